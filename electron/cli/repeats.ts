import type { Comparison, RunResult } from '../../shared/run/comparison.ts';
import { median } from '../../shared/run/median.ts';

/**
 * Several comparisons of the same work as one: each structure is shown by its run nearest to the median wall-clock, with
 * the medians of time, tokens and findings in place of its own, and every run's figures in `repeats`.
 */
export function mergeRepeats(comparisons: readonly Comparison[]): Comparison {
  const [first, ...more] = comparisons;
  if (!first || more.length === 0) return first ?? noComparison();
  return {
    ...first,
    runs: first.runs.map(({ structure }) =>
      mergeRuns(comparisons.flatMap(({ runs }) => runs.filter((run) => run.structure === structure))),
    ),
  };
}

function mergeRuns(runs: readonly RunResult[]): RunResult {
  const wallClockMs = median(runs.map((run) => run.wallClockMs)) ?? 0;
  // What did not finish must be seen, so it stands for its structure.
  const unfinished = runs.find(({ state }) => state !== 'finished');
  const nearest = [...runs].sort(
    (a, b) => Math.abs(a.wallClockMs - wallClockMs) - Math.abs(b.wallClockMs - wallClockMs),
  )[0];
  const shown = unfinished ?? nearest;
  if (!shown) throw new Error('Every structure of a comparison has a run.');
  const whole = (value: number | null): number | null => (value === null ? null : Math.round(value));
  const tokenMedian = (part: keyof RunResult['tokens']) => whole(median(runs.map(({ tokens }) => tokens[part])));
  const found = median(runs.map(({ findings }) => findings?.found ?? null));
  return {
    ...shown,
    wallClockMs,
    modelMs: median(runs.map((run) => run.modelMs)) ?? 0,
    criticalPathMs: median(runs.map((run) => run.criticalPathMs)) ?? 0,
    tokens: {
      input: tokenMedian('input'),
      cacheWrite: tokenMedian('cacheWrite'),
      cacheRead: tokenMedian('cacheRead'),
      output: tokenMedian('output'),
      total: tokenMedian('total'),
      overhead: tokenMedian('overhead'),
    },
    findings: shown.findings && found !== null ? { ...shown.findings, found: Math.round(found) } : shown.findings,
    repeats: runs.map((run) => ({
      wallClockMs: run.wallClockMs,
      total: run.tokens.total,
      found: run.findings?.found ?? null,
    })),
  };
}

function noComparison(): never {
  throw new Error('There is at least one comparison to merge.');
}
