import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLimits } from '../../../electron/practice/limits.ts';
import { limitedQueue, requestLimit } from '../../../shared/forecast/limits.ts';
import { noLimits } from '../../../shared/practice.ts';

describe('a limit on the virtual clock', () => {
  it('refuses what the practice model refuses, and for as long', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), gaps, (perMinute, waits) => {
        const limit = requestLimit(perMinute);
        const practice = createLimits({ ...noLimits, requestsPerMinute: perMinute }, 0);
        let now = 0;
        for (const wait of waits) {
          now += wait;
          const admitted = practice.admit(0, now);
          expect(limit.ask(now)).toBe(admitted.ok ? null : admitted.retryAfterSeconds);
        }
      }),
    );
  });
});

describe('a queue under a limit', () => {
  it('takes its rounds where nothing limits it', () => {
    expect(limitedQueue([10, 10, 10, 10], 2, null)).toEqual({ wallClockMs: 20, rejected: 0, waitedMs: 0 });
  });

  it('starts one every ten seconds under six a minute, however wide', () => {
    expect(limitedQueue([1_000, 1_000, 1_000], 1, 6)).toMatchObject({ wallClockMs: 21_000 });
    expect(limitedQueue([1_000, 1_000, 1_000], 3, 6)).toMatchObject({ wallClockMs: 21_000 });
  });

  it('is over at once with nothing to do', () => {
    expect(limitedQueue([], 3, 6)).toEqual({ wallClockMs: 0, rejected: 0, waitedMs: 0 });
  });
});
