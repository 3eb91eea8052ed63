import type { RunResult } from './comparison.ts';

/** The two runs that a sentence sets against each other. */
export type Pair = { readonly of: RunResult; readonly against: RunResult };

/** What a run cost: what was paid, or what its tokens would cost by the list. */
export function priceOf(run: RunResult): number | null {
  return run.costUsd ?? run.listPrice?.usd ?? null;
}

/** Tasks in the order in which they were sent; a thread's turns. */
export function tasksInOrder(run: RunResult): RunResult['tasks'] {
  return [...run.tasks].sort((a, b) => (a.sentMs ?? Infinity) - (b.sentMs ?? Infinity) || 0);
}

/** Input as a screen shows it: new, written to and read from the cache together. Null while any of it is unknown. */
export function inputTokens(run: RunResult): number | null {
  const { input, cacheWrite, cacheRead } = run.tokens;
  return input === null || cacheWrite === null || cacheRead === null ? null : input + cacheWrite + cacheRead;
}

/** What made up the wall-clock of a run, along the chain that set its finish, in milliseconds. */
export type ClockParts = {
  readonly modelMs: number;
  /** Refusals for a limit, and waiting before another attempt. */
  readonly limitMs: number;
  readonly retryMs: number;
  readonly personMs: number;
  /** Braid's own: between two turns, before a request is out. */
  readonly overheadMs: number;
};

export function clockParts({ finishParts }: RunResult): ClockParts {
  const { model, rateLimit, retry, person, overhead } = finishParts;
  return { modelMs: model, limitMs: rateLimit, retryMs: retry, personMs: person, overheadMs: overhead };
}

/** What a run found, where that can be said: only a finished run has an answer to score. */
export function scoredFindings(run: RunResult): RunResult['findings'] {
  return run.state === 'finished' ? run.findings : null;
}
