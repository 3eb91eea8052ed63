import { namesAny, sentencesOf } from './topic.ts';

const mergeWords = [
  'merge',
  'integrate',
  'combine',
  'outline',
  'synthesise',
  'synthesize',
  'synthesis',
  'consolidate',
  'bring together',
  'put together',
  'tie together',
  'reconcile the drafts',
  'reconcile them',
  'assemble',
  'join',
  'unite',
];

/** "Bring the three readings together": what is brought stands between the words. */
const together = /\b(?:bring|put|tie|pull|draw)\b[^.?!\n]{1,80}\btogether\b/i;

/** Whether a brief asks to bring together what others wrote. */
export function asksToMerge(brief: string): boolean {
  return namesAny(sentencesOf(brief), mergeWords) || together.test(brief);
}
