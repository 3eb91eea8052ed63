import type { OpenExercise } from '../../shared/exercise/exercise.ts';
import type { ExerciseProgress, ProgressPatch } from '../../shared/exercise/progress.ts';
import type { Result } from '../../shared/failure.ts';

/** What the workspace hands to the screen of each step. `progress` is kept up to date while the screen is open. */
export type ExerciseScreenProps = {
  readonly exercise: OpenExercise;
  readonly progress: ExerciseProgress;
  readonly saveProgress: (patch: ProgressPatch) => Promise<Result<ExerciseProgress>>;
};
