import { performance } from 'node:perf_hooks';

/** Time as the services see it, passed in so that tests can run a day in a moment. */
export type Clock = {
  /** Monotonic milliseconds; only differences mean anything. */
  now(): number;
  /** The date for people and file names. */
  date(): Date;
  /** Resolves after `ms`, at once when the signal aborts; never rejects. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
};

/** The longest wait a timer takes; a longer one would end at once. */
const longestTimerMs = 2_147_483_647;

export const systemClock: Clock = {
  now: () => performance.now(),
  date: () => new Date(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const end = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, Math.min(Math.max(0, ms), longestTimerMs));
      signal?.addEventListener('abort', end, { once: true });
    }),
};
