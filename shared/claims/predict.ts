import { estimatorOf } from '../forecast/estimate.ts';
import { forecast } from '../forecast/forecast.ts';
import { simulate } from '../forecast/simulate.ts';
import type { RunResult } from '../run/comparison.ts';
import { totalInput, usageOfRun } from '../run/usage.ts';
import { presetStructure, withOptions } from '../structure/presets.ts';
import type { StructureKey } from '../structure/structure.ts';
import type { Workflow } from '../workflow/task.ts';

/** The workflow under one structure on a virtual clock, at pace 1 and without limits. */
export function predict(workflow: Workflow, key: StructureKey): RunResult {
  const { runs } = forecast({
    workflow,
    structures: [key],
    model: 'practice',
    pace: 1,
    seed: 1,
    listPrice: () => null,
  });
  const [run] = runs;
  if (!run) throw new Error('A forecast has a run for each structure it is asked for.');
  return run;
}

/** Tokens of the whole run, sent and written. */
export const tokensOf = (workflow: Workflow, key: StructureKey): number => predict(workflow, key).tokens.total ?? 0;

/** How many conversations there are under a structure. */
export const conversationsOf = ({ tasks }: RunResult): number =>
  new Set(tasks.map(({ conversation }) => conversation)).size;

/** The share of a thread's tokens that another structure saves; below 0 where it costs more. */
export const savingOf = (workflow: Workflow, key: StructureKey): number =>
  1 - tokensOf(workflow, key) / tokensOf(workflow, 'thread');

export type CacheUse = { readonly readTokens: number; readonly inputTokens: number; readonly wallClockMs: number };

/** What All at once reads from the cache: with every conversation started together, or with one sent ahead. */
export function cacheUse(workflow: Workflow, warmCache: boolean): CacheUse {
  const preset = presetStructure(workflow.tasks, 'all-at-once');
  const structure = withOptions(preset, { reviewEvery: null, warmCache });
  let estimator: ReturnType<typeof estimatorOf> | null = null;
  const { state } = simulate({
    workflow,
    structure,
    model: 'practice',
    estimate: (step, steps) => (estimator ??= estimatorOf({ workflow, structure, steps, pace: 1 }))(step),
  });
  const usage = usageOfRun(state);
  return { readTokens: usage.cacheRead ?? 0, inputTokens: totalInput(usage) ?? 0, wallClockMs: state.at };
}
