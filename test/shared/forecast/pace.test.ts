import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jitterOf, thinkMs, writeMs } from '../../../shared/forecast/pace.ts';

describe('the practice model’s time', () => {
  it('thinks two seconds and a fifth of a millisecond for each input token', () => {
    expect(thinkMs({ inputTokens: 2_000, pace: 1, jitter: 1 })).toBe(2_400);
  });

  it('writes sixty tokens a second', () => {
    expect(writeMs({ outputTokens: 120, pace: 1, jitter: 1 })).toBe(2_000);
  });

  it('divides everything by the pace', () => {
    expect(thinkMs({ inputTokens: 2_000, pace: 20, jitter: 1.1 })).toBeCloseTo(132);
    expect(writeMs({ outputTokens: 120, pace: 20, jitter: 0.9 })).toBeCloseTo(90);
  });

  it('jitters by at most a tenth, the same for the same seed and brief', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), (seed, brief) => {
        const jitter = jitterOf(seed, brief);
        expect(jitter).toBeGreaterThanOrEqual(0.9);
        expect(jitter).toBeLessThanOrEqual(1.1);
        expect(jitterOf(seed, ` ${brief}\n`)).toBe(jitter);
      }),
    );
  });

  it('spreads the jitter over its range', () => {
    const jitters = Array.from({ length: 1_000 }, (_, seed) => jitterOf(seed, 'the same brief'));
    const tenths = Array.from({ length: 10 }, (_, tenth) => 0.9 + tenth * 0.02);
    for (const from of tenths) {
      expect(jitters.filter((jitter) => jitter >= from && jitter < from + 0.02).length).toBeGreaterThan(50);
    }
  });
});
