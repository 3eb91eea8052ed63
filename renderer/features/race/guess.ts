import type { OpenExercise } from '../../../shared/exercise/exercise.ts';
import type { Prediction } from '../../../shared/exercise/prediction.ts';
import type { Result } from '../../../shared/failure.ts';

/** What a learner said before the run of a guided exercise, and may still mark while it goes. */
export type Guess = {
  readonly lossChoices: OpenExercise['lossChoices'];
  readonly prediction: Prediction | null;
  readonly markedLoss: string | null;
  readonly onMark: (choice: string) => Promise<Result<unknown>>;
};
