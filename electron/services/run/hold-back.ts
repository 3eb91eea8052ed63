import type { Clock } from '../clock.ts';

/**
 * The gate that all requests of one connection share after a 429: until the wait is over nobody asks, then one request
 * at a time goes out until one is accepted, instead of all of them hammering a limit that lets one through.
 */
export type HoldBack = {
  /** Null when the way is open; otherwise resolves with true when this request may go, with false when its signal aborts. */
  pass(signal: AbortSignal): Promise<boolean> | null;
  /** The server said to wait `ms` from now. */
  limit(ms: number): void;
  /** A request was accepted: the way is open for all. */
  accepted(): void;
  /** The request that went out alone ended without an answer about the limit: the next may try. */
  released(): void;
};

export function createHoldBack(clock: Clock): HoldBack {
  let closedUntil: number | null = null;
  let trying = false;
  let waiting: (() => void)[] = [];

  const letOneGo = (): void => {
    if (closedUntil === null || trying || clock.now() < closedUntil) return;
    const next = waiting.shift();
    if (next) {
      trying = true;
      next();
    }
  };

  /** A timer may end a little early, so it looks again: nobody else would let the next one go. */
  const openInTime = async (): Promise<void> => {
    for (let left = leftMs(); left > 0; left = leftMs()) await clock.wait(left + 1);
    letOneGo();
  };
  const leftMs = (): number => (closedUntil === null ? 0 : closedUntil - clock.now());

  return {
    pass(signal) {
      if (closedUntil === null || signal.aborted) return null;
      return new Promise((resolve) => {
        const go = (): void => {
          signal.removeEventListener('abort', give);
          resolve(true);
        };
        const give = (): void => {
          waiting = waiting.filter((entry) => entry !== go);
          resolve(false);
        };
        signal.addEventListener('abort', give, { once: true });
        waiting.push(go);
        letOneGo();
      });
    },
    limit(ms) {
      trying = false;
      closedUntil = Math.max(closedUntil ?? 0, clock.now() + ms);
      void openInTime();
    },
    accepted() {
      closedUntil = null;
      trying = false;
      const all = waiting;
      waiting = [];
      for (const go of all) go();
    },
    released() {
      trying = false;
      letOneGo();
    },
  };
}
