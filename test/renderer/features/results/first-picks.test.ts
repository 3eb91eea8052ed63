import { describe, expect, it } from 'vitest';
import { firstPicks } from '../../../../renderer/features/results/first-picks.ts';
import { foundApart } from '../../../../renderer/features/results/found-apart.ts';
import { asComparisonId, asRunId } from '../../../../shared/ids.ts';
import type { StructureKey } from '../../../../shared/structure/structure.ts';
import { aResult } from '../../../support/a-result.ts';

type State = 'finished' | 'failed';

function summary(id: string, runs: readonly (readonly [StructureKey, State])[]) {
  return {
    ...aResult().summary,
    id: asComparisonId(id),
    runs: runs.map(([structure, state]) => ({
      id: asRunId(`${id}-${structure.replace(':', '-')}`),
      structure,
      state,
      wallClockMs: null,
      totalTokens: null,
      found: null,
      of: null,
      falseAlarms: null,
    })),
  };
}

describe('which runs are laid side by side first', () => {
  it('those of one structure, where all finished it', () => {
    const one = summary('one', [
      ['all-at-once', 'finished'],
      ['thread', 'failed'],
      ['queue:2', 'finished'],
    ]);
    const other = summary('other', [
      ['thread', 'finished'],
      ['all-at-once', 'finished'],
    ]);
    expect(firstPicks([one, other]).map(({ structure }) => structure)).toEqual(['all-at-once', 'all-at-once']);
  });

  it('else the first of each that finished', () => {
    const one = summary('one', [
      ['thread', 'failed'],
      ['all-at-once', 'finished'],
    ]);
    const other = summary('other', [['queue:2', 'failed']]);
    expect(firstPicks([one, other])).toEqual([
      { comparison: 'one', structure: 'all-at-once' },
      { comparison: 'other', structure: 'queue:2' },
    ]);
  });

  it('all of one comparison, where it was chosen alone', () => {
    const one = summary('one', [
      ['all-at-once', 'finished'],
      ['thread', 'failed'],
    ]);
    expect(firstPicks([one]).map(({ structure }) => structure)).toEqual(['thread', 'all-at-once']);
  });
});

describe('what one found and another did not', () => {
  it('names who found what, and counts the rest', () => {
    const { comparison, points } = aResult();
    const [thread, atOnce] = comparison.runs;
    if (!thread || !atOnce) throw new Error('There are two runs.');
    const { apart, all, none } = foundApart([thread, atOnce], points);
    expect(apart.map(({ point, by }) => [point.id, by])).toEqual([['runway', [thread.id]]]);
    expect([all, none]).toEqual([1, 0]);
  });
});
