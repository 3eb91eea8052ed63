import type { Verdict } from './claim.ts';

/** One verdict from several trials. No trial at all proves nothing, so that is a no. */
export function verdictOf(trials: readonly boolean[]): Verdict {
  if (!trials.includes(true)) return false;
  return trials.includes(false) ? 'depends' : true;
}

/** Sources round; half a percentage point beyond either end still counts as within. */
export function isWithin(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least - 0.005 && value <= most + 0.005;
}

/** The practice model’s own pace varies by a tenth, and a busy machine adds to it: a time that is no further off is the same. */
export function isAbout(ms: number, expectedMs: number): boolean {
  return Math.abs(ms - expectedMs) <= 0.15 * expectedMs;
}

/** Whether one run found at least as much as another; what nobody scored proves nothing. */
export function findsAsMuch(found: number | null, other: number | null): boolean {
  return found !== null && other !== null && found >= other;
}
