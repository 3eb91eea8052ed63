import { describe, expect, it } from 'vitest';
import { timelineRows } from '../../../../renderer/charts/timeline-rows.ts';
import { historyScales } from '../../../../renderer/features/results/history-scales.ts';
import { criticalStretches, finishStretches } from '../../../../renderer/features/results/run-paths.ts';
import type { ComparisonSummary } from '../../../../shared/contract.ts';
import { asComparisonId, asRunId } from '../../../../shared/ids.ts';
import { measureRun, nothingKnown } from '../../../../shared/run/measure.ts';
import { reduce } from '../../../../shared/run/reduce.ts';
import { emptyRun } from '../../../../shared/run/state.ts';
import type { PresetKey } from '../../../../shared/structure/structure.ts';
import { sampleRun } from '../../../support/sample-run.ts';

const laidOut = (structure: PresetKey, refused?: string) => {
  const { header, events } = sampleRun({ structure, ...(refused !== undefined && { refused }) });
  const state = events.reduce(reduce, emptyRun);
  const run = measureRun(header, state, { ...nothingKnown, live: false });
  const rows = timelineRows({ id: run.id, structure, tasks: run.tasks, state, now: state.at });
  return { run, finish: finishStretches(run, rows), critical: criticalStretches(run, rows) };
};

describe('the paths along the timeline', () => {
  it('follow each other without a gap from the start to the finish', () => {
    for (const structure of ['thread', 'one-at-a-time', 'queue:2', 'all-at-once', 'phased'] as const) {
      const { run, finish } = laidOut(structure);
      expect(finish[0]?.from).toBe(0);
      expect(finish.at(-1)?.to).toBeCloseTo(run.wallClockMs, 3);
      for (const [index, { from }] of finish.entries()) expect(from).toBe(index === 0 ? 0 : finish[index - 1]?.to);
    }
  });

  it('leave waiting out of the critical path', () => {
    const { run, critical } = laidOut('all-at-once');
    const length = critical.reduce((sum, { from, to }) => sum + to - from, 0);
    expect(length).toBeCloseTo(run.criticalPathMs, 0);
  });
});

describe('the bars of the history', () => {
  const summary = (pace: number | null, wallClockMs: number | null, totalTokens: number): ComparisonSummary => ({
    id: asComparisonId('c'),
    startedAt: '2026-11-20T10:00:00.000Z',
    title: 'T',
    exercise: null,
    plan: null,
    planTitle: null,
    model: 'practice',
    pace,
    seed: 1,
    prediction: null,
    example: false,
    runs: [
      {
        id: asRunId('r'),
        structure: 'thread',
        state: 'finished',
        wallClockMs,
        totalTokens,
        found: null,
        of: null,
        falseAlarms: null,
      },
    ],
  });

  it('share one scale of time for each pace and one of tokens for all', () => {
    const [slow, fast, live] = [summary(1, 60_000, 900), summary(20, 3_000, 500), summary(null, null, 100)];
    const scales = historyScales([slow, fast, live, summary(1, 20_000, 100)]);
    expect([slow, fast, live].map(scales)).toEqual([
      { ms: 60_000, tokens: 900 },
      { ms: 3_000, tokens: 900 },
      { ms: 1, tokens: 900 },
    ]);
  });
});
