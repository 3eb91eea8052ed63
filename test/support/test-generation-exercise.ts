import { fileURLToPath } from 'node:url';
import { readExercise } from '../../electron/services/exercises.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';

const folder = fileURLToPath(new URL('../../assets/exercises/test-generation', import.meta.url));

/** The test-generation exercise as it ships. Throws with every fault of its files. */
export async function testGenerationExercise(): Promise<Exercise> {
  const read = await readExercise(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}
