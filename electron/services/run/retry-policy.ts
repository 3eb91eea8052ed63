import type { FailureCode } from '../../../shared/failure.ts';
import { fractionOf } from '../../../shared/forecast/pace.ts';

/** How often and how long a failed request is tried again. All of it is shown while it happens. */
export type RetryPolicy = {
  /** Attempts of one step, the first included. A 429 is waiting and does not count. */
  readonly attempts: number;
  /** First wait; it doubles each time up to `longestMs`. A server's own `retry-after` goes first. */
  readonly firstMs: number;
  readonly longestMs: number;
  /** All waiting for a rate limit that one step may do. */
  readonly limitWaitMs: number;
  /** Where a 429 says nothing about how long. */
  readonly unstatedLimitMs: number;
  /** A server is asked after a batch so often: soon at first, later rarely. Absent: after 2 s, in the end each minute. */
  readonly looks?: { readonly firstMs: number; readonly longestMs: number };
};

export const defaultRetryPolicy: RetryPolicy = {
  attempts: 4,
  firstMs: 500,
  longestMs: 8_000,
  limitWaitMs: 600_000,
  unstatedLimitMs: 5_000,
};

const transient: ReadonlySet<FailureCode> = new Set([
  'network',
  'timeout',
  'overloaded',
  'server-error',
  'stream-cut',
  'stalled',
]);

export function isTransient(code: FailureCode): boolean {
  return transient.has(code);
}

/** Wait before the attempt that follows the `failed`th failure (from 1); spread by step, so that lanes don't knock together. */
export function retryDelayMs(policy: RetryPolicy, failed: number, step: string, retryAfterMs: number | null): number {
  if (retryAfterMs !== null) return retryAfterMs;
  const longest = Math.min(policy.firstMs * 2 ** (failed - 1), policy.longestMs);
  return longest * (0.75 + 0.25 * fractionOf(`${step}\n${failed}`));
}
