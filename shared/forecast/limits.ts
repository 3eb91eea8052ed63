/**
 * A limit on requests per minute on the virtual clock, kept as the practice model keeps it: a bucket that holds ten
 * seconds' worth, at least one request, refills continuously, and names the wait in whole seconds.
 */
export type RequestLimit = {
  /** Takes a request at this time in ms, never earlier than the one before; else the seconds until it may come back. */
  ask(now: number): number | null;
};

export function requestLimit(perMinute: number | null): RequestLimit {
  const capacity = Math.max(1, (perMinute ?? 0) / 6);
  let level = capacity;
  let at = 0;
  return {
    ask: (now) => {
      if (perMinute === null) return null;
      level = Math.min(capacity, level + ((now - at) * perMinute) / 60_000);
      at = now;
      const missing = 1 - level;
      // A billionth forgives what refilling in many small steps rounds away.
      if (missing > 1e-9) return Math.ceil((missing * 60) / perMinute);
      level -= 1;
      return null;
    },
  };
}

export type LimitedQueue = { readonly wallClockMs: number; readonly rejected: number; readonly waitedMs: number };

/**
 * Requests that rest on nothing, in a queue of this width under a limit. Who is refused keeps the slot and asks again
 * after the wait that was named.
 */
export function limitedQueue(
  durationsMs: readonly number[],
  width: number,
  requestsPerMinute: number | null,
): LimitedQueue {
  const limit = requestLimit(requestsPerMinute);
  let asking = durationsMs.slice(0, width).map((durationMs, order) => ({ at: 0, order, durationMs }));
  let next = asking.length;
  let [wallClockMs, rejected, waitedMs] = [0, 0, 0];
  for (;;) {
    const [first, ...others] = asking.sort((a, b) => a.at - b.at || a.order - b.order);
    if (!first) return { wallClockMs, rejected, waitedMs };
    asking = others;
    const refusedFor = limit.ask(first.at);
    if (refusedFor !== null) {
      rejected += 1;
      waitedMs += refusedFor * 1_000;
      asking.push({ ...first, at: first.at + refusedFor * 1_000 });
      continue;
    }
    const endsAt = first.at + first.durationMs;
    wallClockMs = Math.max(wallClockMs, endsAt);
    const durationMs = durationsMs[next];
    if (durationMs !== undefined) asking.push({ at: endsAt, order: next++, durationMs });
  }
}
