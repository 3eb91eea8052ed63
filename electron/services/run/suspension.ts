import type { Clock } from '../clock.ts';

const beatMs = 5_000;
/** A busy machine is late by less than this; a machine that slept is late by more. */
const toleratedMs = 10_000;

/**
 * Tells of times in which the machine slept, in ms. Some systems stop the monotonic clock meanwhile and some don't, so
 * both clocks are looked at; a date that was set back or a few seconds on is no sleep. Ends with the signal.
 */
export async function watchSuspension(clock: Clock, signal: AbortSignal, tell: (ms: number) => void): Promise<void> {
  let [now, date] = [clock.now(), clock.date().getTime()];
  while (!signal.aborted) {
    await clock.wait(beatMs, signal);
    if (signal.aborted) return;
    const [later, laterDate] = [clock.now(), clock.date().getTime()];
    const slept = Math.max(later - now, laterDate - date) - beatMs;
    if (slept > toleratedMs) tell(Math.round(slept));
    [now, date] = [later, laterDate];
  }
}
