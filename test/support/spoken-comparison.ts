import { expect } from 'vitest';
import type { RunResult } from '../../shared/run/comparison.ts';
import { explain } from '../../shared/run/explain.ts';
import type { ExplainedPoint } from '../../shared/run/why.ts';
import type { StructureKey } from '../../shared/structure/structure.ts';
import { wordAside, wordHeadline, wordWhy } from '../../shared/words/results.ts';
import { aComparison, aRun, aTask, noWaiting, someFindings } from './comparison-builder.ts';

/** What somebody who knows the figures would write. `under`: the sentences below the headline, where the row is about them. */
export type SpokenRow = {
  readonly of: string;
  readonly runs: readonly RunResult[];
  readonly says: string;
  readonly under?: readonly string[];
  readonly why?: readonly string[];
};

const points: readonly ExplainedPoint[] = [
  {
    id: 'cut',
    title: 'A price cut',
    evidence: [
      { materialTitle: 'Notes', place: 'Northwind' },
      { materialTitle: 'Model', place: 'Discounts' },
    ],
    answeredIn: null,
  },
  { id: 'churn', title: 'Churn', evidence: [{ materialTitle: 'Pack', place: 'Churn' }], answeredIn: null },
  { id: 'cash', title: 'Cash', evidence: [{ materialTitle: 'Pack', place: 'Cash' }], answeredIn: null },
  {
    id: 'gap',
    title: 'A gap',
    evidence: [{ materialTitle: 'Pack', place: 'Revenue' }],
    answeredIn: { materialTitle: 'Plan', place: 'Fiscal year' },
  },
];

export const inSeconds = (structure: StructureKey, seconds: number, given: Partial<RunResult> = {}): RunResult =>
  aRun(structure, { tasks: [aTask('work', { to: seconds * 1_000 })], ...given });
export const found = (ids: readonly string[], of: number): Partial<RunResult> => ({
  findings: someFindings({ ids, of }),
});
export const lost = (...losses: Parameters<typeof someFindings>[0]['lost'] & object): Partial<RunResult> => ({
  findings: someFindings({ ids: [], lost: losses }),
});
export const waited = (part: 'rateLimit' | 'retry' | 'person', ms: number): Partial<RunResult> => ({
  finishParts: { ...noWaiting, [part]: ms, model: 20_000 - ms, overhead: 0 },
});
export const priced = (usd: number): Partial<RunResult> => ({
  listPrice: { model: 'claude-sonnet-5-5', date: '2026-11-20', usd },
});

export const thread50 = inSeconds('thread', 50);
export const once20 = inSeconds('all-at-once', 20);
export const widthAlone =
  'Width moved the clock alone. One at a time and All at once used 1,200 tokens each: what a conversation reads doesn’t depend on how many run at once.';

/** Holds a comparison to the sentences of its row, all of the reasons and no others. */
export function holdToRow({ runs, says, under, why }: SpokenRow): void {
  const { headline, asides, why: given } = explain(aComparison(runs), points);
  expect(wordHeadline(headline)).toBe(says);
  if (under) expect(asides.map(wordAside)).toEqual(under);
  expect(given.map(wordWhy).map(({ title, text }) => `${title} ${text}`)).toEqual(why ?? []);
}
