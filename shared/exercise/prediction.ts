import { z } from 'zod';
import { StructureKeySchema } from '../structure/structure.ts';

/** Of one of an exercise's loss choices, or `nothing`. */
export const LossChoiceIdSchema = z.string().max(200);

const sideSchema = z.union([z.literal('same'), StructureKeySchema]);

/** What a learner committed to before a run. Ratios are of `against` to `of`: 4 sooner means that `of` takes a quarter of the time. */
export const PredictionSchema = z.object({
  structures: z.array(StructureKeySchema).min(1).max(8),
  /** The pair that the two ratios compare. */
  of: StructureKeySchema,
  against: StructureKeySchema,
  endsFirst: sideSchema,
  /** Wall-clock of `against` over wall-clock of `of`, 1/8 to 8; above 1: `of` is sooner. */
  soonerFactor: z.number().min(0.125).max(8),
  /** Tokens of `of` over tokens of `against`, 1/4 to 4; above 1: `of` needs more. */
  tokenFactor: z.number().min(0.25).max(4),
  findsMost: sideSchema,
  /** Id of a loss choice of the exercise, or `nothing`. Null where there are no planted findings. */
  lost: LossChoiceIdSchema.nullable(),
  why: z.string().max(400),
  lockedAt: z.string().max(40),
});
export type Prediction = z.infer<typeof PredictionSchema>;
