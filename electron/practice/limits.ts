import { fullBucket, refill, spend, waitMs } from '../../shared/forecast/buckets.ts';
import type { Bucket } from '../../shared/forecast/buckets.ts';
import type { Limits } from '../../shared/practice.ts';

/** Where no limit is set a bucket of this size stands in: the headers can name it, and no run empties it. */
const asGoodAsNone = { requests: 1_000_000, tokens: 1_000_000_000 } as const;

/** What one bucket looks like from outside; the reset is when it would be full again. */
type Standing = { readonly limit: number; readonly remaining: number; readonly resetInMs: number };

function standingOf(bucket: Bucket): Standing {
  return {
    limit: bucket.perMinute,
    remaining: Math.max(0, Math.floor(bucket.level)),
    resetInMs: ((bucket.capacity - bucket.level) * 60_000) / bucket.perMinute,
  };
}

export type Admission =
  { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number; readonly exceeded: string };

export type RateLimits = {
  /** Takes a request and its input tokens (plain and written to the cache) from the buckets, or nothing at all. */
  admit(inputTokens: number, now: number): Admission;
  /** Output is charged as it is written; a request may start as long as any is left. */
  spendOutput(tokens: number, now: number): void;
  /** `anthropic-ratelimit-*`; `date` is now in ms since 1970. */
  headers(now: number, date: number): Record<string, string>;
};

export function createLimits(limits: Limits, start: number): RateLimits {
  let requests = fullBucket(limits.requestsPerMinute ?? asGoodAsNone.requests, start);
  let input = fullBucket(limits.inputTokensPerMinute ?? asGoodAsNone.tokens, start);
  let output = fullBucket(limits.outputTokensPerMinute ?? asGoodAsNone.tokens, start);
  const refillAll = (now: number) => {
    requests = refill(requests, now);
    input = refill(input, now);
    output = refill(output, now);
  };

  return {
    admit: (inputTokens, now) => {
      refillAll(now);
      const waits = [
        { name: `${requests.perMinute} requests per minute`, ms: waitMs(requests, 1) },
        { name: `${input.perMinute} input tokens per minute`, ms: waitMs(input, inputTokens) },
        { name: `${output.perMinute} output tokens per minute`, ms: waitMs(output, 1) },
      ];
      const longest = waits.reduce((worst, each) => (each.ms > worst.ms ? each : worst));
      if (longest.ms > 0) {
        return { ok: false, retryAfterSeconds: Math.ceil(longest.ms / 1_000), exceeded: longest.name };
      }
      requests = spend(requests, 1);
      input = spend(input, inputTokens);
      return { ok: true };
    },
    spendOutput: (tokens, now) => {
      output = spend(refill(output, now), tokens);
    },
    headers: (now, date) => {
      refillAll(now);
      const tokens = tightest(standingOf(input), standingOf(output));
      return Object.fromEntries(
        Object.entries({
          requests: standingOf(requests),
          tokens,
          'input-tokens': standingOf(input),
          'output-tokens': standingOf(output),
        }).flatMap(([name, standing]) => [
          [`anthropic-ratelimit-${name}-limit`, String(standing.limit)],
          [`anthropic-ratelimit-${name}-remaining`, String(standing.remaining)],
          [`anthropic-ratelimit-${name}-reset`, formatDate(date + standing.resetInMs)],
        ]),
      );
    },
  };
}

/** The `tokens` headers show whichever of the two binds more. */
function tightest(one: Standing, other: Standing): Standing {
  return one.remaining / one.limit <= other.remaining / other.limit ? one : other;
}

/** RFC 3339 in whole seconds, rounded up: at that second the bucket really is full. */
function formatDate(date: number): string {
  return new Date(Math.ceil(date / 1_000) * 1_000).toISOString().replace('.000Z', 'Z');
}
