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

/** Every word of one text is held against every word of the other, and forms are told by how they begin. */
const mostCompared = 120;

/**
 * How much of the longer of two texts stands in the other in the same order, 0 to 1: near 1 for one form filled in
 * twice, lower for two people's words for one thing.
 */
export function sameOrder(one: readonly string[], other: readonly string[]): number {
  const [these, those] = [one.slice(0, mostCompared), other.slice(0, mostCompared)];
  const longest = Math.max(these.length, those.length);
  return longest === 0 ? 1 : inSameOrder(these, those) / longest;
}

/** How many words of one stand in the other in the same order (the longest common subsequence). */
function inSameOrder(one: readonly string[], other: readonly string[]): number {
  // Words in numbers: they are compared a great many times.
  const numbers = new Map([...one, ...other].map((word, at) => [word, at]));
  const [these, those] = [one, other].map((words) => Uint16Array.from(words, (word) => numbers.get(word) ?? 0));
  if (!these || !those) return 0;
  const row = new Uint16Array(those.length + 1);
  for (const word of these) {
    let before = 0;
    for (let at = 1; at <= those.length; at += 1) {
      const above = row[at] ?? 0;
      row[at] = word === those[at - 1] ? before + 1 : Math.max(above, row[at - 1] ?? 0);
      before = above;
    }
  }
  return row[those.length] ?? 0;
}
