import { z } from 'zod';
import type { TransferMoment } from '../../../shared/class/report.ts';
import type { OpenExercise } from '../../../shared/exercise/exercise.ts';

const QuestionSchema = z.object({
  question: z.string().min(1),
  choices: z.array(z.object({ id: z.string().min(1).max(64), text: z.string().min(1) })).min(2),
});
export type TransferQuestion = z.infer<typeof QuestionSchema>;

/** The exercise's question about other work than its own; null for an exercise that has none. */
export function transferQuestionOf(exercise: OpenExercise): TransferQuestion | null {
  return QuestionSchema.safeParse('transfer' in exercise ? exercise.transfer : null).data ?? null;
}

/** When it is asked, said to the pod. */
export const momentWords: Readonly<Record<TransferMoment, string>> = {
  before: 'Before the exercise. There is no wrong answer yet: you are asked again afterwards.',
  after: 'After the exercise. The same question as before, and you may have changed your mind.',
  later: 'Some time later. Answer from what has stayed with you.',
};
