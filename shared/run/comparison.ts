import { z } from 'zod';
import { ComparisonIdSchema, ConversationIdSchema, FindingIdSchema, RunIdSchema, TaskIdSchema } from '../ids.ts';
import { FailureSchema } from '../failure.ts';
import { LimitsSchema } from '../practice.ts';
import { StructureKeySchema } from '../structure/structure.ts';

/**
 * The document that `compare`, `resume` and `forecast` print with `--json` and that Results shows.
 * Times in milliseconds, tokens are integers, what is unknown is null.
 */
const ms = z.number().nonnegative();
const tokens = z.number().int().nonnegative();

export const WaitingMsSchema = z.object({ dependency: ms, phase: ms, slot: ms, rateLimit: ms, retry: ms, person: ms });
export type WaitingMs = z.infer<typeof WaitingMsSchema>;

export const LossCauseSchema = z.enum(['not-seen', 'not-asked', 'not-passed-on', 'overlooked']);
export type LossCause = z.infer<typeof LossCauseSchema>;

/** Why a finding is missing from the final answers. `task`: where it got lost (the one that found it and did not pass it on, or that saw and was not asked). */
export const LossSchema = z.object({
  id: FindingIdSchema,
  cause: LossCauseSchema,
  task: TaskIdSchema.nullable(),
  /** For each piece of evidence in order: the tasks whose conversations held it. */
  seenBy: z.array(z.array(TaskIdSchema)),
  /**
   * Where the final answers say a part of it: the pieces of evidence they speak of and those they don't, each by its place
   * in the list from 0.
   */
  partly: z.object({ has: z.array(tokens), lacks: z.array(tokens) }).optional(),
});
export type Loss = z.infer<typeof LossSchema>;

export const FindingsResultSchema = z.object({
  found: tokens,
  of: tokens,
  ids: z.array(FindingIdSchema),
  /** Of those that are lost, the ones that the final answers say a part of. */
  partly: z.array(FindingIdSchema),
  falseAlarms: z.array(FindingIdSchema),
  lost: z.array(LossSchema),
  /** Found in some task's own output, but in no output that stands at the end. */
  lostInMerge: tokens,
});
export type FindingsResult = z.infer<typeof FindingsResultSchema>;

export const TaskResultSchema = z.object({
  id: TaskIdSchema,
  title: z.string(),
  state: z.enum(['finished', 'failed', 'stopped', 'interrupted', 'waiting', 'running']),
  conversation: ConversationIdSchema,
  needs: z.array(TaskIdSchema),
  /** When the last need ended; 0 for a task that needs nothing. */
  readyMs: ms.nullable(),
  sentMs: ms.nullable(),
  firstTokenMs: ms.nullable(),
  endedMs: ms.nullable(),
  modelMs: ms,
  waitingMs: WaitingMsSchema,
  overheadMs: ms,
  attempts: tokens,
  /** Whole input of the task's last turn. */
  contextTokens: tokens.nullable(),
  outputTokens: tokens.nullable(),
  findings: z.array(FindingIdSchema),
  failure: FailureSchema.nullable(),
  output: z.string().nullable(),
});
export type TaskResult = z.infer<typeof TaskResultSchema>;

export const RunTokensSchema = z.object({
  input: tokens.nullable(),
  cacheWrite: tokens.nullable(),
  cacheRead: tokens.nullable(),
  output: tokens.nullable(),
  total: tokens.nullable(),
  /** Beyond the tasks' own materials, briefs and outputs: repeated context, history, contracts, synthesis. */
  overhead: tokens.nullable(),
});
export type RunTokens = z.infer<typeof RunTokensSchema>;

export const RunResultSchema = z.object({
  id: RunIdSchema,
  structure: StructureKeySchema,
  state: z.enum(['running', 'finished', 'failed', 'stopped', 'interrupted']),
  wallClockMs: ms,
  interruptedMs: ms,
  /** How long the machine slept meanwhile, where it did. */
  suspendedMs: ms.optional(),
  modelMs: ms,
  waitingMs: WaitingMsSchema,
  overheadMs: ms,
  /** What the wall-clock went to, along the finish path: the parts add up to it. */
  finishParts: WaitingMsSchema.extend({ model: ms, overhead: ms }),
  criticalPathMs: ms,
  criticalPath: z.array(TaskIdSchema),
  finishPath: z.array(TaskIdSchema),
  tokens: RunTokensSchema,
  costUsd: z.number().nonnegative().nullable(),
  listPrice: z.object({ model: z.string(), date: z.string(), usd: z.number().nonnegative() }).nullable(),
  requests: tokens,
  retries: tokens,
  rejected: tokens,
  findings: FindingsResultSchema.nullable(),
  /** The outputs that no other task consumes, joined. Null before the end and in a forecast. */
  answer: z.string().nullable(),
  tasks: z.array(TaskResultSchema),
  repeats: z.array(z.object({ wallClockMs: ms, total: tokens.nullable(), found: tokens.nullable() })).optional(),
});
export type RunResult = z.infer<typeof RunResultSchema>;

/** What a forecast rests on. */
export const ForecastBasisSchema = z.object({
  /** same-workflow: tasks of it were measured before. same-model: other work with this model was. none: all is estimated. */
  kind: z.enum(['same-workflow', 'same-model', 'none']),
  /** The earlier runs that it was calibrated from, newest first. */
  runs: z.array(
    z.object({
      run: RunIdSchema,
      comparison: ComparisonIdSchema,
      structure: StructureKeySchema,
      startedAt: z.string(),
    }),
  ),
  /** How many of the workflow's tasks were measured in them. */
  tasks: z.object({ measured: tokens, of: tokens }),
  /** Null where no gate waits for a person. With none timed before, `perGateMs` is an assumption of 0. */
  review: z.object({ perGateMs: ms, timed: tokens }).nullable(),
  /** The practice model's limits that held requests back; null for none. */
  limits: LimitsSchema.nullable(),
});
export type ForecastBasis = z.infer<typeof ForecastBasisSchema>;

export const ComparisonSchema = z.object({
  braid: z.literal(1),
  kind: z.literal('comparison'),
  id: ComparisonIdSchema,
  workflow: z.object({ id: z.string(), title: z.string(), tasks: tokens, plan: z.string().nullable() }),
  startedAt: z.string().nullable(),
  model: z.string(),
  pace: z.number().positive().nullable(),
  seed: z.number().int(),
  predicted: z.boolean(),
  /** The practice model was set to forget in very long contexts: an assumption, said wherever its figures are shown. */
  forgetting: z.literal(true).optional(),
  /** Of a forecast; absent for what was measured. */
  basis: ForecastBasisSchema.optional(),
  runs: z.array(RunResultSchema),
});
export type Comparison = z.infer<typeof ComparisonSchema>;
