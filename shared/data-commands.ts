import { z } from 'zod';

/** What has to be typed before everything is deleted; a page asks for it in its own language and sends this. */
export const deleteWord = 'delete';

/** What lies in the data folder. */
export const DataPlacesSchema = z.object({
  folder: z.string(),
  bytes: z.number().int().nonnegative(),
  files: z.number().int().nonnegative(),
  /** Names in the folder that are not Braid's: they stay. */
  others: z.array(z.string()),
  /** How many files that are not Braid's lie in the folders that it writes in: they stay too. */
  inside: z.array(z.object({ folder: z.string(), files: z.number().int().positive() })),
  /** Keys that were typed in and are kept. */
  keys: z.array(z.enum(['claude', 'compatible'])),
  /** False for a page whose folder is on another machine, which can't have it deleted. */
  canDelete: z.boolean(),
});
export type DataPlaces = z.infer<typeof DataPlacesSchema>;

/** Where a person's data are, and their end. */
export const dataCommands = {
  'data.where': { input: z.object({}), output: DataPlacesSchema },
  /** Forgets the keys, cuts off what runs, ends the host and deletes everything that Braid keeps. Nothing brings it back. */
  'data.delete': {
    input: z.object({ word: z.literal(deleteWord) }),
    output: z.object({ done: z.literal(true) }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
