import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Prediction } from '../../../shared/exercise/prediction.ts';
import { scorePrediction, worstOffBy } from '../../../shared/exercise/score-prediction.ts';
import type { RunResult } from '../../../shared/run/comparison.ts';
import { aComparison, aRun, someFindings, someTokens } from '../../support/comparison-builder.ts';

const prediction: Prediction = {
  structures: ['thread', 'one-at-a-time', 'all-at-once'],
  of: 'all-at-once',
  against: 'thread',
  endsFirst: 'all-at-once',
  soonerFactor: 4,
  tokenFactor: 1.2,
  findsMost: 'same',
  lost: 'unasked',
  why: '',
  lockedAt: '2026-11-20T10:40:00.000Z',
};
const apart = someFindings({
  ids: ['a'],
  lost: [
    { id: 'b', cause: 'not-seen' },
    { id: 'c', cause: 'not-seen' },
    { id: 'd', cause: 'not-asked' },
  ],
});
const runs = [
  aRun('thread', {
    wallClockMs: 52_000,
    tokens: someTokens(26_000, 2_000),
    findings: someFindings({ ids: ['a', 'b', 'c'], of: 4 }),
  }),
  aRun('one-at-a-time', { wallClockMs: 42_000, tokens: someTokens(9_000, 1_500), findings: apart }),
  aRun('all-at-once', { wallClockMs: 20_800, tokens: someTokens(9_000, 1_500), findings: apart }),
];
const forecast = aComparison([aRun('thread', { wallClockMs: 60_000 }), aRun('all-at-once', { wallClockMs: 20_000 })], {
  predicted: true,
});
const choices = [
  { id: 'unseen', findings: ['b', 'c'] },
  { id: 'unasked', findings: ['d'] },
];
const score = (given: Partial<Prediction> = {}, of = runs) =>
  scorePrediction({ ...prediction, ...given }, aComparison(of), forecast, choices);
const worst = (of: readonly RunResult[]) =>
  worstOffBy(
    prediction,
    of.map(({ structure, state, wallClockMs, tokens }) => ({
      structure,
      state,
      wallClockMs,
      totalTokens: tokens.total,
    })),
  );

describe('a scored prediction', () => {
  it('sets the two guesses on a scale beside forecast and measurement', () => {
    expect(score().clock).toEqual({ said: 4, forecast: 3, measured: 2.5, offBy: 1.6 });
    const { measured, offBy } = score().tokens;
    expect([measured, offBy, worst(runs)]).toEqual([10_500 / 28_000, 1.2 / 0.375, 1.2 / 0.375]);
  });

  it('judges what was picked', () => {
    expect(score().endsFirst).toEqual({
      said: 'all-at-once',
      measured: ['all-at-once'],
      same: false,
      count: null,
      right: true,
    });
    expect(score().findsMost).toEqual({ said: 'same', measured: ['thread'], same: false, count: 3, right: false });
    expect(score().lost).toEqual({ said: 'unasked', measured: ['unseen'], lost: 3, ofThem: 2, right: false });
    expect(score({ lost: 'unseen' }).lost?.right).toBe(true);
  });

  it('keeps ties: the same is right only where all of them tie', () => {
    const tied = [aRun('thread', { wallClockMs: 1_000 }), aRun('all-at-once', { wallClockMs: 1_030 })];
    expect([
      score({ endsFirst: 'same' }, tied).endsFirst.right,
      score({ endsFirst: 'thread' }, tied).endsFirst.right,
    ]).toEqual([true, false]);
    const twoOfThree = [...tied, aRun('one-at-a-time', { wallClockMs: 3_000 })];
    expect([
      score({ endsFirst: 'same' }, twoOfThree).endsFirst.right,
      score({ endsFirst: 'thread' }, twoOfThree).endsFirst.right,
    ]).toEqual([false, true]);
  });

  it('accepts that nothing was lost', () => {
    const whole = someFindings({ ids: ['a', 'b', 'c', 'd'] });
    const kept = runs.map((run) => ({ ...run, findings: whole }));
    expect(score({ lost: 'nothing' }, kept).lost).toEqual({
      said: 'nothing',
      measured: [],
      lost: 0,
      ofThem: 0,
      right: true,
    });
    expect(score({ lost: 'nothing' }).lost?.right).toBe(false);
  });

  it('measures nothing where the pair did not finish, and has no verdict without anything planted', () => {
    const failed = runs.map((run) => (run.structure === 'all-at-once' ? { ...run, state: 'failed' as const } : run));
    expect(score({}, failed).clock).toEqual({ said: 4, forecast: 3, measured: null, offBy: null });
    expect([score({}, failed).lost?.right, worst(failed)]).toEqual([null, null]);
    const plain = runs.map((run) => ({ ...run, findings: null }));
    expect([score({ lost: null }, plain).findsMost, score({ lost: null }, plain).lost]).toEqual([null, null]);
  });

  it('is never off by less than once, whichever way', () => {
    const factor = fc.double({ min: 0.125, max: 8, noNaN: true });
    const ms = fc.integer({ min: 1, max: 600_000 });
    fc.assert(
      fc.property(factor, ms, ms, (soonerFactor, a, b) => {
        const { clock } = score({ soonerFactor }, [
          aRun('thread', { wallClockMs: a }),
          aRun('all-at-once', { wallClockMs: b }),
        ]);
        expect(clock.measured).toBeCloseTo(a / b, 9);
        expect(clock.offBy).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
