import { z } from 'zod';
import { ExerciseStepSchema } from '../exercise/progress.ts';
import { ExerciseIdSchema } from '../ids.ts';
import { FaultSchema, LimitsSchema, noLimits } from '../practice.ts';
import { PaceSchema } from '../settings.ts';
import { StructureKeySchema } from '../structure/structure.ts';
import { mostPods } from './ids.ts';

/** What the facilitator sets for every pod. Runs of a class are practice runs. */
export const ClassSettingSchema = z.object({
  exercise: ExerciseIdSchema,
  /** What the pods run side by side. */
  structures: z.array(StructureKeySchema).min(1).max(4),
  pace: PaceSchema,
  seed: z.number().int().min(0).max(2_147_483_647),
  limits: LimitsSchema,
  faults: z.array(FaultSchema).max(50),
  forgetting: z.boolean(),
  /** `together`: no pod goes past `step`. `alone`: each goes on by itself, and `step` is advice. */
  going: z.enum(['together', 'alone']),
  /** Where the class stands. */
  step: ExerciseStepSchema,
  /** How many pods are offered to choose from at the door; more can be added. */
  pods: z.number().int().min(1).max(mostPods),
});
export type ClassSetting = z.infer<typeof ClassSettingSchema>;

export const ClassSettingPatchSchema = ClassSettingSchema.partial();
export type ClassSettingPatch = z.infer<typeof ClassSettingPatchSchema>;

/** A class as it is proposed; `exercise` has to be chosen. */
export const usualSetting: Omit<ClassSetting, 'exercise'> = {
  structures: ['thread', 'one-at-a-time', 'all-at-once'],
  pace: 4,
  seed: 1,
  limits: noLimits,
  faults: [],
  forgetting: false,
  going: 'alone',
  step: 'understand',
  pods: 8,
};
