import { remembered } from '../exercise/remembered.ts';
import { stems } from '../exercise/topic.ts';
import { apart, isGeneral, joining } from './english.ts';

export type Word = {
  /** As written. */
  readonly text: string;
  readonly lower: string;
  readonly stem: string;
  /** apart and joining: words of the grammar. general: would stand in any brief. content: the learner's own subject. */
  readonly kind: 'apart' | 'joining' | 'general' | 'content';
  /** What stands between it and the word before, when that is more than a space. */
  readonly mark: string;
};
export type Sentence = readonly Word[];

const wordShape = /[\p{L}\p{N}%€$£]+(?:['’]\p{L}+)*/gu;

/** A text as sentences of words; a line is a sentence of its own, as it is for the practice model. */
export const readSentences = remembered(
  (text: string): readonly Sentence[] =>
    text
      .split(/\n|[.!?](?=\s|$)/)
      .map(wordsOf)
      .filter((sentence) => sentence.length > 0),
  10_000,
  3_000,
);

function wordsOf(sentence: string): Sentence {
  let end = 0;
  return [...sentence.matchAll(wordShape)].map((found): Word => {
    const mark = sentence.slice(end, found.index).trim();
    end = found.index + found[0].length;
    const lower = found[0].toLowerCase().replaceAll('’', "'");
    const stem = stemOf(lower);
    return { text: found[0], lower, stem, kind: kindOf(lower, stem), mark };
  });
}

const stemOf = (lower: string): string => stems(lower)[0] ?? lower;

function kindOf(lower: string, stem: string): Word['kind'] {
  if (apart.has(lower)) return 'apart';
  if (joining.has(lower)) return 'joining';
  return isGeneral(lower, stem) ? 'general' : 'content';
}

/** Whether a text is English enough for its build to be judged: rules that can't read a language say nothing. */
export function isReadable(sentences: readonly Sentence[]): boolean {
  const words = sentences.flat().slice(0, 80);
  if (words.length < 3) return words.every(({ lower }) => /^[\p{Script=Latin}\p{N}%€$£']+$/u.test(lower));
  return words.filter(({ kind }) => kind !== 'content').length / words.length >= 0.2;
}

/** The stems of a text's own subject. */
export function subjectOf(text: string): ReadonlySet<string> {
  return new Set(
    readSentences(text)
      .flat()
      .filter(({ kind }) => kind === 'content')
      .map(({ stem }) => stem),
  );
}

/** All stems of a text but those of the grammar's words. */
export function stemsOf(text: string): readonly string[] {
  return readSentences(text)
    .flat()
    .filter(({ kind }) => kind === 'general' || kind === 'content')
    .map(({ stem }) => stem);
}
