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

/** What made up the wall-clock of a run, along the chain that set its finish. Milliseconds; the parts add up to the wall-clock. */
export type ClockParts = {
  readonly modelMs: number;
  /** Refusals for a limit, and waiting before another attempt. */
  readonly limitMs: number;
  readonly retryMs: number;
  readonly personMs: number;
};

export function clockParts(run: RunResult): ClockParts {
  const onPath = run.tasks.filter((task) => run.finishPath.includes(task.id));
  const sum = (part: 'rateLimit' | 'retry' | 'person'): number =>
    onPath.reduce((total, task) => total + task.waitingMs[part], 0);
  const limitMs = Math.min(sum('rateLimit'), run.wallClockMs);
  const retryMs = Math.min(sum('retry'), run.wallClockMs - limitMs);
  const personMs = Math.min(sum('person'), run.wallClockMs - limitMs - retryMs);
  return { limitMs, retryMs, personMs, modelMs: run.wallClockMs - limitMs - retryMs - personMs };
}

/** What a run found, where that can be said: only a finished run has an answer to score. */
export function scoredFindings(run: RunResult): RunResult['findings'] {
  return run.state === 'finished' ? run.findings : null;
}
