import { workflowOf } from '../../claims/workflows.ts';
import { estimatorOf } from '../../forecast/estimate.ts';
import { listPriceUsd } from '../../prices.ts';
import { expand } from '../../run/expand.ts';
import type { RunResult } from '../../run/comparison.ts';
import { inputTokens } from '../../run/figures.ts';
import { totalInput } from '../../run/usage.ts';
import { presetStructure } from '../../structure/presets.ts';
import type { PresetKey } from '../../structure/structure.ts';
import type { Workflow } from '../../workflow/task.ts';
import { computedRun } from './computed-runs.ts';
import type { ListPrices } from './list-prices.ts';
import { sizedTask } from './sized-task.ts';

export type Growth = {
  readonly turns: number;
  /** Context of the first turn of any conversation, in tokens. */
  readonly first: number;
  /** By how much a turn makes the next one longer. May be broken. */
  readonly adds: number;
  /** Into how many conversations the turns are split. */
  readonly split: number;
};

export const growthBounds = {
  turns: { least: 6, most: 48 },
  first: { least: 300, most: 4_000 },
  adds: { least: 240, most: 1_000 },
  split: { least: 2, most: 6 },
} as const;

export type Grown = {
  readonly structure: PresetKey;
  /** What each turn is sent, a list a conversation. */
  readonly contexts: readonly (readonly number[])[];
  /** All that is sent, be it read from a cache or not. */
  readonly sent: number;
  readonly written: number;
  /** At the list price: with a prompt cache, and where everything counts as new. Null where the model has no price. */
  readonly usd: { readonly cached: number | null; readonly plain: number | null };
};

/** All turns in one conversation. */
export function threadWork({ turns, first, adds }: Growth): Workflow {
  return workflowOf('thread', [sizedTask('part-1', { turns, first, adds })]);
}

/** The same number of turns in several conversations; each begins as the thread does, and none is told of the others. */
export function splitWork({ turns, first, adds, split }: Growth): Workflow {
  return workflowOf(
    'split',
    shares(turns, split).map((each, index) => sizedTask(`part-${index + 1}`, { turns: each, first, adds })),
  );
}

/** So many turns dealt out as evenly as they can be; never none. */
export function shares(turns: number, among: number): number[] {
  const least = Math.floor(turns / among);
  return Array.from({ length: among }, (_, index) => Math.max(1, least + (index < turns % among ? 1 : 0)));
}

export function growThread(growth: Growth, prices: ListPrices): { readonly thread: Grown; readonly apart: Grown } {
  return {
    thread: grown(threadWork(growth), 'thread', prices),
    apart: grown(splitWork(growth), 'all-at-once', prices),
  };
}

function grown(workflow: Workflow, structure: PresetKey, prices: ListPrices): Grown {
  const run = computedRun(workflow, structure);
  return {
    structure,
    contexts: contextsOf(workflow, structure),
    sent: inputTokens(run) ?? 0,
    written: run.tokens.output ?? 0,
    usd: { cached: priced(run.tokens, prices), plain: priced(withoutCache(run), prices) },
  };
}

const priced = (tokens: Omit<RunResult['tokens'], 'total' | 'overhead'>, { list, model }: ListPrices): number | null =>
  listPriceUsd(list, model, tokens);

/** Where nothing is kept, all that is sent is new. */
const withoutCache = (run: RunResult) => ({
  input: inputTokens(run),
  cacheWrite: 0,
  cacheRead: 0,
  output: run.tokens.output,
});

/** What every turn is sent, by conversation. */
function contextsOf(workflow: Workflow, key: PresetKey): number[][] {
  const structure = presetStructure(workflow.tasks, key);
  const steps = expand(workflow, structure);
  const estimate = estimatorOf({ workflow, structure, steps, pace: 1 });
  const byConversation = new Map<string, number[]>();
  for (const step of steps) {
    const contexts = byConversation.get(step.conversation ?? '') ?? [];
    byConversation.set(step.conversation ?? '', [...contexts, totalInput(estimate(step).usage) ?? 0]);
  }
  return [...byConversation.values()];
}
