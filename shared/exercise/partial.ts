import { voicesConcern } from './concern.ts';
import { saysAll } from './cues.ts';
import { standing } from './denial.ts';
import type { Finding } from './exercise.ts';

/** Which pieces of a point's evidence a text speaks of, by their place in the list from 0, and which not. */
export type Share = { readonly has: readonly number[]; readonly lacks: readonly number[] };

/** Beyond this many characters a concern somewhere in a paragraph says little about each thing that it names. */
const longest = 700;

/**
 * Which part of a point a paragraph says that is already `comparable` and doesn't state it: the groups of cues that the
 * point lists as a part, none of them denied, and a concern. What only repeats a passage is no part of a finding, so
 * “photos are erased after 30 days” isn't; “30 days strike me as too short for photos” is, and lacks the other side.
 */
export function partOf(plain: string, { cues, evidence, partly = [] }: Finding): Share | null {
  if (plain.length > longest) return null;
  const shares = partly.flatMap(({ groups, has }): Share[] => {
    const wanted = groups.map((group) => cues[group - 1] ?? []);
    if (!saysAll(plain, wanted)) return [];
    const { said } = standing(plain);
    if (!voicesConcern(said) || !saysAll(said, wanted)) return [];
    const held = has.map((piece) => piece - 1);
    return [{ has: held, lacks: evidence.flatMap((_, at) => (held.includes(at) ? [] : [at])) }];
  });
  return bestOf(shares);
}

/** The share that lacks least; of equals, the first. */
export function bestOf(shares: readonly Share[]): Share | null {
  return shares.toSorted((one, other) => one.lacks.length - other.lacks.length)[0] ?? null;
}
