import type { Exercise, OpenPlan } from '../../shared/exercise/exercise.ts';
import { succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import type { OwnPhase } from '../../shared/structure/own-phases.ts';
import { ownPlan } from '../../shared/workflow/kept.ts';
import type { KeptWorkflow } from '../../shared/workflow/kept.ts';
import type { Workflow } from '../../shared/workflow/task.ts';
import { ownPlanWords } from '../../shared/words/workflows.ts';
import type { ExerciseLibrary } from './exercises.ts';
import { isOwnCut } from './workflows.ts';
import type { WorkflowStore } from './workflows.ts';

/**
 * What a kept workflow may say of an exercise, decided here alone, on its way in and on its way out:
 *
 * - The learner's own cut reads the exercise's materials and no others, whatever was sent. Fails, where the exercise
 *   can't be opened, as the exercise does.
 * - Any other keeps its exercise, and with it the scoring, as long as every text that the planted points rest on is
 *   there word for word; else nothing of that exercise could be found in it. It is none of the exercise's plans any more.
 */
export async function heldToExercise(workflow: Workflow, library: ExerciseLibrary): Promise<Result<Workflow>> {
  const opened = workflow.exercise === null ? null : await library.open(workflow.exercise);
  if (opened !== null && isOwnCut(workflow)) {
    return opened.ok ? succeed(withMaterialsOf(opened.value, workflow)) : opened;
  }
  const scored = opened?.ok === true && holdsEvidence(workflow, opened.value);
  return succeed({ ...workflow, exercise: scored ? workflow.exercise : null, plan: null });
}

/** The same for a whole entry, on its way out. */
export async function shown(kept: KeptWorkflow, library: ExerciseLibrary): Promise<Result<KeptWorkflow>> {
  const held = await heldToExercise(kept.workflow, library);
  return held.ok ? succeed({ ...kept, workflow: held.value }) : held;
}

function withMaterialsOf({ materials }: Exercise, workflow: Workflow): Workflow {
  const there = new Set(materials.map(({ id }) => id));
  return {
    ...workflow,
    materials,
    tasks: workflow.tasks.map((task) => ({ ...task, materials: task.materials.filter((id) => there.has(id)) })),
  };
}

function holdsEvidence({ materials }: Workflow, { findings, decoys, materials: own }: Exercise): boolean {
  const passages = [...findings, ...decoys].flatMap(({ evidence }) => evidence);
  const needed = new Set([...passages, ...decoys.map(({ unless }) => unless)].map(({ material }) => material));
  const textOf = (list: Workflow['materials'], id: string) => list.find((each) => each.id === id)?.text;
  return [...needed].every((id) => textOf(materials, id) === textOf(own, id));
}

/** The learner's own cut as one more plan of its exercise. */
export function ownCutPlan(workflow: Workflow, phases: OwnPhase[] | null = null): OpenPlan {
  return { ...ownPlanWords, id: ownPlan, kind: 'own', workflow, phases };
}

/** All plans that a learner has of an exercise: its own ones, then their cut of it, if they made one. */
export async function plansOf(
  exercise: Exercise,
  library: ExerciseLibrary,
  workflows: Pick<WorkflowStore, 'ownCut'>,
): Promise<OpenPlan[]> {
  const kept = workflows.ownCut(exercise.id);
  const cut = kept && (await shown(kept, library));
  return [...exercise.plans, ...(cut?.ok ? [ownCutPlan(cut.value.workflow, cut.value.phases)] : [])];
}
