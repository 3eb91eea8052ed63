import { fileURLToPath } from 'node:url';
import { knowledgeOf } from '../../shared/exercise/knowledge.ts';
import { readExercise } from '../../electron/services/exercises.ts';
import type { Exercise, Plan } from '../../shared/exercise/exercise.ts';

const folder = fileURLToPath(new URL('../../assets/exercises/board-prep', import.meta.url));

/** The board-preparation exercise as it ships. Throws with every fault of its files. */
export async function boardExercise(): Promise<Exercise> {
  const read = await readExercise(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

export async function boardKnowledge() {
  return knowledgeOf([await boardExercise()]);
}

export function planNamed(exercise: Exercise, id: string): Plan {
  const plan = exercise.plans.find((each) => each.id === id);
  if (!plan) throw new Error(`No plan ${id}`);
  return plan;
}
