import { shippedPlans } from '../../../shared/claims/shipped-plans.ts';
import type { PlanName, ShippedPlans } from '../../../shared/claims/shipped-plans.ts';
import type { Exercise } from '../../../shared/exercise/exercise.ts';
import { succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import { asExerciseId, asPlanId } from '../../../shared/ids.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { findWork } from '../comparisons/source.ts';
import type { ExerciseLibrary } from '../exercises.ts';

export type OpenPlans = {
  readonly workflows: ShippedPlans;
  /** The exercises that they come from, by id. */
  readonly exercises: ReadonlyMap<string, Exercise>;
};

/** Reads the plans that claims are read from. Fails like `findWork`, with the first that can't be read. */
export async function openPlans(library: ExerciseLibrary): Promise<Result<OpenPlans>> {
  const workflows = new Map<string, Workflow>();
  const exercises = new Map<string, Exercise>();
  for (const [name, [exercise, plan]] of Object.entries(shippedPlans)) {
    const source = { kind: 'exercise', exercise: asExerciseId(exercise), plan: asPlanId(plan) } as const;
    const work = await findWork(source, library);
    if (!work.ok) return work;
    workflows.set(name, work.value.workflow);
    if (work.value.exercise) exercises.set(exercise, work.value.exercise);
  }
  // Every name was set above; Object.fromEntries forgets which they are.
  return succeed({ workflows: Object.fromEntries(workflows) as Record<PlanName, Workflow>, exercises });
}
