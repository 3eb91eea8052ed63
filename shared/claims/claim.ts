import { z } from 'zod';

/**
 * The document that `claims --json` prints and the page shows: figures that other people published about splitting work,
 * each beside what came out here. Times in milliseconds, tokens are integers, shares and savings are of 1.
 */
export const VerdictSchema = z.union([z.boolean(), z.literal('depends')]);
/** `depends`: it holds under some of the conditions that were tried, and not under others. */
export type Verdict = z.infer<typeof VerdictSchema>;

export const ClaimIdSchema = z.enum([
  'growing-context',
  'six-endpoints',
  'phased',
  'decision-guide',
  'same-operation',
  'dispatch',
  'slowest-task',
  'coordination',
  'overhead',
  'break-even',
  'shared-cache',
  'strict-limit',
  'team-tokens',
  'board-preparation',
  'saving-or-multiplier',
  'a-third-or-a-sixth',
  'two-phased-savings',
  'cache-at-once',
  'where-to-start',
  'debugging',
  'writing',
  'one-feature',
  'sharing-midway',
  'audit',
  'independent-story',
]);
export type ClaimId = z.infer<typeof ClaimIdSchema>;

/** `forecast`: on a virtual clock, without a request. `measured`: of runs with the practice model. */
export const BasisSchema = z.enum(['forecast', 'measured']);

const FiguresSchema = z.record(z.string(), z.number().nullable());
export type Figures = z.infer<typeof FiguresSchema>;

export const UnitSchema = z.enum(['ms', 'tokens', 'share', 'ratio', 'count', 'points']);
export type Unit = z.infer<typeof UnitSchema>;

export const ClaimSchema = z.object({
  id: ClaimIdSchema,
  row: z.number().int().positive(),
  claim: z.string(),
  conditions: z.string(),
  /** What `measured` and `holds` rest on. */
  basis: BasisSchema,
  /** Divides all times of the practice model. */
  pace: z.number().positive(),
  /** What the claim or its trial takes as given: counts, limits, what a formula says. */
  given: FiguresSchema,
  measured: FiguresSchema,
  /** The same in a sentence. */
  found: z.string(),
  holds: VerdictSchema,
  formula: z.string(),
  /** Of the very runs that were measured, predicted at their pace; null where nothing was measured. */
  forecast: z.object({ measured: FiguresSchema, holds: VerdictSchema }).nullable(),
  /** Whether forecast and measurement come to the same verdict; null where nothing was measured. */
  sameVerdict: z.boolean().nullable(),
  /** How the figures are shown, in order. */
  figures: z.array(z.object({ name: z.string(), label: z.string(), unit: UnitSchema })),
  /** Where sources contradict each other: what each says, and on what condition it is right. */
  sides: z.array(z.object({ says: z.string(), holdsWhere: z.string() })),
  /** What measuring it takes: runs, and about how long the longest of them is. */
  toMeasure: z.object({ runs: z.number().int().positive(), aboutMs: z.number().nonnegative() }),
});
export type Claim = z.infer<typeof ClaimSchema>;

export const ClaimsSchema = z.object({ braid: z.literal(1), kind: z.literal('claims'), claims: z.array(ClaimSchema) });
export type Claims = z.infer<typeof ClaimsSchema>;

/** What the runs of a claim give; words are put to it elsewhere. */
export type Reading = {
  readonly id: ClaimId;
  readonly row: number;
  readonly given: Readonly<Figures>;
  readonly measured: Readonly<Figures>;
  readonly holds: Verdict;
};
