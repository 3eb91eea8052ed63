import { z } from 'zod';
import type { ComparisonId } from '../ids.ts';

/** Words that somebody sorts comparisons by. Whatever its letters’ case, a tag is one. */
export const TagSchema = z.string().trim().min(1).max(40);

export const mostTags = 12;

/** By comparison, each in the order in which they were given. */
export const TagsSchema = z.record(z.string(), z.array(TagSchema).max(mostTags));
export type Tags = Readonly<Record<string, readonly string[]>>;

const folded = (tag: string): string => tag.toLocaleLowerCase();

export const tagsOf = (tags: Tags, comparison: ComparisonId): readonly string[] => tags[comparison] ?? [];

/** Every tag that is in use, by the alphabet: what is offered to whoever types one. */
export function knownTags(tags: Tags): string[] {
  const known = new Map(Object.values(tags).flatMap((given) => given.map((tag) => [folded(tag), tag] as const)));
  return [...known.values()].sort((one, other) => one.localeCompare(other));
}

/** A tag that is in use under other letters is meant by it. One that has no room left is not given. */
export function withTag(tags: Tags, comparisons: readonly ComparisonId[], wanted: string): Tags {
  const tag = knownTags(tags).find((known) => folded(known) === folded(wanted)) ?? wanted;
  const changed = Object.fromEntries(
    comparisons.flatMap((id) => {
      const given = tagsOf(tags, id);
      return given.includes(tag) || given.length >= mostTags ? [] : [[id, [...given, tag]]];
    }),
  );
  return { ...tags, ...changed };
}

export function withoutTag(tags: Tags, comparisons: readonly ComparisonId[], tag: string): Tags {
  const of = new Set<string>(comparisons);
  return Object.fromEntries(
    Object.entries(tags)
      .map(([id, given]) => [id, of.has(id) ? given.filter((each) => folded(each) !== folded(tag)) : given] as const)
      .filter(([, given]) => given.length > 0),
  );
}

/** What is left when comparisons are removed for good. */
export function withoutComparisons(tags: Tags, comparisons: readonly string[]): Tags {
  return Object.fromEntries(Object.entries(tags).filter(([id]) => !comparisons.includes(id)));
}
