import path from 'node:path';
import { checkExercise } from '../../shared/exercise/check/check-exercise.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { knowledgeOf } from '../../shared/exercise/knowledge.ts';
import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import { ExerciseIdSchema } from '../../shared/ids.ts';
import { answer } from '../practice/answer.ts';
import { openExercise } from '../services/exercises.ts';
import type { TypedOptions } from './options.ts';
import { exitStatus, refuse, terminal } from './terminal.ts';

/** `exercises check <folder>`: whether an exercise proves its point, and if not, every reason at its line. */
export async function exercisesCheck(folder: string, typed: TypedOptions): Promise<number> {
  const checked = await checkFolder(path.resolve(folder));
  if (typed['json'] === true) {
    const faults = checked.ok ? [] : (checked.failure.faults ?? []);
    terminal.printJson({ braid: 1, kind: 'exercise-check', folder, passed: checked.ok, faults });
  }
  if (!checked.ok) return refuse(checked.failure);
  if (typed['json'] === true) return exitStatus.done;
  const { id, findings, decoys, plans } = checked.value;
  const counts = `${findings.length} findings, ${decoys.length} decoys, ${plans.length} plans`;
  terminal.print(`${id} passes: ${counts}. The worked plan finds everything, and each loss choice is really lost.`);
  return exitStatus.done;
}

/** Fails with `exercise-file` and every fault, or `file-missing`. */
export async function checkFolder(folder: string): Promise<Result<Exercise>> {
  const name = path.basename(folder);
  if (!ExerciseIdSchema.safeParse(name).success) {
    const what = 'is no name for an exercise: it may hold letters, digits and dashes';
    return fail(failure('exercise-file', { file: folder }, [{ where: `“${name}”`, what }]));
  }
  const opened = await openExercise(folder);
  if (!opened.ok) return opened;
  const { exercise, files, refuse: refuseAt } = opened.value;
  const knowledge = knowledgeOf([exercise]);
  const faults = checkExercise(exercise, files, (request) => answer(request, knowledge, 1).text);
  if (exercise.id !== name) faults.unshift({ path: ['id'], what: `must be “${name}”, like the folder` });
  return faults.length > 0 ? refuseAt(faults) : succeed(exercise);
}
