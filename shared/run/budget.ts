import { failure } from '../failure.ts';
import type { Failure } from '../failure.ts';
import type { Cap } from '../settings.ts';
import { estimateTokens } from '../tokens.ts';
import type { Usage } from './event.ts';
import type { Attempt, RunState } from './state.ts';
import { attemptsOf, totalInput, usageOfAttempt } from './usage.ts';

/** What was spent. Dollars are null where no price is known, or nothing is paid. */
export type Amount = { readonly tokens: number; readonly usd: number | null };

/** `month` is null on a connection that is free: what it uses counts for no month. */
export type Spent = { readonly run: Amount; readonly month: Amount | null };

export type Caps = { readonly run: Cap; readonly month: Cap };

/** Dollars for these tokens on the connection in question; null where no price is known, or nothing is paid. */
export type PriceOf = (usage: Usage) => number | null;

/** The request that is about to leave: its task's title, and its input as far as it can be estimated. */
export type NextRequest = { readonly task: string; readonly tokens: number };

export const nothingSpent: Amount = { tokens: 0, usd: null };

/**
 * What a run has drawn: every attempt as the server reported it, and requests in flight by their estimates, so that many
 * of them at once can't slip past a cap together.
 */
export function spentBy(state: RunState, priceOf: PriceOf): Amount {
  const drawn = attemptsOf(state).flatMap((attempt) => drawnBy(attempt) ?? []);
  const usage: Usage = {
    input: sum(drawn, 'input'),
    cacheWrite: sum(drawn, 'cacheWrite'),
    cacheRead: sum(drawn, 'cacheRead'),
    output: sum(drawn, 'output'),
  };
  return { tokens: tokensIn(usage), usd: priceOf(usage) };
}

/** Dollars add up as far as they are known. */
export function addAmounts(one: Amount, other: Amount): Amount {
  const usd = one.usd === null && other.usd === null ? null : (one.usd ?? 0) + (other.usd ?? 0);
  return { tokens: one.tokens + other.tokens, usd };
}

/**
 * Whether the next request would pass a cap; null lets it go. Each request is held against what is left by itself, so
 * one that fits goes where a larger one was refused. What its reply will add is not known before, so a cap may be
 * overshot by the replies of requests that were let go. A cap in dollars is not checked where no price is known.
 */
export function refuse(next: NextRequest, spent: Spent, caps: Caps, priceOf: PriceOf): Failure | null {
  const price = priceOf({ input: next.tokens, cacheWrite: 0, cacheRead: 0, output: 0 });
  for (const cap of ['run', 'month'] as const) {
    const used = spent[cap];
    if (used === null) continue;
    for (const unit of ['tokens', 'usd'] as const) {
      const limit = caps[cap][unit];
      const adds = unit === 'tokens' ? next.tokens : price;
      const before = used[unit] ?? 0;
      if (limit === null || adds === null || before + adds <= limit) continue;
      return failure('over-budget', { cap, unit, limit, used: before, next: adds, task: next.task });
    }
  }
  return null;
}

/** Null where a server took nothing: a request that was refused, or that never reached it. */
function drawnBy(attempt: Attempt): Usage | null {
  const reported = usageOfAttempt(attempt);
  if (attempt.endedAt !== null) return reported;
  const output = Math.max(reported?.output ?? 0, estimateTokens(attempt.text));
  if (reported !== null && totalInput(reported) !== null) return { ...reported, output };
  const input = attempt.parts.reduce((total, { tokens }) => total + tokens, 0);
  return { input, cacheWrite: 0, cacheRead: 0, output };
}

const sum = (usages: readonly Usage[], part: keyof Usage): number =>
  usages.reduce((total, usage) => total + (usage[part] ?? 0), 0);

const tokensIn = ({ input, cacheWrite, cacheRead, output }: Usage): number =>
  (input ?? 0) + (cacheWrite ?? 0) + (cacheRead ?? 0) + (output ?? 0);
