import type { WorkflowSource } from '../../../shared/contract.ts';
import type { Exercise, Plan } from '../../../shared/exercise/exercise.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import type { ExerciseLibrary } from '../exercises.ts';

/** The work to be compared, and the exercise whose findings score it. */
export type Work = { workflow: Workflow; exercise: Exercise | null; plan: Plan | null };

/** Finds what a source names. Fails with `unknown-exercise`, `unknown-plan` or `exercise-file`. */
export async function findWork(source: WorkflowSource, library: ExerciseLibrary): Promise<Result<Work>> {
  if (source.kind === 'workflow') return succeed(await workOf(source.workflow, library));
  const exercise = await library.open(source.exercise);
  if (!exercise.ok) return exercise;
  const { plans } = exercise.value;
  const plan = plans.find(({ id }) => id === source.plan);
  if (!plan) {
    return fail(failure('unknown-plan', { plan: source.plan, known: plans.map(({ id }) => id).join(', ') }));
  }
  return succeed({ workflow: plan.workflow, exercise: exercise.value, plan });
}

/** A workflow may name an exercise that this app doesn't have: then nothing scores it. */
export async function workOf(workflow: Workflow, library: ExerciseLibrary): Promise<Work> {
  const opened = workflow.exercise === null ? null : await library.open(workflow.exercise);
  const exercise = opened?.ok ? opened.value : null;
  return { workflow, exercise, plan: exercise?.plans.find(({ id }) => id === workflow.plan) ?? null };
}
