import { z } from 'zod';
import { ComparisonIdSchema, ExerciseIdSchema, PlanIdSchema } from '../ids.ts';
import { LossChoiceIdSchema, PredictionSchema } from './prediction.ts';

export const exerciseSteps = ['understand', 'break-down', 'predict', 'run', 'compare', 'reflect'] as const;
export const ExerciseStepSchema = z.enum(exerciseSteps);
export type ExerciseStep = z.infer<typeof ExerciseStepSchema>;

/** Where one learner stands in one exercise. Kept for good; steps may be revisited. */
export const ExerciseProgressSchema = z.object({
  exercise: ExerciseIdSchema,
  /** The furthest step reached in the current round. */
  step: ExerciseStepSchema,
  plan: PlanIdSchema,
  /** Locked, and belonging to the comparison that is running or about to run; null before. */
  prediction: PredictionSchema.nullable(),
  /** Newest first. */
  comparisons: z.array(ComparisonIdSchema),
  /**
   * 0 to 3 rungs of the hint ladder, 4 with the worked solution. A comparison started while this is above 0 is recorded
   * as assisted, for good. It goes back to 0 when a learner who has run with a hint picks the exercise's first plan
   * again: that is beginning anew. Any other pick keeps it, since what a hint told is in the plans made after it.
   */
  hintsShown: z.number().int().min(0).max(4),
  /** Whether a comparison was started since the first hint; absent for no. Only the host sets it. */
  ranAssisted: z.boolean().optional(),
  /** During the run: which loss the learner marked. */
  markedLoss: LossChoiceIdSchema.nullable(),
  reflection: z.string().max(4000),
  updatedAt: z.string(),
});
export type ExerciseProgress = z.infer<typeof ExerciseProgressSchema>;

export const ProgressPatchSchema = ExerciseProgressSchema.omit({
  exercise: true,
  updatedAt: true,
  comparisons: true,
  ranAssisted: true,
}).partial();
export type ProgressPatch = z.infer<typeof ProgressPatchSchema>;
