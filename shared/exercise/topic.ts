import { remembered } from './remembered.ts';
import { comparable } from './passage.ts';
import type { Point, Topic } from './exercise.ts';

/** A brief that names more subjects than this gets the top point of each. Published in the user guide. */
export const mostConcerns = 5;

/** How many other words may stand between the words of a phrase: “the price was cut” is a price cut. */
const slack = 2;

const order = { high: 0, medium: 1, low: 2 } as const;

/** The sentences of a brief, each as word stems; a line is a sentence, so a list asks for each of its items. */
export const sentencesOf = remembered(
  (text: string): readonly (readonly string[])[] =>
    text
      .split(/\n|[.!?](?=\s|$)/)
      .map((sentence) => stems(sentence))
      .filter((sentence) => sentence.length > 0),
  5_000,
  100,
);

/** The words of a text without their endings. */
export const stems = remembered(
  (text: string): readonly string[] => {
    const split = text.replaceAll('_', ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
    const words = comparable(split).match(/[\p{L}\p{N}%€$£']+/gu) ?? [];
    return words.map(stem).filter((word) => word !== '');
  },
  200,
  2_000,
);

/** Cuts the commonest English endings: enough that “prices” and “pricing” meet, and “claims” and “claimed”. */
function stem(word: string): string {
  if (word.endsWith("n't")) return 'not';
  const plain = word.replace(/'s?$|^'+/g, '');
  const cut = plain.endsWith('ss')
    ? undefined
    : endings.find(([ending, shortest]) => plain.length >= shortest && plain.endsWith(ending));
  const [ending = '', , letters = ending.length] = cut ?? [];
  const base = plain.slice(0, plain.length - letters);
  const single = /^(?:ing|ed)$/.test(ending) ? base.replace(/([bdgmnprt])\1$/, '$1') : base;
  return single.length > 3 ? single.replace(/(?:ion|e)$/, '') : single;
}

/** The first that fits; `cut`: how many of its letters go, all of them if it isn't said. */
const endings: readonly (readonly [ending: string, shortestWord: number, cut?: number])[] = [
  ['ments', 9],
  ['ment', 8],
  ['ing', 6],
  // Both letters e belong to the word: “agrees” and “agreed”, but also “exceed”, which has no ending at all.
  ['ees', 5, 1],
  ['reed', 6, 1],
  ['teed', 6, 1],
  ['eed', 5, 0],
  ['ed', 5],
  ['es', 5],
  ['s', 4],
];

/** Whether all words of the phrase stand close together in one sentence, in any order. */
export function saysPhrase(sentence: readonly string[], phrase: string): boolean {
  const wanted = stems(phrase);
  if (wanted.length === 0) return false;
  // Most sentences lack a word of most phrases, and that is cheap to see.
  if (!wanted.every((word) => sentence.includes(word))) return false;
  if (wanted.length === 1) return true;
  const width = wanted.length + slack;
  return sentence.some((first, at) => {
    // A window that holds them all can as well begin at the first of them.
    if (!wanted.includes(first)) return false;
    const window = sentence.slice(at, at + width);
    return wanted.every((word) => window.includes(word));
  });
}

/** Whether a text names one of the phrases. */
export function namesAny(sentences: readonly (readonly string[])[], phrases: readonly string[]): boolean {
  return sentences.some((sentence) => phrases.some((phrase) => saysPhrase(sentence, phrase)));
}

/** Whether a brief asks for a topic: one sentence of it names the object and the kind of fault. */
export function asksFor(topic: Topic, brief: string): boolean {
  return isNamed(topic, sentencesOf(brief));
}

function isNamed(topic: Topic, sentences: readonly (readonly string[])[]): boolean {
  return sentences.some(
    (sentence) =>
      topic.object.some((phrase) => saysPhrase(sentence, phrase)) &&
      topic.fault.some((phrase) => saysPhrase(sentence, phrase)),
  );
}

/**
 * The points a brief asks for. Where it names more than five subjects, only the gravest of each that can be had; of
 * equals, the first. `canBeHad` says for which points a conversation holds the evidence.
 */
export function pointsAsked<P extends Pick<Point, 'asks' | 'concern' | 'severity'>>(
  points: readonly P[],
  brief: string,
  canBeHad: (point: P) => boolean = () => true,
): P[] {
  const sentences = sentencesOf(brief);
  const asked = points.filter((point) => isNamed(point.asks, sentences));
  const concerns = [...new Set(asked.map(({ concern }) => concern))];
  const had = asked.filter(canBeHad);
  if (concerns.length <= mostConcerns) return had;
  const tops = concerns.map(
    (concern) =>
      had
        .filter((point) => point.concern === concern)
        .toSorted((one, other) => order[one.severity] - order[other.severity])[0],
  );
  return had.filter((point) => tops.includes(point));
}
