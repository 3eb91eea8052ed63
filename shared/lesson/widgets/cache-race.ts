import { briefed, pack, workflowOf } from '../../claims/workflows.ts';
import type { RunResult } from '../../run/comparison.ts';
import { inputTokens } from '../../run/figures.ts';
import type { Workflow } from '../../workflow/task.ts';
import { computedRun } from './computed-runs.ts';
import type { ListPrices } from './list-prices.ts';

export type CacheRace = {
  readonly conversations: number;
  /** The text that all of them are given, in tokens. */
  readonly opening: number;
};

export const raceBounds = {
  conversations: { least: 2, most: 8 },
  opening: { least: 500, most: 30_000 },
} as const;

export type RaceLane = {
  readonly title: string;
  readonly fromMs: number;
  /** Until then it reads and thinks. */
  readonly firstTokenMs: number;
  readonly toMs: number;
};

export type RaceSide = {
  readonly run: RunResult;
  readonly lanes: readonly RaceLane[];
  readonly writtenTokens: number;
  readonly readTokens: number;
  readonly sentTokens: number;
  readonly usd: number | null;
};

export type Raced = {
  /** All start at the very same moment. */
  readonly together: RaceSide;
  /** One starts, the others follow at its first token. */
  readonly oneAhead: RaceSide;
};

/** Readers of one text: each has a question of its own about it. */
export function raceWork({ conversations, opening }: CacheRace): Workflow {
  return workflowOf(
    'readers',
    Array.from({ length: conversations }, (_, index) => briefed(`reader-${index + 1}`, { materials: ['change'] })),
    [pack('change', opening)],
  );
}

export function raceCaches(race: CacheRace, prices: ListPrices): Raced {
  return raceOf(raceWork(race), prices);
}

export function raceOf(workflow: Workflow, prices: ListPrices): Raced {
  const side = (warmCache: boolean): RaceSide => sideOf(computedRun(workflow, 'all-at-once', { prices, warmCache }));
  return { together: side(false), oneAhead: side(true) };
}

function sideOf(run: RunResult): RaceSide {
  return {
    run,
    lanes: run.tasks.map(({ title, sentMs, firstTokenMs, endedMs }) => ({
      title,
      fromMs: sentMs ?? 0,
      firstTokenMs: firstTokenMs ?? 0,
      toMs: endedMs ?? 0,
    })),
    writtenTokens: run.tokens.cacheWrite ?? 0,
    readTokens: run.tokens.cacheRead ?? 0,
    sentTokens: inputTokens(run) ?? 0,
    usd: run.listPrice?.usd ?? null,
  };
}
