import { expect, it } from 'vitest';
import { foundWords, largestOf, shareOf, structuresIn } from '../../../renderer/ui/comparison-bars.ts';
import type { ComparisonSummary } from '../../../shared/contract.ts';
import { asRunId } from '../../../shared/ids.ts';

type Run = ComparisonSummary['runs'][number];
const run = (patch: Partial<Run>): Run => ({
  id: asRunId('r1'),
  structure: 'thread',
  state: 'finished',
  wallClockMs: null,
  totalTokens: null,
  found: null,
  of: null,
  falseAlarms: null,
  ...patch,
});

it('measures every comparison on one axis', () => {
  const largest = largestOf([
    { runs: [run({ wallClockMs: 20_000, totalTokens: 900 }), run({ wallClockMs: null })] },
    { runs: [run({ wallClockMs: 40_000, totalTokens: 300 })] },
  ]);
  expect(largest).toEqual({ wallClockMs: 40_000, tokens: 900 });
  expect(shareOf(20_000, largest.wallClockMs)).toBe(0.5);
});

it('draws no bar for what is not known', () => {
  expect(shareOf(null, 40_000)).toBeNull();
  expect(shareOf(0, 0)).toBeNull();
  expect(largestOf([])).toEqual({ wallClockMs: 0, tokens: 0 });
});

it('says n/a, never 0, for findings nobody could count', () => {
  expect(foundWords(run({}))).toBe('n/a');
  expect(foundWords(run({ found: 0, of: 12 }))).toBe('0 of 12');
});

it('lists structures in the order in which they are always shown', () => {
  const runs = [run({ structure: 'all-at-once' }), run({ structure: 'queue:2' }), run({}), run({})];
  expect(structuresIn([{ runs }])).toEqual(['thread', 'queue:2', 'all-at-once']);
});
