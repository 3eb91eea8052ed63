import { anyFault, further } from './denial-words.ts';

const doubted = new RegExp(
  `\\b(?:${anyFault}|wrong|at odds|risks?|gaps?|broken|differs?|out of date|outdated|stale)\\b`,
);
const no =
  /^(?:and |but )?(?:no|nope|none|neither|it (?:does not|doesn't|is not|isn't|was not|wasn't|did not|didn't)|they (?:do not|don't|are not|aren't|did not|didn't)|there (?:is|was) (?:no|none)|not (?:so|at all|really))\b/;
const yes =
  /^(?:and |but )?(?:yes|indeed|it (?:does|is|did|was)(?! not)|they (?:do|are|did)(?! not)|both do|unfortunately)\b/;

const polar =
  /(?:^|: |\) )(?:and |but |so )?(?:is|are|was|were|does|do|did|can|could|will|would|should|has|have|had|might|may)(?:n't)? /;

/** A question of yes or no. One that begins with “how” or “which” takes its point for granted. */
export function isPolarQuestion(sentence: string): boolean {
  const asked = sentence.replace(/(?<!["')\s])["')\s]+$/, '');
  const opening = polar.exec(sentence);
  return opening !== null && asked.endsWith('?') && opening.index + opening[0].length < asked.length;
}

const told = [
  further(
    '\\b(?:checked|checking|examined|looked into|considered|verified|tested|asked|wondered|looked at|looked for|suspected|to see|to find out)\\b',
    '.',
    '\\b(?:whether|if)\\b',
  ),
  '(?:^|[,;:] ?)(?:then |and |also )?(?:say|tell|check|ask|report|see|state|note|find out|examine|verify|look|test|decide)\\b.{0,40}\\bwhether\\b',
].map((pattern) => new RegExp(pattern));

/** A question that is told: “I checked whether …”. */
export function isToldQuestion(clause: string): boolean {
  return told.some((pattern) => pattern.test(clause));
}

const hopeful =
  /\b(?:holds?|right|correct|true|kept|met|enough|possible|consistent|match(?:es)?|adds? up|agrees?|fits?|can|works?)\b/;
const elided =
  /^(?:and |but )?(?:it|they|this|that|neither|both) (?:is|are|was|were|does|do|did)(?: not|n't)(?: \w+)?(?:[,.;:]|$| as far)/;

/**
 * What an answer makes of a question. “No” denies where it was asked whether something is wrong; “it isn't” wherever it
 * wasn't asked whether something is right.
 */
export function answered(question: string, answer: string): 'said' | 'asked' | 'denied' {
  if (elided.test(answer) && !hopeful.test(question)) return 'denied';
  if (!doubted.test(question)) return 'asked';
  if (yes.test(answer)) return 'said';
  return no.test(answer) ? 'denied' : 'asked';
}
