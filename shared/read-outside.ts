import { z } from 'zod';

/**
 * What came from outside, held to a schema, where nobody is told what is wrong with it: null at the first fault. A reading
 * that goes on makes a fault of every part that is wrong, and a list may hold millions.
 */
export function readOutside<T>(schema: z.ZodType<T>, value: unknown): T | null {
  return z.validate(schema, value) ? (schema.safeParse(value).data ?? null) : null;
}
