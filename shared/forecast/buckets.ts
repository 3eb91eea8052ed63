import type { Limits } from '../practice.ts';

/**
 * A token bucket, as arithmetic: the practice server keeps to it and the forecast predicts with it. It holds ten
 * seconds' worth of its limit, at least one request, and refills continuously; a request larger than the bucket passes
 * when the bucket is full and leaves a debt, so that over time the limit holds and nothing waits forever.
 */
export type Bucket = {
  readonly perMinute: number;
  readonly capacity: number;
  /** Below 0 while a debt is paid off. */
  readonly level: number;
  /** When `level` was true, in ms. */
  readonly at: number;
};

export function fullBucket(perMinute: number, now: number): Bucket {
  const capacity = Math.max(1, perMinute / 6);
  return { perMinute, capacity, level: capacity, at: now };
}

export function refill(bucket: Bucket, now: number): Bucket {
  const gained = ((now - bucket.at) * bucket.perMinute) / 60_000;
  return { ...bucket, level: Math.min(bucket.capacity, bucket.level + gained), at: now };
}

/** How long until the bucket lets something of this cost pass; 0: now. */
export function waitMs(bucket: Bucket, cost: number): number {
  const missing = Math.min(cost, bucket.capacity) - bucket.level;
  // A billionth forgives what refilling in many small steps rounds away.
  return missing <= 1e-9 ? 0 : (missing * 60_000) / bucket.perMinute;
}

export function spend(bucket: Bucket, cost: number): Bucket {
  return { ...bucket, level: bucket.level - cost };
}

/** The limits of a practice session. Times are ms, never earlier than the one before. */
export type Buckets = {
  /** Takes a request and its input tokens (plain and written to the cache); else, taking nothing, the seconds to wait. */
  admit(inputTokens: number, now: number): number | null;
  /** Output is charged as it is written, evenly over its time. */
  write(tokens: number, from: number, to: number): void;
};

type Writing = { readonly tokens: number; readonly from: number; readonly to: number };

/** The bucket after all that was written by `now`: it refills while it is drawn from. */
function afterWriting(bucket: Bucket, writing: readonly Writing[], now: number): Bucket {
  const turns = writing.flatMap(({ from, to }) => [from, to]).filter((turn) => turn > bucket.at && turn < now);
  let level = bucket.level;
  let at = bucket.at;
  for (const next of [...turns.sort((one, other) => one - other), now]) {
    const perMs = writing
      .filter(({ from, to }) => from <= at && to > at)
      .reduce((sum, { tokens, from, to }) => sum + tokens / (to - from), 0);
    level = Math.min(bucket.capacity, level + (next - at) * (bucket.perMinute / 60_000 - perMs));
    at = next;
  }
  return { ...bucket, level, at: now };
}

export function bucketsOf(limits: Limits): Buckets {
  const filled = (perMinute: number | null) => (perMinute === null ? null : fullBucket(perMinute, 0));
  let requests = filled(limits.requestsPerMinute);
  let input = filled(limits.inputTokensPerMinute);
  let output = filled(limits.outputTokensPerMinute);
  let writing: Writing[] = [];

  return {
    admit(inputTokens, now) {
      requests = requests && refill(requests, now);
      input = input && refill(input, now);
      output = output && afterWriting(output, writing, now);
      writing = writing.filter(({ to }) => to > now);
      const longest = Math.max(
        requests ? waitMs(requests, 1) : 0,
        input ? waitMs(input, inputTokens) : 0,
        output ? waitMs(output, 1) : 0,
      );
      if (longest > 0) return Math.ceil(longest / 1_000);
      requests = requests && spend(requests, 1);
      input = input && spend(input, inputTokens);
      return null;
    },
    write(tokens, from, to) {
      if (to > from) writing.push({ tokens, from, to });
    },
  };
}
