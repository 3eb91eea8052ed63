import { stems } from '../exercise/topic.ts';
import { subjectOf } from './reading.ts';

/** Words that mean the same to whoever cuts work: the first of each row stands for all. */
const same: readonly (readonly string[])[] = [
  ['competitor', 'rival', 'competition', 'contender'],
  ['price', 'pricing', 'cost', 'charge', 'fee', 'expense', 'tariff'],
  ['customer', 'client', 'buyer', 'shopper'],
  ['staff', 'employee', 'personnel', 'team', 'colleague', 'workforce'],
  ['risk', 'danger', 'hazard', 'threat'],
  ['benefit', 'advantage', 'strength', 'upside', 'pro'],
  ['drawback', 'disadvantage', 'weakness', 'downside', 'con'],
  ['revenue', 'sales', 'income', 'turnover'],
  ['error', 'defect', 'fault'],
  ['supplier', 'vendor'],
  ['deadline', 'date', 'schedule', 'timing'],
  ['law', 'legal', 'regulation', 'compliance'],
  ['feature', 'function', 'capability', 'functionality'],
  ['theme', 'category', 'cluster'],
  ['sort', 'group', 'classify', 'categorise', 'categorize'],
];
const canonical = new Map(
  same.flatMap((row) => row.flatMap(stems).map((stem) => [stem, stems(row[0] ?? '')[0] ?? stem])),
);

/** The subject of a text, whatever of two words for one thing it uses. */
export function meaningOf(text: string): ReadonlySet<string> {
  return new Set([...subjectOf(text)].map((stem) => canonical.get(stem) ?? stem));
}

export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared;
}

/**
 * How much of the longer of two texts stands in the other in the same order, 0 to 1: near 1 for one form filled in
 * twice, lower for two people's words for one thing.
 */
export function sameOrder(one: readonly string[], other: readonly string[]): number {
  const longest = Math.max(one.length, other.length);
  if (longest === 0) return 1;
  let row = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    for (let at = 0; at < other.length; at += 1) {
      next.push(word === other[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    }
    row = next;
  }
  return (row.at(-1) ?? 0) / longest;
}
