import { describe, expect, it } from 'vitest';
import { tellEndings } from '../../../electron/desktop/tell-endings.ts';
import type { ComparisonSummary, Push } from '../../../shared/contract.ts';
import { asComparisonId, asRunId } from '../../../shared/ids.ts';
import { resultsRoute } from '../../../shared/run/run-endings.ts';
import type { Notice } from '../../../shared/words/notices.ts';

type Run = ComparisonSummary['runs'][number];

const run = (structure: Run['structure'], state: Run['state'], wallClockMs: number | null = null): Run => ({
  ...{ id: asRunId(`a-${structure}`), structure, state, wallClockMs },
  ...{ totalTokens: null, found: null, of: null, falseAlarms: null },
});
const summary = (runs: readonly Run[], changes: Partial<ComparisonSummary> = {}): ComparisonSummary => ({
  ...{ id: asComparisonId('a'), startedAt: '2026-11-20T09:00:00.000Z', title: 'Board preparation' },
  ...{ exercise: null, plan: null, planTitle: null, model: 'practice', pace: 1, seed: 1 },
  ...{ prediction: null, example: false, runs: [...runs] },
  ...changes,
});
const changed = (...given: Parameters<typeof summary>): Push => ({
  kind: 'comparison-changed',
  summary: summary(...given),
});
const going = changed([run('thread', 'running'), run('all-at-once', 'running')]);
const over = changed([run('thread', 'finished', 62_000), run('all-at-once', 'failed', 24_000)]);

/** A desktop that is told these pushes, and what it shows. */
async function told(pushes: readonly unknown[], { wanted = true, away = true } = {}): Promise<Notice[]> {
  const shown: Notice[] = [];
  let tell: (push: unknown) => void = () => undefined;
  tellEndings({
    subscribe: (listener) => {
      tell = listener;
      return () => undefined;
    },
    isWanted: () => Promise.resolve(wanted),
    isAway: () => away,
    show: (notice) => shown.push(notice),
  });
  for (const push of pushes) tell(push);
  await Promise.resolve();
  return shown;
}

describe('what is told of an end while nobody looks', () => {
  it('is its name, how each structure ended and after how long, once', async () => {
    expect(await told([going, over, over])).toEqual([
      { title: 'Board preparation', body: 'One thread finished after 1:02. All at once failed after 0:24.' },
    ]);
  });

  it('is nothing while something of it runs, or waits for its turn', async () => {
    const half = changed([run('thread', 'finished', 62_000), run('all-at-once', 'running')]);
    expect(await told([going, half])).toEqual([]);
  });

  it('is told too where only its events were heard of before', async () => {
    const events: Push = { kind: 'run-events', comparison: asComparisonId('a'), run: asRunId('a-thread'), events: [] };
    expect(await told([events, over])).toHaveLength(1);
  });

  it('is nothing of what had ended before, nothing unasked, and nothing to who is there', async () => {
    expect(await told([over])).toEqual([]);
    expect(await told([going, over], { wanted: false })).toEqual([]);
    expect(await told([going, over], { away: false })).toEqual([]);
    expect(await told([going, 'no push', { kind: 'unknown' }])).toEqual([]);
  });

  it('of a set of conversations is about the set', async () => {
    const set = { conversations: true, title: 'Interview notes', planTitle: null } as const;
    const ended = changed([run('all-at-once', 'finished', 24_000)], set);
    expect(await told([changed([run('all-at-once', 'running')], set), ended])).toEqual([
      { title: 'Interview notes', body: 'It finished after 0:24.' },
    ]);
    expect(resultsRoute(summary([], set))).toBe('/conversations/a');
    expect(resultsRoute(summary([]))).toBe('/results/a');
  });
});
