import { describe, expect, it } from 'vitest';
import { createEarlierRuns } from '../../../../electron/services/comparisons/earlier-runs.ts';
import type { ComparisonSummary } from '../../../../shared/contract.ts';
import { succeed } from '../../../../shared/failure.ts';
import { asComparisonId, asRunId } from '../../../../shared/ids.ts';
import { simulatedRun } from '../../../support/simulated-run.ts';
import { sampleHeader, sampleTask, sampleWorkflow } from '../../../support/sample-header.ts';

const start = Date.UTC(2026, 10, 20, 10);
const minute = 60_000;
const workflow = sampleWorkflow([sampleTask('a'), sampleTask('b')]);
const connection = { kind: 'practice', baseUrl: null, model: 'practice' } as const;
const conditions = { connection, faults: [] };

/** The comparison started that many minutes after the first; each has one run of a minute. */
function summary(index: number, changes: Partial<ComparisonSummary> = {}): ComparisonSummary {
  return {
    id: asComparisonId(`c-${index}`),
    startedAt: new Date(start + index * minute).toISOString(),
    title: workflow.title,
    exercise: null,
    plan: null,
    planTitle: null,
    model: 'practice',
    pace: 20,
    seed: 1,
    prediction: null,
    example: false,
    runs: [
      {
        id: asRunId(`r-${index}`),
        structure: 'all-at-once',
        state: 'finished',
        ...{ wallClockMs: minute, totalTokens: 1, found: null, of: null, falseAlarms: null },
      },
    ],
    ...changes,
  };
}

/** A history, newest first, whose logs are made up when they are read. */
function history(summaries: readonly ComparisonSummary[], headers: Parameters<typeof sampleHeader>[0] = {}) {
  const read: string[] = [];
  const asked: number[] = [];
  const runs = createEarlierRuns({
    summaries: {
      newest: async (most) => {
        asked.push(most);
        return summaries.slice(0, most);
      },
    },
    archive: {
      read: async ({ startedAt, id: comparison }, id) => {
        read.push(id);
        return succeed(simulatedRun(sampleHeader({ workflow, ...headers, id: asRunId(id), comparison, startedAt })));
      },
    },
  });
  return { runs, read, asked };
}

const newestFirst = (count: number, changes: (index: number) => Partial<ComparisonSummary> = () => ({})) =>
  Array.from({ length: count }, (_, at) => summary(count - 1 - at, changes(count - 1 - at)));

describe('the runs that a forecast learns from', () => {
  it('are a handful of a history of ten thousand, the newest of the same work, and are read once', async () => {
    const { runs, read, asked } = history(newestFirst(10_000));
    const found = await runs.of({ workflow, conditions, before: null });
    expect(found.map(({ id }) => id)).toEqual(Array.from({ length: 8 }, (_, at) => `r-${9_999 - at}`));
    expect(read).toHaveLength(8);
    expect(asked).toEqual([200]);
    await runs.of({ workflow, conditions, before: null });
    expect(read).toHaveLength(8);
  });

  it('are those of other work too, but few', async () => {
    const { runs, read } = history(newestFirst(20, () => ({ title: 'Other work' })));
    expect(await runs.of({ workflow, conditions, before: null })).toHaveLength(3);
    expect(read).toEqual(['r-19', 'r-18', 'r-17']);
  });

  it('had ended by the moment that is asked for', async () => {
    const { runs } = history(newestFirst(5));
    // A simulated run of two tasks takes less than the minute to the next one, and more than nothing.
    const before = new Date(start + 3 * minute).toISOString();
    const found = await runs.of({ workflow, conditions, before });
    expect(found.map(({ id }) => id)).toEqual(['r-2', 'r-1', 'r-0']);
    const just = await runs.of({ workflow, conditions, before: new Date(start + 2 * minute + 1).toISOString() });
    expect(just.map(({ id }) => id)).toEqual(['r-1', 'r-0']);
  });

  it('ran on the same model, under the same conditions, to their end', async () => {
    const others = [
      summary(3, { model: 'another' }),
      summary(2, { runs: summary(2).runs.map((run) => ({ ...run, state: 'stopped' })) }),
      summary(1),
    ];
    const { runs, read } = history(others);
    expect((await runs.of({ workflow, conditions, before: null })).map(({ id }) => id)).toEqual(['r-1']);
    expect(read).toEqual(['r-1']);
    const thinking = history([summary(1)], { thinking: true });
    expect(await thinking.runs.of({ workflow, conditions, before: null })).toEqual([]);
    const slow = { kind: 'slow', text: 'a' } as const;
    const slowed = history([summary(1)], { faults: [slow] });
    expect(await slowed.runs.of({ workflow, conditions, before: null })).toEqual([]);
    expect(
      await slowed.runs.of({ workflow, conditions: { ...conditions, faults: [slow] }, before: null }),
    ).toHaveLength(1);
  });
});
