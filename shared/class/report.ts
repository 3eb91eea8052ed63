import { z } from 'zod';
import { ExerciseStepSchema } from '../exercise/progress.ts';
import { ComparisonIdSchema, ExerciseIdSchema, FindingIdSchema, PlanIdSchema, RunIdSchema } from '../ids.ts';
import { StructureKeySchema } from '../structure/structure.ts';

/** What keeps a pod from going on; worded by words/class.ts. */
export const StuckReasonSchema = z.object({
  id: z.enum([
    /** They pressed the button. */
    'asked',
    'cycle',
    'empty-brief',
    'run-failed',
    'run-limited',
    /** Nothing was done for a while; the host counts the minutes. */
    'quiet',
  ]),
  /** What the sentence names: tasks, a structure, a failure's sentence. Never the text of an answer. */
  detail: z.string().max(400),
});
export type StuckReason = z.infer<typeof StuckReasonSchema>;

/** What a pod does, as far as its step alone doesn't say. */
export const DoingSchema = z.object({
  id: z.enum([
    'reading',
    'building',
    'predicting',
    'locked',
    'running',
    'ran',
    'comparing',
    'mending',
    'reflecting',
    'done',
  ]),
  /** Of a running comparison: how many of its runs have ended. */
  ended: z.number().int().nonnegative().nullable(),
  of: z.number().int().nonnegative().nullable(),
});
export type Doing = z.infer<typeof DoingSchema>;

const count = z.number().int().nonnegative();

/** One run's figures, without a word of what the model said. Unknown is null. */
export const PodRunSchema = z.object({
  run: RunIdSchema,
  structure: StructureKeySchema,
  state: z.enum(['finished', 'failed', 'stopped', 'interrupted']),
  wallClockMs: z.number().nonnegative().nullable(),
  totalTokens: count.nullable(),
  found: count.nullable(),
  of: count.nullable(),
  falseAlarms: count.nullable(),
  lost: z
    .array(z.object({ id: FindingIdSchema, cause: z.enum(['not-seen', 'not-asked', 'not-passed-on', 'overlooked']) }))
    .max(100),
});
export type PodRun = z.infer<typeof PodRunSchema>;

/** A comparison of the class's exercise that has ended. */
export const PodResultSchema = z.object({
  comparison: ComparisonIdSchema,
  exercise: ExerciseIdSchema,
  plan: PlanIdSchema.nullable(),
  planTitle: z.string().max(200).nullable(),
  /** `first`: the exercise's first plan. `mended`: any other plan of it, or the pod's own cut. */
  round: z.enum(['first', 'mended']),
  startedAt: z.string().max(40),
  pace: z.number().positive().nullable(),
  seed: z.number().int(),
  /** A hint was open. */
  assisted: z.boolean(),
  /** Loaded by the facilitator, not run by the pod: it counts in no figure of the wall. */
  given: z.boolean(),
  /**
   * The pod's two guesses on a scale as factors of said over measured: above 1 is too high. Null without a prediction or
   * a measurement.
   */
  guess: z.object({ clock: z.number().positive().nullable(), tokens: z.number().positive().nullable() }).nullable(),
  runs: z.array(PodRunSchema).min(1).max(8),
});
export type PodResult = z.infer<typeof PodResultSchema>;

export const TransferMomentSchema = z.enum(['before', 'after', 'later']);
export type TransferMoment = z.infer<typeof TransferMomentSchema>;

/** An answer that a pod lets the class see. */
export const SharedAnswerSchema = z.object({
  comparison: ComparisonIdSchema,
  structure: StructureKeySchema,
  text: z.string().max(200_000),
});

/** What a pod tells its class. Every report may come twice; `n` in its message makes it count once. */
export const PodReportSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('standing'),
    step: ExerciseStepSchema,
    doing: DoingSchema,
    stuck: StuckReasonSchema.nullable(),
  }),
  z.object({ kind: z.literal('result'), result: PodResultSchema }),
  z.object({ kind: z.literal('reflection'), exercise: ExerciseIdSchema, text: z.string().max(4_000) }),
  /** `choice`: the id of a choice of the exercise's transfer question. One line a person, at most ten a pod. */
  z.object({
    kind: z.literal('transfer'),
    moment: TransferMomentSchema,
    choice: z.string().max(64),
    why: z.string().max(1_000),
  }),
  /** The pod agrees that these outputs appear on the wall; an empty list takes them back, and says no when asked. */
  z.object({ kind: z.literal('shared'), answers: z.array(SharedAnswerSchema).max(4) }),
  z.object({
    kind: z.literal('named'),
    name: z.string().max(40).nullable(),
    members: z.array(z.string().max(30)).max(8),
  }),
]);
export type PodReport = z.infer<typeof PodReportSchema>;
