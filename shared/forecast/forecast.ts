import type { Failure } from '../failure.ts';
import { failure } from '../failure.ts';
import { asComparisonId, asRunId } from '../ids.ts';
import type { Comparison, ForecastBasis, RunResult } from '../run/comparison.ts';
import type { Usage } from '../run/event.ts';
import type { RunHeader } from '../run/header.ts';
import { stepsOf } from '../run/state.ts';
import { measureRun, nothingKnown } from '../run/measure.ts';
import { noLimits } from '../practice.ts';
import type { Limits } from '../practice.ts';
import { structureOf } from '../structure/own-phases.ts';
import type { OwnPhase } from '../structure/own-phases.ts';
import { withOptions } from '../structure/presets.ts';
import type { StructureKey } from '../structure/structure.ts';
import { withCoordinators } from '../run/workflow-of-run.ts';
import { findCycle } from '../workflow/graph.ts';
import type { Task, Workflow } from '../workflow/task.ts';
import { calibrate, sourceOf } from './calibration.ts';
import type { Calibration } from './calibration.ts';
import { demandOf } from './demand.ts';
import type { Demand } from './demand.ts';
import { estimatorOf } from './estimate.ts';
import type { MeasuredRun } from './measured-run.ts';
import { simulate } from './simulate.ts';

export type ForecastInput = {
  readonly workflow: Workflow;
  readonly structures: readonly StructureKey[];
  /** What `own` stands for among the structures. */
  readonly phases?: readonly OwnPhase[] | null;
  readonly model: string;
  /** Divides estimated times; null (a real model) counts as 1. */
  readonly pace: number | null;
  readonly seed: number;
  readonly listPrice: (usage: Usage) => RunResult['listPrice'];
  /** Runs of the same model under the same conditions, newest first; absent for none. */
  readonly earlier?: readonly MeasuredRun[];
  /** Of the practice model; absent for none. */
  readonly limits?: Limits;
  /** `ask`: gates wait for a person, for as long as earlier ones did. Absent: they pass. */
  readonly gates?: RunHeader['gates'];
  readonly options?: { readonly reviewEvery: number | null; readonly warmCache: boolean };
};

/** The comparison that a run would give, predicted without a request. Outputs and findings are unknown. */
export function forecast(input: ForecastInput): Comparison {
  return comparisonOf(
    input,
    input.structures.map((key) => forecastRun(input, key)),
  );
}

/** The same; after each structure it rests until others have had their turn: the largest take seconds. */
export async function forecastInRests(input: ForecastInput, rest: Rest): Promise<Comparison> {
  return comparisonOf(input, await inRests(input, rest));
}

/** What each structure would draw on the limits of an account, in the order in which they were named. */
export async function forecastDemands(input: ForecastInput, rest: Rest): Promise<readonly Demand[]> {
  return (await inRests(input, rest)).map(({ demand }) => demand);
}

export type Rest = () => Promise<unknown>;

async function inRests(input: ForecastInput, rest: Rest): Promise<Forecast[]> {
  const forecasts: Forecast[] = [];
  for (const key of input.structures) {
    forecasts.push(forecastRun(input, key));
    await rest();
  }
  return forecasts;
}

function comparisonOf(input: ForecastInput, runs: readonly Forecast[]): Comparison {
  const { workflow, model, pace, seed } = input;
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
    basis: basisOf(input, runs),
    runs: runs.map(({ result }) => result),
  };
}

function basisOf(
  { earlier = [], limits = noLimits, gates, workflow }: ForecastInput,
  forecasts: readonly Forecast[],
): ForecastBasis {
  const bases = forecasts.map(({ calibration }) => calibration.basis);
  const kind = basisKinds.find((each) => bases.some((basis) => basis.kind === each)) ?? 'none';
  const used = new Set(bases.filter((basis) => basis.kind === kind).flatMap(({ runs }) => runs.map(({ run }) => run)));
  const timed = earlier.flatMap(({ reviewsMs }) => reviewsMs);
  return {
    kind,
    runs: earlier.filter(({ id }) => used.has(id)).map(sourceOf),
    tasks: {
      measured: Math.min(workflow.tasks.length, ...bases.map(({ tasks }) => tasks.measured)),
      of: workflow.tasks.length,
    },
    review:
      gates === 'ask' && forecasts.some(({ gated }) => gated)
        ? { perGateMs: reviewMsOf(earlier), timed: timed.length }
        : null,
    limits: Object.values(limits).some((limit) => limit !== null) ? limits : null,
  };
}

const basisKinds = ['same-workflow', 'same-model', 'none'] as const;

/** The middle one of the earlier reviews: somebody who went for a coffee says nothing of the next. 0 where none was timed. */
function reviewMsOf(earlier: readonly MeasuredRun[]): number {
  const timed = earlier.flatMap(({ reviewsMs }) => reviewsMs).sort((one, other) => one - other);
  return timed[Math.floor((timed.length - 1) / 2)] ?? 0;
}

type Forecast = {
  readonly result: RunResult;
  readonly calibration: Calibration;
  /** It comes to a review. */
  readonly gated: boolean;
  readonly demand: Demand;
};

function forecastRun(input: ForecastInput, key: StructureKey): Forecast {
  const { model, pace, seed, listPrice, earlier = [], limits = noLimits, gates = 'pass', options } = input;
  const chosen = structureOf(input.workflow.tasks, key, input.phases ?? null);
  const structure = options ? withOptions(chosen, options) : chosen;
  const workflow = withCoordinators(input.workflow, structure);
  const calibration = calibrate({ workflow, structure, seed, earlier });
  // A simulation's steps are there from its beginning, so one estimator serves all of them.
  let estimator: ReturnType<typeof estimatorOf> | null = null;
  const { state } = simulate({
    workflow: input.workflow,
    structure,
    model,
    estimate: (step, steps) =>
      (estimator ??= estimatorOf({ workflow, structure, steps, pace: pace ?? 1, calibration }))(step),
    limits,
    reviewMs: gates === 'ask' ? reviewMsOf(earlier) : null,
  });
  const header: RunHeader = {
    braid: 1,
    kind: 'run',
    id: asRunId(`forecast-${key.replace(':', '-')}`),
    comparison: asComparisonId('forecast'),
    startedAt: '',
    appVersion: '',
    workflow: input.workflow,
    structure,
    connection: { kind: 'practice', baseUrl: null, model },
    pace,
    seed,
    limits,
    faults: [],
    gates,
  };
  const measured = measureRun(header, state, { ...nothingKnown, live: false, listPrice });
  const tasks = measured.tasks.map((task) => ({ ...task, output: null }));
  const gated = stepsOf(state).some(({ step }) => step.kind === 'gate');
  return { result: { ...measured, answer: null, tasks }, calibration, gated, demand: demandOf(state) };
}

/** Why a workflow can't be forecast: a cycle, no tasks, or tasks with neither a brief nor stated seconds. Null when it can. */
export function whyNotForecastable(workflow: Workflow): Failure | null {
  return whyNot(workflow, ({ brief, estimate, merge }) => brief.trim() === '' && estimate === null && merge !== true);
}

/** Why a workflow can't be run: as above, and stated seconds don't stand in for a brief. */
export function whyNotRunnable(workflow: Workflow): Failure | null {
  return whyNot(workflow, ({ brief, merge }) => brief.trim() === '' && merge !== true);
}

function whyNot({ tasks }: Workflow, isMute: (task: Task) => boolean): Failure | null {
  if (tasks.length === 0) return failure('not-runnable');
  const cycle = findCycle(tasks);
  if (cycle) return failure('cyclic-workflow', { cycle: [...cycle, ...cycle.slice(0, 1)].join(' → ') });
  const mute = tasks.filter(isMute).map(({ id }) => id);
  if (mute.length > 0) return failure('not-runnable', { tasks: mute.join(', ') });
  return whyNotMergeable(tasks);
}

/** A merge without a model needs fields from every task that it joins. */
function whyNotMergeable(tasks: readonly Task[]): Failure | null {
  for (const task of tasks.filter(({ merge }) => merge === true)) {
    const loose = tasks.find(
      ({ id, output, merge }) => task.needs.includes(id) && output.kind !== 'fields' && merge !== true,
    );
    if (loose) return failure('not-mergeable', { task: task.title, from: loose.title });
    if (task.needs.length === 0) return failure('not-runnable', { tasks: task.id });
  }
  return null;
}
