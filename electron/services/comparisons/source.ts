import type { WorkflowSource } from '../../../shared/contract.ts';
import type { Exercise, OpenPlan } from '../../../shared/exercise/exercise.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import type { WorkflowId } from '../../../shared/ids.ts';
import type { OwnPhase } from '../../../shared/structure/own-phases.ts';
import { withoutBlanks } from '../../../shared/workflow/draft.ts';
import { ownPlan } from '../../../shared/workflow/kept.ts';
import type { KeptWorkflow } from '../../../shared/workflow/kept.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { untitledWorkflow } from '../../../shared/words/workflows.ts';
import { ownCutPlan, shown } from '../exercise-of-kept.ts';
import type { ExerciseLibrary } from '../exercises.ts';
import { isOwnCut } from '../workflows.ts';
import type { WorkflowStore } from '../workflows.ts';

/** The work to be compared, the exercise whose findings score it, and the kept workflow that it is, if it is one. */
export type Work = {
  workflow: Workflow;
  exercise: Exercise | null;
  plan: OpenPlan | null;
  kept?: WorkflowId;
  /** Phases that somebody built for it. */
  phases?: readonly OwnPhase[] | null;
};

/** Where kept workflows are looked for; the command line keeps none. */
export type KeptPlaces = Pick<WorkflowStore, 'find' | 'ownCut'>;
const noneKept: KeptPlaces = { find: () => null, ownCut: () => null };

/** Finds what a source names. Fails with `unknown-exercise`, `unknown-plan`, `unknown-workflow` or `exercise-file`. */
export async function findWork(
  source: WorkflowSource,
  library: ExerciseLibrary,
  workflows: KeptPlaces = noneKept,
): Promise<Result<Work>> {
  if (source.kind === 'workflow') {
    return succeed({ ...(await workOf(source.workflow, library)), phases: source.phases ?? null });
  }
  if (source.kind === 'kept') {
    const kept = workflows.find(source.workflow);
    return kept ? keptWork(kept, library) : fail(failure('unknown-workflow', { workflow: source.workflow }));
  }
  const exercise = await library.open(source.exercise);
  if (!exercise.ok) return exercise;
  const cut = source.plan === ownPlan ? workflows.ownCut(exercise.value.id) : null;
  if (cut) return keptWork(cut, library);
  const { plans } = exercise.value;
  const plan = plans.find(({ id }) => id === source.plan);
  if (!plan) {
    return fail(failure('unknown-plan', { plan: source.plan, known: plans.map(({ id }) => id).join(', ') }));
  }
  return succeed({ workflow: plan.workflow, exercise: exercise.value, plan });
}

async function keptWork(kept: KeptWorkflow, library: ExerciseLibrary): Promise<Result<Work>> {
  const whole = await shown(kept, library);
  if (!whole.ok) return whole;
  const work = await workOf(withoutBlanks(whole.value.workflow, untitledWorkflow()), library);
  // An own cut runs as a plan of its exercise, so it is measured under the exercise's name.
  const id = work.plan === null ? kept.id : (work.exercise?.id ?? kept.id);
  return succeed({ ...work, workflow: { ...work.workflow, id }, kept: kept.id, phases: kept.phases });
}

/** A workflow may name an exercise that this app doesn't have: then nothing scores it. */
export async function workOf(workflow: Workflow, library: ExerciseLibrary): Promise<Work> {
  const opened = workflow.exercise === null ? null : await library.open(workflow.exercise);
  const exercise = opened?.ok ? opened.value : null;
  const plan = exercise?.plans.find(({ id }) => id === workflow.plan) ?? null;
  return { workflow, exercise, plan: exercise !== null && isOwnCut(workflow) ? ownCutPlan(workflow) : plan };
}

/** What a comparison of it is called: a plan, the learner's own too, by its exercise, anything else by its own title. */
export function titleOf({ workflow, exercise }: Work): string {
  return workflow.plan === null ? workflow.title : (exercise?.title ?? workflow.title);
}
