import { namesAny, sentencesOf } from '../../shared/exercise/topic.ts';

const reviewWords = [
  'review',
  'analyse',
  'analyze',
  'analysis',
  'assess',
  'check',
  'summarise',
  'summarize',
  'summary',
  'look at',
  'look through',
  'go through',
  'read',
  'evaluate',
  'examine',
  'study',
  'find',
  'issue',
  'problem',
  'insight',
  'takeaway',
  'stand out',
  'important',
  'interesting',
  'matter',
  'prepare',
  'draft',
  'help',
  'thoughts',
  'tell me',
];

const numberWords: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const pointsWanted =
  /\b(?:at most|no more than|up to|top|only|exactly|just|the|name|list|give)\s+(?:the\s+)?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:\w+\s+){0,2}(?:points?|bullets?|risks?|findings?|items?|concerns?|issues?|takeaways?|messages?)\b/i;

/** Whether a brief asks for a note to each of several tasks on how their outputs bear on one another. */
export function isCoordination(brief: string): boolean {
  // Sentence by sentence and from its first "for each": an expression for all of it would read on from every one.
  return brief.split(/[.?!]/).some((sentence) => {
    const from = sentence.search(/\bfor each (?:task|output|draft|lane)\b/i);
    return from >= 0 && /\bnotes?\b/i.test(sentence.slice(from));
  });
}

/** Whether a brief asks for a look at everything, without saying for what. */
export function asksForReview(brief: string): boolean {
  return namesAny(sentencesOf(brief), reviewWords);
}

/** How many points a brief has room for; null where it names no number. */
export function numberWanted(brief: string): number | null {
  const named = pointsWanted.exec(brief)?.[1]?.toLowerCase();
  if (named === undefined) return null;
  return numberWords[named] ?? Number.parseInt(named, 10);
}
