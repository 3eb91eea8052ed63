import { aRun, someFindings } from '../../support/comparison-builder.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median } from '../../../shared/run/median.ts';
import { spreadOf, spreadOrder, spreadsOf, withMedians } from '../../../shared/run/spread.ts';
import type { SpreadRun } from '../../../shared/run/spread.ts';
import {
  knownFigures,
  spreadAsides,
  spreadFinding,
  spreadHeadline,
  spreadPair,
  spreadTable,
} from '../../../shared/words/spread.ts';

const run = (structure: SpreadRun['structure'], seconds: number, given: Partial<SpreadRun> = {}): SpreadRun => ({
  ...{ structure, state: 'finished', wallClockMs: seconds * 1_000, totalTokens: 4_000 },
  ...{ found: 5, of: 8, falseAlarms: 0, costUsd: null },
  ...given,
});
const repeated = (thread: readonly SpreadRun[], atOnce: readonly SpreadRun[]) =>
  spreadsOf(thread.map((each, index) => ({ runs: [each, ...atOnce.slice(index, index + 1)] })));
const pairOf = (thread: readonly SpreadRun[], atOnce: readonly SpreadRun[]) => {
  const pair = spreadPair(repeated(thread, atOnce), 'all-at-once', 'thread');
  if (!pair) throw new Error('Both have finished.');
  return pair;
};

describe('the spread of a figure', () => {
  it('has its median between its ends, and every run', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), (values) => {
        const spread = spreadOf(values);
        expect(spread?.all).toEqual(values);
        expect(spread?.median).toBe(median(values));
        expect(spread && spread.min <= spread.median && spread.median <= spread.max).toBe(true);
      }),
    );
  });

  it('is not known where one run does not know it', () => {
    expect(spreadOf([1, null, 3])).toBeNull();
    expect(spreadOf([])).toBeNull();
  });

  it('is lower or higher only where no run of the one reaches a run of the other', () => {
    const ranges = fc.tuple(fc.array(fc.nat(50), { minLength: 1 }), fc.array(fc.nat(50), { minLength: 1 }));
    fc.assert(
      fc.property(ranges, ([left, right]) => {
        const [one, other] = [spreadOf(left), spreadOf(right)];
        if (!one || !other) throw new Error('All of it is known.');
        const order = spreadOrder(one, other);
        expect(order === 'lower').toBe(left.every((a) => right.every((b) => a < b)));
        expect(order === 'higher').toBe(left.every((a) => right.every((b) => a > b)));
        const mirrored = { lower: 'higher', higher: 'lower', tie: 'tie', same: 'same' } as const;
        expect(spreadOrder(other, one)).toBe(mirrored[order]);
      }),
    );
  });
});

describe('repeated comparisons', () => {
  it('count what finished, and take figures from nothing else', () => {
    const stopped = run('all-at-once', 1, { state: 'stopped', found: null });
    const spreads = repeated([run('thread', 50), run('thread', 52)], [run('all-at-once', 20), stopped]);
    expect(spreads[1]).toMatchObject({ finished: 1, runs: 2, clock: { median: 20_000, all: [20_000] } });
    expect(knownFigures(spreads)).toEqual(['clock', 'tokens', 'found', 'falseAlarms']);
    expect(spreadTable(spreads).rows).toEqual([
      ['One thread', '2 of 2', '51.0 s, 50.0 s to 52.0 s', '4,000', '5', '0'],
      ['All at once', '1 of 2', '20.0 s', '4,000', '5', '0'],
    ]);
  });

  it('are told by their medians', () => {
    const pair = pairOf(
      [run('thread', 50, { found: 8 }), run('thread', 54, { found: 8 }), run('thread', 49, { found: 8 })],
      [run('all-at-once', 20), run('all-at-once', 22, { found: 6 }), run('all-at-once', 25)],
    );
    expect(spreadHeadline(pair)).toBe(
      'Over three runs, All at once finished 2.3× sooner than One thread and lost findings: 5 against 8 of 8',
    );
    expect(spreadAsides(pair)[0]).toBe(
      'Wall-clock: All at once 22.0 s, 20.0 s to 25.0 s; One thread 50.0 s, 49.0 s to 54.0 s.',
    );
  });

  it('tie where their ranges meet, however far the medians are apart', () => {
    const pair = pairOf(
      [run('thread', 50), run('thread', 24), run('thread', 52)],
      [run('all-at-once', 20, { found: 4 }), run('all-at-once', 21, { found: 6 }), run('all-at-once', 25)],
    );
    expect(spreadHeadline(pair)).toBe(
      'Over three runs, All at once and One thread tie on the clock and the two tie on findings',
    );
    expect(spreadAsides(pair)[0]).toContain('The ranges meet, so it is a tie.');
  });

  it('say nothing of findings where nothing is planted, and where all are alike that they are', () => {
    const none = { found: null, of: null };
    const twice = (structure: SpreadRun['structure'], seconds: number, given: Partial<SpreadRun> = {}) => [
      run(structure, seconds, given),
      run(structure, seconds, given),
    ];
    expect(spreadHeadline(pairOf(twice('thread', 50, none), twice('all-at-once', 25, none)))).toBe(
      'Over two runs, All at once finished 2.0× sooner than One thread',
    );
    expect(spreadHeadline(pairOf(twice('thread', 50), twice('all-at-once', 25)))).toBe(
      'Over two runs, All at once finished 2.0× sooner than One thread and found the same five of 8',
    );
  });

  it('put medians in the place of one run’s figures, and leave what has none', () => {
    const spreads = repeated(
      [run('thread', 50, { found: 8 }), run('thread', 54, { found: 7 })],
      [run('all-at-once', 20, { state: 'failed' }), run('all-at-once', 22, { state: 'failed' })],
    );
    const [thread, failed] = [aRun('thread', { findings: someFindings({ ids: ['x'], of: 8 }) }), aRun('all-at-once')];
    const [median, left] = withMedians([thread, failed], spreads);
    expect(median).toMatchObject({ wallClockMs: 52_000, tokens: { total: 4_000 }, findings: { found: 8, of: 8 } });
    expect(left).toEqual(failed);
  });

  it('have no pair where one has not finished, and say how far runs lay apart', () => {
    const spreads = repeated([run('thread', 50), run('thread', 55)], [run('all-at-once', 20, { state: 'failed' })]);
    expect(spreadPair(spreads, 'all-at-once', 'thread')).toBeNull();
    expect(spreadFinding(spreads)).toBe(
      'Runs of the same structure differ: One thread most, by 10% of its median on the clock.',
    );
    expect(spreadFinding(repeated([run('thread', 50)], [run('all-at-once', 20)]))).toMatch(/^One run of each so far/);
  });
});
