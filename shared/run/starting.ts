import { z } from 'zod';
import { LimitsSchema } from '../practice.ts';

/** How the runs of a comparison are begun: all at one moment, or each when the one before has ended. */
export const StartingSchema = z.enum(['together', 'in-turn']);
export type Starting = z.infer<typeof StartingSchema>;

/** A limit that runs begun together would pass and none of them alone would pass as far. */
export const CompetitionSchema = z.object({
  limit: z.enum(['requestsPerMinute', 'inputTokensPerMinute', 'outputTokensPerMinute']),
  perMinute: z.number().int().positive(),
  /** What all of them would send in their busiest minute. */
  together: z.number().nonnegative(),
  /** The same for the one that sends most alone. */
  alone: z.number().nonnegative(),
});
export type Competition = z.infer<typeof CompetitionSchema>;

/**
 * Whether runs would get into each other's way, before they start. `single`: there is nobody to compete with. `apart`:
 * each has a limit of its own, as on the practice model. `unknown`: the account's limits have not been seen yet.
 */
export const StartingAdviceSchema = z.discriminatedUnion('because', [
  z.object({ because: z.literal('single') }),
  z.object({ because: z.literal('apart') }),
  z.object({ because: z.literal('unknown') }),
  z.object({ because: z.literal('within'), limits: LimitsSchema }),
  z.object({ because: z.literal('competing'), competing: z.array(CompetitionSchema).min(1) }),
]);
export type StartingAdvice = z.infer<typeof StartingAdviceSchema>;

/** What is done where nobody says otherwise. */
export function startingOf({ because }: StartingAdvice): Starting {
  return because === 'unknown' || because === 'competing' ? 'in-turn' : 'together';
}

/** Worth a question: runs of one account, of which some may have to wait for others. */
export function isChoice({ because }: StartingAdvice): boolean {
  return because === 'unknown' || because === 'within' || because === 'competing';
}
