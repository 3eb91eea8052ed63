import type { TransferMoment } from '../../../shared/class/report.ts';
import type { OpenExercise } from '../../../shared/exercise/exercise.ts';
import type { OpenTransfer } from '../../../shared/exercise/transfer.ts';
import { t } from '../../../shared/words/t.ts';

export type TransferQuestion = OpenTransfer[TransferMoment];

/** The exercise's question about other work than its own, as it is worded then; null for an exercise that has none. */
export function transferQuestionOf({ transfer }: OpenExercise, moment: TransferMoment): TransferQuestion | null {
  return transfer?.[moment] ?? null;
}

/** When it is asked, said to the pod. */
export const momentWords: Readonly<Record<TransferMoment, string>> = {
  before: t`Before the exercise. There is no wrong answer yet: you are asked again afterwards.`,
  after: t`After the exercise. The same question about another case, and you may have changed your mind.`,
  later: t`Some time later. Answer from what has stayed with you.`,
};
