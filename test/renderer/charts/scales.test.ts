import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountAxis, tickLabel } from '../../../renderer/charts/amount-axis.ts';
import { fittedAxisLength } from '../../../renderer/charts/fitted-axis.ts';
import { placeOn, soonerScale, tokenScale } from '../../../renderer/charts/guess-scale.ts';

describe('a two-sided scale of guesses', () => {
  it('has the same in its middle and equal steps for equal factors', () => {
    expect([1 / 8, 1 / 2, 1, 2, 8].map((factor) => Math.round(placeOn(soonerScale, factor) * 100) / 100)).toEqual([
      0, 33.33, 50, 66.67, 100,
    ]);
    expect([1 / 4, 1 / 2, 1, 2, 4].map((factor) => Math.round(placeOn(tokenScale, factor)))).toEqual([
      0, 25, 50, 75, 100,
    ]);
  });

  it('keeps every factor on the scale, in order', () => {
    const factor = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(factor, factor, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((each) => placeOn(soonerScale, each));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(low).toBeLessThanOrEqual(high ?? 0);
      }),
    );
  });
});

describe('an axis of amounts', () => {
  it('starts at zero, ends on a tick and holds everything', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (most) => {
        const { max, ticks } = amountAxis(most);
        expect(max).toBeGreaterThanOrEqual(most);
        expect([ticks[0], ticks.at(-1)]).toEqual([0, max]);
      }),
    );
  });

  it('labels its ticks shortly', () => {
    expect([500, 1_000, 2_500, 15_000].map(tickLabel)).toEqual(['500', '1K', '2.5K', '15K']);
  });
});

describe('an axis of time for what has ended', () => {
  it('ends at the first tick that holds everything', () => {
    expect([1, 9_300, 10_000, 10_950, 52_000, 61_000].map(fittedAxisLength)).toEqual([
      1_000, 10_000, 10_000, 15_000, 60_000, 80_000,
    ]);
  });
});
