import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisLength, axisTicks, closedAxisLength, shareOf } from '../../../renderer/charts/time-axis.ts';

const time = fc.integer({ min: 0, max: 8 * 3_600_000 });

describe('the time axis', () => {
  it('always holds the time it is for, with room to grow', () => {
    fc.assert(fc.property(time, (ms) => axisLength(ms) * 0.72 >= ms));
    fc.assert(fc.property(time, (ms) => closedAxisLength(ms) >= ms));
  });

  it('keeps its length until it is full, and then grows in one step', () => {
    expect(axisLength(10_000)).toBe(20_000);
    expect(axisLength(14_400)).toBe(20_000);
    expect(axisLength(14_401)).toBe(30_000);
  });

  it('has few whole-second ticks from zero on', () => {
    fc.assert(
      fc.property(time, (ms) => {
        const ticks = axisTicks(axisLength(ms));
        expect(ticks[0]).toBe(0);
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(102);
        expect(ticks.every((tick) => tick % 1_000 === 0)).toBe(true);
      }),
    );
    expect(axisTicks(20_000)).toEqual([0, 5_000, 10_000, 15_000, 20_000]);
    expect(axisTicks(60_000).length).toBe(7);
  });

  it('places times between its two ends, to scale', () => {
    expect(shareOf(20_000)(10_000)).toBe(50);
    expect(shareOf(20_000)(30_000)).toBe(100);
    expect(shareOf(20_000)(0)).toBe(0);
  });
});
