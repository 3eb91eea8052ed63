/** Time as the practice server sees it, so that a test can hold it in its hands. */
export type Clock = {
  /** Milliseconds that never run backwards, from any start. */
  now(): number;
  /** Milliseconds since 1970, for the dates in headers. */
  date(): number;
  /** Calls once, after at least `ms`; at 0 as soon as what is waiting has been served. Returns how to call it off. */
  after(ms: number, act: () => void): () => void;
};

export const systemClock: Clock = {
  now: () => performance.now(),
  date: () => Date.now(),
  after: (ms, act) => {
    if (ms <= 0) {
      const immediate = setImmediate(act);
      return () => clearImmediate(immediate);
    }
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};
