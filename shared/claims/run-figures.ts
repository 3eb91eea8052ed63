import type { RunResult } from '../run/comparison.ts';
import { inputTokens } from '../run/figures.ts';
import type { Workflow } from '../workflow/task.ts';

/** Tokens of the whole run, sent and written. */
export const tokensOf = ({ tokens }: RunResult): number => tokens.total ?? 0;

/** The share of one run's tokens that another saves; below 0 where it costs more. */
export const savingOf = (run: RunResult, against: RunResult): number => 1 - tokensOf(run) / tokensOf(against);

/** How many conversations a run had. A merge without a model has none. */
export const conversationsOf = ({ tasks }: RunResult): number =>
  new Set(tasks.filter(({ contextTokens }) => contextTokens !== null).map(({ conversation }) => conversation)).size;

export const foundBy = ({ findings }: RunResult): number | null => findings?.found ?? null;

/** How many points were planted in the work. */
export const pointsIn = ({ findings }: RunResult): number | null => findings?.of ?? null;

/** The share of a run's input that was read from the cache. */
export function cachedShareOf(run: RunResult): number | null {
  const input = inputTokens(run) ?? 0;
  return input === 0 ? null : (run.tokens.cacheRead ?? 0) / input;
}

/** The longest input of each conversation: what somebody reads who goes through it. */
export function transcriptsOf({ tasks }: RunResult): number[] {
  const largest = new Map<string, number>();
  for (const { conversation, contextTokens } of tasks) {
    if (contextTokens !== null) largest.set(conversation, Math.max(largest.get(conversation) ?? 0, contextTokens));
  }
  return [...largest.values()];
}

export const turnsIn = ({ tasks }: Workflow): number =>
  tasks.reduce((sum, { followUps }) => sum + followUps.length + 1, 0);
