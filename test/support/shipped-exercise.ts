import { fileURLToPath } from 'node:url';
import { readExercise } from '../../electron/services/exercises.ts';
import type { Exercise, Plan } from '../../shared/exercise/exercise.ts';
import type { Workflow } from '../../shared/workflow/task.ts';

export const exercisesFolder = fileURLToPath(new URL('../../assets/exercises/', import.meta.url));

/** A shipped exercise by its folder's name. Throws with every fault of its files. */
export async function shippedExercise(id: string): Promise<Exercise> {
  const read = await readExercise(exercisesFolder + id);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

export function planNamed(exercise: Exercise, id: string): Plan {
  const plan = exercise.plans.find((each) => each.id === id);
  if (!plan) throw new Error(`No plan ${id}`);
  return plan;
}

/** The plan with another brief for one of its tasks. */
export function rebriefed(workflow: Workflow, task: string, brief: string): Workflow {
  return { ...workflow, tasks: workflow.tasks.map((each) => (each.id === task ? { ...each, brief } : each)) };
}

export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
