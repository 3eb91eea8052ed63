import { diffWords } from 'diff';
import type { Passage } from './answer-passages.ts';

/** A run of words: in both, or in one alone. */
export type Stretch = { readonly text: string; readonly in: 'both' | 'first' | 'second' };

/** A passage of each answer that says nearly the same. `stretches` null: too far apart to be marked word by word. */
export type Reworded = {
  readonly first: Passage;
  readonly second: Passage;
  readonly stretches: readonly Stretch[] | null;
};

export type AnswerDiff = {
  readonly onlyFirst: readonly Passage[];
  readonly onlySecond: readonly Passage[];
  readonly reworded: readonly Reworded[];
  /** How many passages say the same in the same words, wherever they stand. */
  readonly same: number;
};

/** From this share of common words on, two passages are taken for one that was said differently. */
const alikeFrom = 0.5;

/**
 * What one answer says that another does not. The place of a passage counts for nothing: the same finding further down is
 * still the same. What is left is paired by its words, the most alike first; a pair is marked word by word.
 */
export function diffAnswers(first: readonly Passage[], second: readonly Passage[]): AnswerDiff {
  const waiting = new Map<string, Passage[]>();
  for (const passage of second) {
    const key = keyOf(passage);
    const known = waiting.get(key);
    if (known) known.push(passage);
    else waiting.set(key, [passage]);
  }
  const leftOfFirst = first.filter((passage) => waiting.get(keyOf(passage))?.shift() === undefined);
  const leftOfSecond = second.filter((passage) => waiting.get(keyOf(passage))?.includes(passage));
  const pairs = pairsOf(leftOfFirst, leftOfSecond);
  const paired = new Set(pairs.flatMap((pair) => [pair.first, pair.second]));
  return {
    onlyFirst: leftOfFirst.filter((passage) => !paired.has(passage)),
    onlySecond: leftOfSecond.filter((passage) => !paired.has(passage)),
    reworded: pairs
      .toSorted((one, other) => leftOfFirst.indexOf(one.first) - leftOfFirst.indexOf(other.first))
      .map((pair) => ({ ...pair, stretches: stretchesOf(pair.first.text, pair.second.text) })),
    same: first.length - leftOfFirst.length,
  };
}

const keyOf = ({ text }: Passage): string => text.toLowerCase();

function pairsOf(first: readonly Passage[], second: readonly Passage[]): { first: Passage; second: Passage }[] {
  const wordsOfSecond = second.map(wordsOf);
  const candidates = first.flatMap((one) => {
    const words = wordsOf(one);
    return second.flatMap((other, index) => {
      const alike = likeness(words, wordsOfSecond[index] ?? new Set());
      return alike >= alikeFrom ? [{ first: one, second: other, alike }] : [];
    });
  });
  const taken = new Set<Passage>();
  return candidates
    .sort((one, other) => other.alike - one.alike)
    .filter((pair) => {
      if (taken.has(pair.first) || taken.has(pair.second)) return false;
      taken.add(pair.first).add(pair.second);
      return true;
    });
}

const wordsOf = ({ text }: Passage): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Common words as a share of all words of both. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  // Sizes alone may rule it out.
  if (few.size < many.size * alikeFrom) return 0;
  let common = 0;
  for (const word of few) if (many.has(word)) common += 1;
  return common / (one.size + other.size - common);
}

/** So many words may differ; beyond that marks would be noise, and take long. */
const mostEdits = 400;

function stretchesOf(first: string, second: string): Stretch[] | null {
  const changes = diffWords(first, second, { maxEditLength: mostEdits });
  return (
    changes?.map(({ value, added, removed }) => ({
      text: value,
      in: removed ? 'first' : added ? 'second' : 'both',
    })) ?? null
  );
}
