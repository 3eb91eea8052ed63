import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exerciseSheet, hourSheet, minutesBehind, partClock } from '../../../shared/class/run-sheet.ts';

const minutes = (sheet: readonly { minutes: number }[]) => sheet.reduce((sum, part) => sum + part.minutes, 0);
const min = 60_000;

it('an hour is an hour', () => {
  expect(hourSheet.map((part) => part.minutes)).toEqual([5, 10, 25, 10, 10]);
  expect(minutes(hourSheet)).toBe(60);
});

it('one exercise takes its minutes and five to get everybody in, and ends with a debrief', () => {
  fc.assert(
    fc.property(fc.integer({ min: 15, max: 120 }), (long) => {
      const sheet = exerciseSheet(long);
      expect(minutes(sheet)).toBe(long + 5);
      expect(sheet.at(-1)?.id).toBe('debrief');
      for (const part of sheet) expect(part.minutes).toBeGreaterThan(0);
    }),
  );
});

it('a part has a clock of its own, and goes over instead of ending by itself', () => {
  const part = { id: 'join', minutes: 5, step: null } as const;
  expect(partClock(part, 0, 2 * min)).toEqual({ spentMs: 2 * min, leftMs: 3 * min, overMs: 0 });
  expect(partClock(part, 0, 7 * min)).toEqual({ spentMs: 7 * min, leftMs: 0, overMs: 2 * min });
  // Two machines' clocks may differ.
  expect(partClock(part, 5 * min, 0)).toEqual({ spentMs: 0, leftMs: 5 * min, overMs: 0 });
});

it('says how late the class is', () => {
  // The second part began two minutes late and takes its ten.
  expect(minutesBehind(hourSheet, 1, { begun: 0, since: 7 * min }, 9 * min)).toBe(2);
  expect(minutesBehind(hourSheet, 1, { begun: 0, since: 5 * min }, 18 * min)).toBe(3);
  expect(minutesBehind(hourSheet, 1, { begun: 0, since: 3 * min }, 4 * min)).toBe(-2);
});
