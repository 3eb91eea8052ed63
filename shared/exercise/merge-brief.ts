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

/** Whether a brief asks to bring together what others wrote. */
export function asksToMerge(brief: string): boolean {
  return namesAny(sentencesOf(brief), mergeWords);
}
