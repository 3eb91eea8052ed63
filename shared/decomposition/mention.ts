import { remembered } from '../exercise/remembered.ts';
import { readSentences, stemsOf } from './reading.ts';
import type { Sentence, Word } from './reading.ts';

/** Something that briefs may speak of: the words of its name without the grammar's. */
export type Name = { readonly words: readonly string[]; readonly title: string };

export type Mention = {
  readonly at: number;
  /** Behind its last word. */
  readonly end: number;
  /** "the outline", not "an outline". */
  readonly isDefinite: boolean;
  /** Written as a name within a sentence: "compare with Plan against actual". */
  readonly isAsNamed: boolean;
  readonly text: string;
};

/** A title as a name: what stands before a comma or a bracket, without numbering and without a document's ending. */
export const nameOf = remembered(
  (title: string): Name => {
    const bare = title
      .replace(/^[^\p{L}\p{N}]*§?\s*[\d.]+\s+/u, '')
      .replace(/\.(?:md|txt|csv|xlsx?|docx?|pdf|pptx?)$/i, '')
      .replace(/\s*[,(:–—].*$/, '');
    return { words: stemsOf(bare), title };
  },
  200,
  2_000,
);

const definite = new Set([
  'the',
  'this',
  'these',
  'those',
  'our',
  'your',
  'their',
  'both',
  'agreed',
  'chosen',
  'final',
]);
const mostBetween = 3;

/** Where a sentence speaks of a name: its words in their order, with nothing but grammar between them. Null: nowhere. */
export function mentionOf(sentence: Sentence, { words, title }: Name): Mention | null {
  const [first] = words;
  if (first === undefined) return null;
  for (let at = 0; at < sentence.length; at += 1) {
    if (sentence[at]?.stem !== first) continue;
    const end = endOf(sentence, at, words);
    if (end === null) continue;
    const said = sentence.slice(at, end);
    const before = sentence.slice(Math.max(0, at - 2), at);
    return {
      at,
      end,
      isDefinite: before.some((word, index) => definite.has(word.lower) && isNear(before, index)),
      isAsNamed: at > 0 && isCapital(said[0]) && said.every(({ text }) => title.includes(text)),
      text: said.map(({ text }) => text).join(' '),
    };
  }
  return null;
}

/** Between "the" and the name only what counts or praises: "the three drafts", "the final outline". */
const isNear = (before: readonly Word[], index: number): boolean =>
  before.slice(index + 1).every(({ kind }) => kind === 'joining' || kind === 'general');

const isCapital = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text);

function endOf(sentence: Sentence, from: number, words: readonly string[]): number | null {
  let at = from;
  for (const [index, wanted] of words.entries()) {
    if (index > 0) {
      const start = at;
      while (sentence[at] && sentence[at]?.stem !== wanted) {
        const word = sentence[at];
        const isGrammar = word?.kind === 'apart' || word?.kind === 'joining';
        if (!isGrammar || at - start >= mostBetween) return null;
        at += 1;
      }
    }
    if (sentence[at]?.stem !== wanted) return null;
    at += 1;
  }
  return at;
}

/** Sentences in which names are looked for; `stems` are those of all of them, since most names are in none. */
export type Spoken = {
  readonly stems: ReadonlySet<string>;
  readonly sentencesWith: ReadonlyMap<string, readonly Sentence[]>;
};

/** The same in any of several sentences. Only those are read that have the rarest of its words. */
export function mentionIn(
  { stems, sentencesWith }: Spoken,
  name: Name,
): { readonly sentence: Sentence; readonly mention: Mention }[] {
  if (!name.words.every((word) => stems.has(word))) return [];
  const [rarest] = name.words
    .map((word) => sentencesWith.get(word) ?? [])
    .toSorted((one, other) => one.length - other.length);
  return (rarest ?? []).flatMap((sentence) => {
    const mention = mentionOf(sentence, name);
    return mention ? [{ sentence, mention }] : [];
  });
}

/** A title that is more than names of things, word for word within a text that is told plainly: "who is alone". */
export function quotesTitle(plain: string, title: string): boolean {
  const words = readSentences(title).flat();
  if (words.length < 3 || words.filter(({ kind }) => kind === 'apart').length < 2) return false;
  return plain.includes(plainly(title));
}

/** A text as its words in small letters, with one blank around each. */
export const plainly = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Whether all words of one name are among those of the other. */
export const isWithin = (part: Name, whole: Name): boolean =>
  part.words.length > 0 && part.words.every((word) => whole.words.includes(word));
