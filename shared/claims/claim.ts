import { z } from 'zod';

/**
 * The document that `claims --json` prints: figures that other people published about splitting work, each beside what
 * the same arithmetic gives for workflows of ours. Times in milliseconds, tokens are integers, shares are of 1.
 */
export const VerdictSchema = z.union([z.boolean(), z.literal('depends')]);
/** `depends`: it holds under some of the conditions that were tried, and not under others. */
export type Verdict = z.infer<typeof VerdictSchema>;

export const ClaimSchema = z.object({
  row: z.number().int().positive(),
  claim: z.string(),
  conditions: z.string(),
  measured: z.record(z.string(), z.number().nullable()),
  holds: VerdictSchema,
  formula: z.string(),
});
export type Claim = z.infer<typeof ClaimSchema>;

export const ClaimsSchema = z.object({
  braid: z.literal(1),
  kind: z.literal('claims'),
  claims: z.array(ClaimSchema),
  /** Figures that nothing here measures yet, with the reason. */
  notCovered: z.array(z.object({ row: z.number().int().positive(), claim: z.string(), why: z.string() })),
});
export type Claims = z.infer<typeof ClaimsSchema>;

export type ClaimId =
  | 'growing-context'
  | 'six-endpoints'
  | 'phased'
  | 'decision-guide'
  | 'same-operation'
  | 'dispatch'
  | 'slowest-task'
  | 'coordination'
  | 'overhead'
  | 'break-even'
  | 'shared-cache'
  | 'strict-limit'
  | 'team-tokens'
  | 'board-preparation'
  | 'saving-or-multiplier'
  | 'a-third-or-a-sixth'
  | 'two-phased-savings'
  | 'cache-at-once';

/** What a claim's workflows give; words are put to it elsewhere. */
export type Reading = {
  readonly id: ClaimId;
  readonly row: number;
  readonly measured: Readonly<Record<string, number | null>>;
  readonly holds: Verdict;
};

/** One verdict from several trials. No trial at all proves nothing, so that is a no. */
export function verdictOf(trials: readonly boolean[]): Verdict {
  if (!trials.includes(true)) return false;
  return trials.includes(false) ? 'depends' : true;
}

/** Sources round; half a percentage point beyond either end still counts as within. */
export function isWithin(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least - 0.005 && value <= most + 0.005;
}
