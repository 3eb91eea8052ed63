import type { Failure } from '../failure.ts';
import { failure } from '../failure.ts';
import { asComparisonId, asRunId } from '../ids.ts';
import type { Comparison, RunResult } from '../run/comparison.ts';
import type { Usage } from '../run/event.ts';
import type { RunHeader } from '../run/header.ts';
import { measureRun, nothingKnown } from '../run/measure.ts';
import { noLimits } from '../practice.ts';
import { presetStructure } from '../structure/presets.ts';
import type { StructureKey } from '../structure/structure.ts';
import { findCycle } from '../workflow/graph.ts';
import type { Task, Workflow } from '../workflow/task.ts';
import { estimateTurn } from './estimate.ts';
import { simulate } from './simulate.ts';

export type ForecastInput = {
  readonly workflow: Workflow;
  readonly structures: readonly StructureKey[];
  readonly model: string;
  /** Divides estimated times; null (a real model) counts as 1. */
  readonly pace: number | null;
  readonly seed: number;
  readonly listPrice: (usage: Usage) => RunResult['listPrice'];
};

/** The comparison that a run would give, predicted without a request. Outputs and findings are unknown. */
export function forecast(input: ForecastInput): Comparison {
  const { workflow, structures, model, pace, seed } = input;
  return {
    braid: 1,
    kind: 'comparison',
    id: asComparisonId('forecast'),
    workflow: { id: workflow.id, title: workflow.title, tasks: workflow.tasks.length, plan: workflow.plan },
    startedAt: null,
    model,
    pace,
    seed,
    predicted: true,
    runs: structures.map((key) => forecastRun(input, key)),
  };
}

function forecastRun({ workflow, model, pace, seed, listPrice }: ForecastInput, key: StructureKey): RunResult {
  const structure = presetStructure(workflow.tasks, key);
  const { state } = simulate({
    workflow,
    structure,
    model,
    estimate: (step, steps) => estimateTurn({ workflow, structure, steps, step, pace: pace ?? 1 }),
  });
  const header: RunHeader = {
    braid: 1,
    kind: 'run',
    id: asRunId(`forecast-${key.replace(':', '-')}`),
    comparison: asComparisonId('forecast'),
    startedAt: '',
    appVersion: '',
    workflow,
    structure,
    connection: { kind: 'practice', baseUrl: null, model },
    pace,
    seed,
    limits: noLimits,
    faults: [],
    gates: 'pass',
  };
  const measured = measureRun(header, state, { ...nothingKnown, live: false, listPrice });
  return { ...measured, answer: null, tasks: measured.tasks.map((task) => ({ ...task, output: null })) };
}

/** Why a workflow can't be forecast: a cycle, no tasks, or tasks with neither a brief nor stated seconds. Null when it can. */
export function whyNotForecastable(workflow: Workflow): Failure | null {
  return whyNot(workflow, ({ brief, estimate }) => brief.trim() === '' && estimate === null);
}

/** Why a workflow can't be run: as above, and stated seconds don't stand in for a brief. */
export function whyNotRunnable(workflow: Workflow): Failure | null {
  return whyNot(workflow, ({ brief }) => brief.trim() === '');
}

function whyNot({ tasks }: Workflow, isMute: (task: Task) => boolean): Failure | null {
  if (tasks.length === 0) return failure('not-runnable');
  const cycle = findCycle(tasks);
  if (cycle) return failure('cyclic-workflow', { cycle: [...cycle, ...cycle.slice(0, 1)].join(' → ') });
  const mute = tasks.filter(isMute).map(({ id }) => id);
  return mute.length > 0 ? failure('not-runnable', { tasks: mute.join(', ') }) : null;
}
