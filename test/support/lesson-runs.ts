import { answer } from '../../electron/practice/answer.ts';
import { readPrices } from '../../electron/services/price-file.ts';
import { runPlan } from '../../shared/exercise/check/plan-run.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { findingsResult } from '../../shared/exercise/finding.ts';
import { knowledgeOf } from '../../shared/exercise/knowledge.ts';
import { forecast } from '../../shared/forecast/forecast.ts';
import type { Arm } from '../../shared/lesson/lesson.ts';
import { listPriceUsd } from '../../shared/prices.ts';
import type { FindingsResult, RunResult } from '../../shared/run/comparison.ts';
import type { PresetKey } from '../../shared/structure/structure.ts';
import type { Workflow } from '../../shared/workflow/task.ts';
import { planNamed, shippedExercise } from './shipped-exercise.ts';
import { measuredVirtually } from './virtual-practice.ts';

/** What a learner would see of one run of a comparison, worked out without a request: by the forecast, at its pace. */
export type ArmRun = Pick<RunResult, 'wallClockMs' | 'tokens'> & {
  readonly total: number;
  readonly usd: number;
};

type Work = { readonly exercise: Exercise | null; readonly workflow: Workflow; readonly structure: PresetKey };

const prices = await readPrices('assets');
const model = Object.keys(prices.models)[0] ?? '';

/** Several arms have the same, and what it takes to work it out is kept. */
function once<G, R>(make: (given: G) => Promise<R>, keyOf: (given: G) => unknown): (given: G) => Promise<R> {
  const made = new Map<string, Promise<R>>();
  return (given) => {
    const key = JSON.stringify(keyOf(given));
    const result = made.get(key) ?? make(given);
    made.set(key, result);
    return result;
  };
}

const exerciseNamed = once(shippedExercise, (id) => id);

async function workOf({ source, structure }: Arm): Promise<Work> {
  if (structure === 'own') throw new Error('No lesson runs phases of its own.');
  if (source.kind === 'workflow') return { exercise: null, workflow: source.workflow, structure };
  const exercise = await exerciseNamed(source.exercise);
  return { exercise, workflow: planNamed(exercise, source.plan).workflow, structure };
}

/** Limits and faults aside: nothing goes wrong in a forecast. */
export const runOfArm = once(
  async (arm: Arm): Promise<ArmRun> => {
    const { workflow, structure } = await workOf(arm);
    const { pace, warmCache } = arm.circumstances;
    const [run] = forecast({
      workflow,
      structures: [structure],
      model: 'practice',
      pace,
      seed: 1,
      options: { reviewEvery: null, warmCache },
      listPrice: () => null,
    }).runs;
    if (!run) throw new Error('A forecast of one structure has a run.');
    const { wallClockMs, tokens } = run;
    const usd = listPriceUsd(prices, model, tokens) ?? Number.NaN;
    return { wallClockMs, tokens, total: tokens.total ?? Number.NaN, usd };
  },
  ({ source, structure, circumstances: { pace, warmCache } }) => [source, structure, pace, warmCache],
);

/** The run itself on virtual time, limits and faults included: the real runner against the practice model. */
export const measuredArm = once(
  async (arm: Arm): Promise<RunResult> => {
    const { exercise, workflow, structure } = await workOf(arm);
    const { pace, limits, faults } = arm.circumstances;
    return (await measuredVirtually(workflow, structure, exercise, { pace, limits, faults })).result;
  },
  ({ source, structure, circumstances }) => [source, structure, circumstances],
);

/** What the practice model finds in an arm. Expects a plan of an exercise. */
export const findingsOfArm = once(
  async (arm: Arm): Promise<FindingsResult> => {
    const { exercise, workflow, structure } = await workOf(arm);
    if (!exercise) throw new Error('Nothing is planted in this work.');
    const knowledge = knowledgeOf([exercise]);
    const { forgetting } = arm.circumstances;
    const { records } = runPlan(workflow, structure, (request) => answer(request, knowledge, 1, forgetting).text);
    return findingsResult(exercise, records);
  },
  ({ source, structure, circumstances: { forgetting } }) => [source, structure, forgetting],
);

/** Each cause once, in the order of the alphabet. */
export const causesIn = ({ lost }: FindingsResult): string[] => [...new Set(lost.map(({ cause }) => cause))].toSorted();
