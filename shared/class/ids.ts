import { z } from 'zod';
import { t } from '../words/t.ts';

const idShape = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, {
    error: () => t`may hold letters, digits and dashes, and starts with a letter or digit`,
  })
  // Ids name the fields of plain records, where these would be taken for ones that are there.
  .refine((id) => !(id in {}), { error: () => t`is a word that cannot be an id` });

export const ClassIdSchema = idShape.brand<'ClassId'>();
export type ClassId = z.infer<typeof ClassIdSchema>;
export const asClassId = (id: string): ClassId => ClassIdSchema.parse(id);

/** `pod-3`: told by its number, which is all that a pod has to have. */
export const PodIdSchema = idShape.brand<'PodId'>();
export type PodId = z.infer<typeof PodIdSchema>;
export const asPodId = (id: string): PodId => PodIdSchema.parse(id);

/** At most so many pods in one class. */
export const mostPods = 120;

export const PodNumberSchema = z.number().int().min(1).max(mostPods);
export const podIdOf = (number: number): PodId => asPodId(`pod-${number}`);
