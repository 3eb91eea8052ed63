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
