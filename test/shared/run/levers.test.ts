import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast } from '../../../shared/forecast/forecast.ts';
import { amountChange, timeChange } from '../../../shared/run/change.ts';
import { clockParts, inputTokens } from '../../../shared/run/figures.ts';
import { leversOf } from '../../../shared/run/levers.ts';
import { amountChanged, clockChange } from '../../../shared/words/changes.ts';
import { aComparison, aRun, someFindings, someTokens } from '../../support/comparison-builder.ts';
import { anyStructure, timedWorkflow } from '../../support/workflows.ts';

const thread = aRun('thread', {
  wallClockMs: 52_000,
  tokens: someTokens(25_727, 1_993),
  findings: someFindings({ ids: ['a', 'b'], of: 3 }),
});
const one = aRun('one-at-a-time', {
  wallClockMs: 42_000,
  tokens: someTokens(8_787, 1_725),
  findings: someFindings({ ids: ['a'], of: 3 }),
});
const all = aRun('all-at-once', {
  wallClockMs: 21_000,
  tokens: someTokens(8_787, 1_725),
  findings: someFindings({ ids: ['a'], of: 3 }),
});

describe('the two levers', () => {
  it('change one thing at a time', () => {
    const levers = leversOf(aComparison([thread, one, all]));
    expect(
      levers.map(({ lever, tokens, clock, found }) => [lever, amountChanged(tokens), clockChange(clock), found.kind]),
    ).toEqual([
      ['context', '62% fewer', '1.2× sooner', 'lower'],
      ['width', 'the same', '2.0× sooner', 'same'],
    ]);
  });

  it('are shown only where both of a pair finished', () => {
    expect(leversOf(aComparison([thread, all]))).toEqual([]);
    expect(leversOf(aComparison([thread, { ...one, state: 'failed' }, all]))).toEqual([]);
    expect(leversOf(aComparison([one, all])).map(({ lever }) => lever)).toEqual(['width']);
  });
});

describe('a change', () => {
  it('is a tie where a reader would see none', () => {
    expect([timeChange(10_000, 10_000), timeChange(10_000, 10_400), amountChange(10_000, 10_040)]).toEqual([
      { kind: 'same', exact: true },
      { kind: 'same', exact: false },
      { kind: 'same', exact: false },
    ]);
  });

  it('is unknown where either figure is', () => {
    expect([timeChange(null, 1), amountChange(1, null), amountChange(Number.NaN, 1)].map(({ kind }) => kind)).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('is told as a multiple from twice on', () => {
    expect([
      amountChanged(amountChange(100, 120)),
      amountChanged(amountChange(100, 260)),
      amountChanged(amountChange(0, 5)),
    ]).toEqual(['20% more', '2.6× as many', 'n/a more']);
  });
});

describe('the parts of a clock', () => {
  it('add up to the wall-clock in every structure, none below 0', () => {
    fc.assert(
      fc.property(timedWorkflow, anyStructure, (workflow, structure) => {
        const [run] = forecast({
          workflow,
          structures: [structure],
          model: 'practice',
          pace: 1,
          seed: 1,
          listPrice: () => null,
        }).runs;
        const parts = run ? Object.values(clockParts(run)) : [];
        expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - (run?.wallClockMs ?? 0))).toBeLessThan(1);
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

it('Input counts the cache, and is unknown where any part of it is', () => {
  expect(inputTokens(aRun('thread', { tokens: someTokens(600, 1, { read: 17_700, write: 7_400 }) }))).toBe(25_700);
  expect(inputTokens(aRun('thread', { tokens: { ...someTokens(1, 1), cacheRead: null } }))).toBeNull();
});
