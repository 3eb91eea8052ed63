import { z } from 'zod';
import { ExerciseStepSchema } from '../exercise/progress.ts';
import { ComparisonIdSchema } from '../ids.ts';
import { PodIdSchema } from './ids.ts';
import { TransferMomentSchema } from './report.ts';
import { ClassSettingPatchSchema } from './setting.ts';

/** What a facilitator does to a class. */
export const ClassActionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set'), patch: ClassSettingPatchSchema }),
  /** The class stands there from now on; pods that are behind are taken along. */
  z.object({ kind: z.literal('move'), step: ExerciseStepSchema }),
  z.object({ kind: z.literal('pause'), paused: z.boolean() }),
  z.object({ kind: z.literal('reveal'), revealed: z.boolean() }),
  z.object({ kind: z.literal('hide-names'), hidden: z.boolean() }),
  z.object({ kind: z.literal('present'), pod: PodIdSchema.nullable() }),
  z.object({ kind: z.literal('ask'), moment: TransferMomentSchema.nullable() }),
  z.object({ kind: z.literal('help'), pod: PodIdSchema }),
  z.object({ kind: z.literal('remove'), pod: PodIdSchema }),
  /** A finished comparison for a pod that fell behind; null: the facilitator's newest of the class's exercise. */
  z.object({ kind: z.literal('give'), pod: PodIdSchema, comparison: ComparisonIdSchema.nullable() }),
  z.object({ kind: z.literal('end') }),
  z.object({ kind: z.literal('reopen') }),
]);
export type ClassAction = z.infer<typeof ClassActionSchema>;
