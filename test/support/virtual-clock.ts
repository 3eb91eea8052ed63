import type { Clock } from '../../electron/services/clock.ts';

type Wait = { readonly due: number; readonly end: () => void };

/** The clocks of one process: gone with it, so that nothing that it waited for still happens. */
export type ProcessClock = { readonly clock: Clock; kill(): void };

/** Time that passes only when it is told to. The monotonic time and the date can be pulled apart. */
export type VirtualTime = {
  now(): number;
  /** When the next wait of a living process is over; null where nobody waits. */
  nextDue(): number | null;
  /** Moves to a moment and ends the first wait that is over by then, one only. */
  moveTo(moment: number): void;
  /** Sets the date on (or back), as somebody who corrects a clock does. */
  jumpDate(ms: number): void;
  process(): ProcessClock;
};

const beginning = Date.UTC(2026, 10, 20, 10);

/** `tickMs` passes with every look at the clock, as it does on a machine that needs time to work. */
export function virtualTime(tickMs: number): VirtualTime {
  let now = 0;
  let ahead = 0;
  let waits: Wait[] = [];
  const next = (): Wait | undefined =>
    waits.reduce<Wait | undefined>((first, wait) => (first && first.due <= wait.due ? first : wait), undefined);

  function process(): ProcessClock {
    let own: Wait[] = [];
    let alive = true;
    const forget = (wait: Wait): void => {
      own = own.filter((each) => each !== wait);
      waits = waits.filter((each) => each !== wait);
    };
    const clock: Clock = {
      now: () => (now += tickMs),
      date: () => new Date(beginning + now + ahead),
      wait: (ms, signal) =>
        new Promise((resolve) => {
          if (!alive) return;
          if (signal?.aborted) return resolve();
          const end = (): void => {
            forget(wait);
            signal?.removeEventListener('abort', end);
            resolve();
          };
          const wait: Wait = { due: now + Math.max(0, ms), end };
          own.push(wait);
          waits.push(wait);
          signal?.addEventListener('abort', end, { once: true });
        }),
    };
    return {
      clock,
      kill() {
        alive = false;
        for (const wait of [...own]) forget(wait);
      },
    };
  }

  return {
    now: () => now,
    nextDue: () => next()?.due ?? null,
    moveTo(moment) {
      now = Math.max(now, moment);
      const over = next();
      if (over && over.due <= now) over.end();
    },
    jumpDate: (ms) => void (ahead += ms),
    process,
  };
}

/** Long enough for all that a moment sets off: it is microtasks. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
