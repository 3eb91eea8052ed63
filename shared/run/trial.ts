import { z } from 'zod';
import { FaultSchema, LimitsSchema } from '../practice.ts';

/**
 * What a comparison is run under where somebody names it for this one time, e.g. a lesson: then it is a trial, which
 * moves nobody's place in an exercise. `practice`: on the practice model, whatever the settings choose; `chosen`: on the
 * connection of the settings, where only `warmCache` can be had.
 */
export const CircumstancesSchema = z.object({
  connection: z.enum(['practice', 'chosen']).default('practice'),
  pace: z.number().min(0.1).max(20).default(4),
  limits: LimitsSchema.default({ requestsPerMinute: null, inputTokensPerMinute: null, outputTokensPerMinute: null }),
  faults: z.array(FaultSchema).max(20).default([]),
  /** Lets details drop out of very long contexts. */
  forgetting: z.boolean().default(false),
  warmCache: z.boolean().default(false),
});
export type Circumstances = z.infer<typeof CircumstancesSchema>;
