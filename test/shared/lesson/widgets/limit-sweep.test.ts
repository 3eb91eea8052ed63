import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestWidth, limitBounds, limitSweep, offeredLimits } from '../../../../shared/lesson/widgets/limit-sweep.ts';
import { limitSweepAttributes } from '../../../../shared/lesson/widgets/limit-sweep-attributes.ts';
import { limitSweepFigures } from '../../../../shared/lesson/widgets/limit-sweep-figures.ts';

const anyWork = fc.record({
  tasks: fc.integer({ min: limitBounds.tasks.least, max: 14 }),
  seconds: fc.integer({ min: limitBounds.seconds.least, max: limitBounds.seconds.most }),
  requestsPerMinute: fc.constantFrom(...offeredLimits),
});

describe('the sweep under a limit', () => {
  it('finds two the best width for twelve tasks of twenty seconds at six requests a minute', () => {
    expect(limitSweepFigures['limit-sweep/six-a-minute']()).toBe(2);
    expect(limitSweepFigures['limit-sweep/sixty-a-minute']()).toBe(12);
    const { points } = limitSweep({ tasks: 12, seconds: 20, requestsPerMinute: 6 });
    expect(points.map(({ width, wallClockMs, rejected }) => [width, wallClockMs, rejected])).toEqual([
      [1, 240_000, 0],
      [2, 130_000, 1],
      [3, 130_000, 12],
      [4, 130_000, 22],
      [6, 130_000, 39],
      [8, 130_000, 52],
      [12, 130_000, 66],
    ]);
  });

  it('takes whole rounds where nothing limits it, and is never quicker under a limit', () => {
    fc.assert(
      fc.property(anyWork, (work) => {
        const limited = limitSweep(work);
        const free = limitSweep({ ...work, requestsPerMinute: null });
        for (const [index, { width, wallClockMs, rejected }] of free.points.entries()) {
          expect(wallClockMs).toBe(Math.ceil(work.tasks / width) * work.seconds * 1_000);
          expect(rejected).toBe(0);
          expect(limited.points[index]?.wallClockMs ?? 0).toBeGreaterThanOrEqual(wallClockMs ?? 0);
        }
        // What was refused is sent again, and costs no tokens.
        expect(new Set(limited.points.map(({ tokens }) => tokens)).size).toBe(1);
      }),
      { numRuns: 12 },
    );
  });

  it('names a width that no wider one beats by more than 5%', () => {
    fc.assert(
      fc.property(anyWork, (work) => {
        const sweep = limitSweep(work);
        const clockAt = (width: number) => sweep.points.find((point) => point.width === width)?.wallClockMs ?? 0;
        const best = clockAt(bestWidth(sweep));
        for (const { width, wallClockMs } of sweep.points) {
          if (width > bestWidth(sweep)) expect(wallClockMs ?? 0).toBeGreaterThanOrEqual(best * 0.95);
        }
      }),
      { numRuns: 12 },
    );
  });

  it.each([{ requests: '7' }, { tasks: '1' }, { size: '500' }])('refuses %j', (attributes) => {
    expect(limitSweepAttributes.safeParse(attributes).success).toBe(false);
  });
});
