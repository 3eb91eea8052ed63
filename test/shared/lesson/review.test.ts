import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../shared/lesson/progress.ts';
import { dayOf, isDue, reviewDays, reviewStanding } from '../../../shared/lesson/review.ts';

const start = Date.parse('2026-11-01T10:00:00.000Z');
const onDay = (day: number, hour = 0): string => new Date(start + day * 86_400_000 + hour * 3_600_000).toISOString();
const answered = (day: number, right: boolean, hour = 0): Attempt => ({ choice: 0, right, at: onDay(day, hour) });

describe('the review of missed questions', () => {
  it('leaves alone what was never missed', () => {
    expect(reviewStanding([])).toEqual({ kind: 'never-missed' });
    expect(reviewStanding([answered(0, true), answered(5, true)])).toEqual({ kind: 'never-missed' });
  });

  it('brings a miss back after 1, 3, 7 and 21 days, then lets it go', () => {
    const attempts = [answered(0, false)];
    const days: string[] = [];
    let day = 0;
    for (const [stage, wait] of reviewDays.entries()) {
      day += wait;
      const standing = reviewStanding(attempts);
      expect(standing).toEqual({ kind: 'comes-back', day: dayOf(onDay(day)), stage });
      days.push(dayOf(onDay(day)));
      attempts.push(answered(day, true));
    }
    expect(days).toEqual(['2026-11-02', '2026-11-05', '2026-11-12', '2026-12-03']);
    expect(reviewStanding(attempts)).toEqual({ kind: 'settled' });
  });

  it('does not move on by a right answer before its day, and starts over by a wrong one', () => {
    expect(reviewStanding([answered(0, false), answered(0, true, 1)])).toMatchObject({ day: '2026-11-02', stage: 0 });
    const moved = [answered(0, false), answered(1, true), answered(4, true)];
    expect(reviewStanding(moved)).toMatchObject({ stage: 2 });
    expect(reviewStanding([...moved, answered(11, false)])).toMatchObject({ day: '2026-11-13', stage: 0 });
  });

  it('is due from the first moment of its day on, whatever the hour it was missed', () => {
    const standing = reviewStanding([answered(0, false, 13)]);
    expect(isDue(standing, '2026-11-01T23:59:59.999Z')).toBe(false);
    expect(isDue(standing, '2026-11-02T00:00:00.000Z')).toBe(true);
    expect(isDue(standing, '2027-01-01T00:00:00.000Z')).toBe(true);
  });

  it('never sets a day before the answer that set it, nor one further than the last wait', () => {
    const anyAttempts = fc
      .array(fc.record({ hours: fc.integer({ min: 0, max: 400 }), right: fc.boolean() }), { maxLength: 30 })
      .map((steps) => {
        let hour = 0;
        return steps.map(({ hours, right }) => answered(0, right, (hour += hours)));
      });
    fc.assert(
      fc.property(anyAttempts, (attempts) => {
        const standing = reviewStanding(attempts);
        const everMissed = attempts.some(({ right }) => !right);
        expect(standing.kind === 'never-missed').toBe(!everMissed);
        if (standing.kind !== 'comes-back') return;
        expect(standing.stage).toBeLessThan(reviewDays.length);
        const latest = attempts.at(-1)?.at ?? '';
        expect(Date.parse(standing.day) - Date.parse(latest)).toBeLessThanOrEqual(21 * 86_400_000);
        if (attempts.at(-1)?.right === false) expect(standing).toMatchObject({ stage: 0 });
      }),
    );
  });
});
