import { estimateTokens } from '../tokens.ts';
import type { Usage } from './event.ts';
import type { Attempt, RunState } from './state.ts';
import { stepsOf } from './state.ts';

export const unknownUsage: Usage = { input: null, cacheWrite: null, cacheRead: null, output: null };

/** The sum of what is known; null only when nothing is. */
export function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

export function sumUsage(usages: readonly (Usage | null)[]): Usage {
  const reported = usages.filter((usage) => usage !== null);
  return {
    input: sumKnown(reported.map(({ input }) => input)),
    cacheWrite: sumKnown(reported.map(({ cacheWrite }) => cacheWrite)),
    cacheRead: sumKnown(reported.map(({ cacheRead }) => cacheRead)),
    output: sumKnown(reported.map(({ output }) => output)),
  };
}

/** On screen "In": input + cache write + cache read. */
export function totalInput(usage: Usage): number | null {
  return sumKnown([usage.input, usage.cacheWrite, usage.cacheRead]);
}

export function totalTokens(usage: Usage): number | null {
  return sumKnown([totalInput(usage), usage.output]);
}

export function attemptsOf(state: RunState): Attempt[] {
  return stepsOf(state).flatMap(({ attempts }) => attempts);
}

/**
 * What one attempt cost. A server reports the output at the end, so of an attempt that was cut off it is known from the
 * text that had arrived: at least that much, by the documented estimate.
 */
export function usageOfAttempt({ usage, text, stopReason, endedAt }: Attempt): Usage | null {
  if (usage === null || stopReason !== null || endedAt === null || text === '') return usage;
  return { ...usage, output: Math.max(usage.output ?? 0, estimateTokens(text)) };
}

/** Tokens of a run so far, over all attempts, aborted ones included as far as the server reported them. */
export function usageOfRun(state: RunState): Usage {
  return sumUsage(attemptsOf(state).map(usageOfAttempt));
}

/** The same in two parts: what went out request by request, and what went out in batches, which cost less. */
export function usageByManner(state: RunState): { single: Usage; batched: Usage } {
  const attempts = attemptsOf(state);
  const of = (chosen: readonly Attempt[]): Usage => sumUsage(chosen.map(usageOfAttempt));
  return {
    single: of(attempts.filter(({ batch }) => batch === null)),
    batched: of(attempts.filter(({ batch }) => batch !== null)),
  };
}
