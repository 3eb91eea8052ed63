import { z } from 'zod';
import { ExerciseSchema, FindingSchema, OpenExerciseSchema, OpenPlanSchema } from './exercise/exercise.ts';
import { ClaimIdSchema, ClaimSchema } from './claims/claim.ts';
import { connectionCommands } from './connection-commands.ts';
import { dataCommands } from './data-commands.ts';
import { PredictionSchema } from './exercise/prediction.ts';
import { ExerciseProgressSchema, ProgressPatchSchema } from './exercise/progress.ts';
import { classCommands, classPushes } from './class/commands.ts';
import { conversationCommands } from './conversations/commands.ts';
import { exportBounds, ExportFormatSchema } from './export/format.ts';
import { historyCommands } from './history/commands.ts';
import { FailureSchema } from './failure.ts';
import { lessonCommands } from './lesson/commands.ts';
import { NameSchema } from './lesson/lesson.ts';
import { PriceSchema } from './prices.ts';
import { ComparisonIdSchema, ExerciseIdSchema, PlanIdSchema, RunIdSchema, WorkflowIdSchema } from './ids.ts';
import {
  PlannerAnswerSchema,
  PlannerCostSchema,
  PlannerQuestionSchema,
  PlannerSubjectSchema,
} from './planner/asking.ts';
import { ComparisonSchema } from './run/comparison.ts';
import { RunEventSchema } from './run/event.ts';
import { runCommands } from './run/commands.ts';
import { RunHeaderSchema } from './run/header.ts';
import { StartingAdviceSchema, StartingSchema } from './run/starting.ts';
import { CircumstancesSchema } from './run/trial.ts';
import { SettingsSchema } from './settings.ts';
import { OwnPhasesSchema } from './structure/own-phases.ts';
import { StructureKeySchema } from './structure/structure.ts';
import { wholeWorkflow, workflowCommands } from './workflow/commands.ts';

/** What a host can do, as data: screens ask this, never which host they are in. */
export const CapabilitiesSchema = z.object({
  host: z.enum(['electron', 'web', 'cli']),
  /** `system`: encrypted by the operating system. `session`: kept in memory until the host ends. */
  keyStorage: z.enum(['system', 'session']),
  /** Why keys are not kept, where a person should know; null otherwise. `class`: there all runs on the practice model. */
  keyStorageNote: z.enum(['class', 'no-keyring', 'no-encryption']).nullable(),
  openFolder: z.boolean(),
  /** Who gives a lane a window of its own: `lane.pop-out` of the host, the page by itself, or nobody. */
  laneWindows: z.enum(['host', 'page', 'none']),
  /** The host makes a PDF of the page with `page.pdf`; absent where the browser's own print dialog does. */
  makesPdf: z.literal(true).optional(),
  /** Who tells of a run that ends while nobody looks: the host by itself, the page, or nobody. */
  notices: z.enum(['host', 'page', 'none']),
});
export type Capabilities = z.infer<typeof CapabilitiesSchema>;

export const ExerciseSummarySchema = ExerciseSchema.pick({
  id: true,
  kind: true,
  title: true,
  summary: true,
  minutes: true,
  audience: true,
  misconception: true,
}).extend({
  /** How many tasks the first plan has in each of its waves: enough to draw it in small. */
  firstWaves: z.array(z.number().int().positive()),
  progress: ExerciseProgressSchema.nullable(),
});
export type ExerciseSummary = z.infer<typeof ExerciseSummarySchema>;

/** One line of the history: enough to draw bars without reading a log. */
export const ComparisonSummarySchema = z.object({
  id: ComparisonIdSchema,
  startedAt: z.string(),
  title: z.string(),
  exercise: ExerciseIdSchema.nullable(),
  plan: PlanIdSchema.nullable(),
  planTitle: z.string().nullable(),
  model: z.string(),
  pace: z.number().positive().nullable(),
  seed: z.number().int(),
  prediction: PredictionSchema.nullable(),
  example: z.boolean(),
  /** Whether the learner had opened a hint before it was started; absent for no. */
  assisted: z.boolean().optional(),
  /** The kept workflow it was started from; absent for none. */
  kept: WorkflowIdSchema.optional(),
  /** How its runs were begun; absent where there is one, and in older lines. */
  starting: StartingSchema.optional(),
  /** It belongs to another comparison and stands with that one, not beside it: a repetition, or its width sweep. */
  companion: z.object({ of: ComparisonIdSchema, as: z.enum(['repetition', 'sweep']) }).optional(),
  /** A facilitator loaded it for a pod that fell behind: it was measured elsewhere. */
  given: z.literal(true).optional(),
  /** It is a set of conversations and no comparison; a second run of it measures what one after another takes. */
  conversations: z.literal(true).optional(),
  runs: z.array(
    z.object({
      id: RunIdSchema,
      structure: StructureKeySchema,
      state: z.enum(['running', 'finished', 'failed', 'stopped', 'interrupted']),
      wallClockMs: z.number().nullable(),
      totalTokens: z.number().int().nullable(),
      found: z.number().int().nullable(),
      of: z.number().int().nullable(),
      falseAlarms: z.number().int().nullable(),
      /** What the run cost on a paid connection; null on any other, and where no price is known. */
      costUsd: z.number().nonnegative().nullable().optional(),
    }),
  ),
});
export type ComparisonSummary = z.infer<typeof ComparisonSummarySchema>;

/** What Results shows about each planted point; only handed out once a comparison has ended. */
export const ShownPointSchema = FindingSchema.pick({ id: true, title: true, severity: true }).extend({
  kind: z.enum(['finding', 'decoy']),
  reach: z.enum(['within', 'between']),
  evidence: z.array(
    z.object({ material: z.string(), materialTitle: z.string(), place: z.string(), quote: z.string() }),
  ),
  /** For a decoy: the passage that answers it. */
  answeredIn: z.object({ materialTitle: z.string(), place: z.string(), quote: z.string() }).nullable(),
  /** Where each run's answer states it: character ranges in that run's `answer`. */
  places: z.array(z.object({ run: RunIdSchema, start: z.number().int(), end: z.number().int() })),
});
export type ShownPoint = z.infer<typeof ShownPointSchema>;

export const ComparisonResultSchema = z.object({
  summary: ComparisonSummarySchema,
  comparison: ComparisonSchema,
  /** False where the disk refused a part of it: then it is whole only until the host ends. */
  kept: z.boolean(),
  /** The same workflow predicted on a virtual clock, for "forecast" beside "you said" and "measured". */
  forecast: ComparisonSchema.nullable(),
  points: z.array(ShownPointSchema),
  /** Other plans of the exercise, the learner's own cut too, offered as mends. */
  mends: z.array(OpenPlanSchema.pick({ id: true, title: true, kind: true, pitch: true, change: true })),
  reflection: z.array(z.string()),
  lossChoices: z.array(
    z.object({ id: z.string(), title: z.string(), detail: z.string(), findings: z.array(z.string()) }),
  ),
});
export type ComparisonResult = z.infer<typeof ComparisonResultSchema>;

/** A run as it stands: header and events so far. Further events come as pushes with higher `seq`. */
export const OpenRunSchema = z.object({
  header: RunHeaderSchema,
  events: z.array(RunEventSchema),
  /** False when nothing in this host is running it: finished, or cut off and waiting to be resumed. */
  live: z.boolean(),
});
export type OpenRun = z.infer<typeof OpenRunSchema>;

const sourceSchema = z.discriminatedUnion('kind', [
  /** The plan `own` is the learner's own cut of it, as it is kept. */
  z.object({ kind: z.literal('exercise'), exercise: ExerciseIdSchema, plan: PlanIdSchema }),
  z.object({
    kind: z.literal('workflow'),
    workflow: wholeWorkflow,
    /** What `own` means among the structures; absent or null for nothing. */
    phases: OwnPhasesSchema.nullable().optional(),
  }),
  /** One that is kept, as it is kept now; its comparisons are remembered with it. */
  z.object({ kind: z.literal('kept'), workflow: WorkflowIdSchema }),
]);
export type WorkflowSource = z.infer<typeof sourceSchema>;

/** What a comparison is expected to use, asked before it starts. */
export const SpendingSchema = z.object({
  /** `counted`: what is sent first was counted by the server itself; the rest of each figure is always estimated. */
  basis: z.enum(['estimated', 'counted']),
  /** False for the practice model, which is free. */
  paid: z.boolean(),
  model: z.string(),
  runs: z.array(
    z.object({
      structure: StructureKeySchema,
      requests: z.number().int().nonnegative(),
      tokens: z.number().int().nonnegative(),
      /** Null where no price is known, and for the practice model. */
      usd: z.number().nonnegative().nullable(),
    }),
  ),
  tokens: z.number().int().nonnegative(),
  usd: z.number().nonnegative().nullable(),
  pricesDate: z.string(),
  /** Caps that would be passed: a run's own cap by its dearest run, the month's by all of them together. */
  exceeded: z.array(
    z.object({
      cap: z.enum(['run', 'month']),
      unit: z.enum(['tokens', 'usd']),
      limit: z.number().positive(),
      /** Already used this month; 0 for a run's cap. */
      used: z.number().nonnegative(),
      expected: z.number().nonnegative(),
    }),
  ),
});
export type Spending = z.infer<typeof SpendingSchema>;

const openedFileSchema = z.object({
  result: ComparisonResultSchema,
  by: z.object({ at: z.string(), version: z.string(), conditions: z.array(z.string()) }).nullable(),
});

/** Repetitions have the next seeds and nobody at their gates; a sweep has one run for each width. */
const againSchema = z.discriminatedUnion('as', [
  z.object({
    as: z.literal('repetition'),
    comparison: ComparisonIdSchema,
    times: z.number().int().min(1).max(10),
  }),
  z.object({
    as: z.literal('sweep'),
    comparison: ComparisonIdSchema,
    widths: z.array(z.number().int().min(1).max(64)).min(1).max(16),
  }),
]);
export type Again = z.infer<typeof againSchema>;

const KeySourceSchema = z.enum(['typed', 'environment']).nullable();

const nothing = z.object({});
const done = z.object({ done: z.literal(true) });

/** Every command: what it takes and what it gives. A transport carries `{name, input}` and answers with a Result. */
export const commands = {
  'app.hello': {
    input: nothing,
    output: z.object({
      version: z.string(),
      capabilities: CapabilitiesSchema,
      settings: SettingsSchema,
      dataFolder: z.string(),
      /** True when a Claude key is stored or in the environment; the key itself never comes out. */
      hasClaudeKey: z.boolean(),
      /** `environment`: it can be replaced by a typed one but not removed from here. Null without a key. */
      claudeKeyFrom: KeySourceSchema,
      /** The same for a compatible server; many local ones need none. */
      compatibleKeyFrom: KeySourceSchema,
      /** Model ids with a known list price, the date of the prices, and the prices themselves. */
      prices: z.object({
        date: z.string(),
        models: z.array(z.string()),
        list: z.record(z.string(), PriceSchema).default({}),
      }),
      /** What happened at the start that a person should know, e.g. a recovered document. */
      notices: z.array(FailureSchema),
    }),
  },
  /** The page in front as a PDF, as it would be printed. */
  'page.pdf': { input: nothing, output: z.object({ base64: z.base64() }) },
  'exercises.list': { input: nothing, output: z.array(ExerciseSummarySchema) },
  'exercise.open': {
    input: z.object({ exercise: ExerciseIdSchema }),
    output: z.object({ exercise: OpenExerciseSchema, progress: ExerciseProgressSchema }),
  },
  'progress.save': {
    input: z.object({ exercise: ExerciseIdSchema, patch: ProgressPatchSchema }),
    output: ExerciseProgressSchema,
  },
  ...workflowCommands,
  forecast: {
    input: z.object({ source: sourceSchema, structures: z.array(StructureKeySchema).min(1).max(8) }),
    output: ComparisonSchema,
  },
  'comparison.start': {
    input: z.object({
      source: sourceSchema,
      structures: z.array(StructureKeySchema).min(1).max(4),
      prediction: PredictionSchema.nullable(),
      /** Absent: as the settings say, else together on the practice model and in turn on a real account. */
      starting: StartingSchema.optional(),
      /** A trial under these, instead of what the settings say. */
      circumstances: CircumstancesSchema.optional(),
    }),
    output: z.object({
      comparison: ComparisonIdSchema,
      runs: z.array(z.object({ run: RunIdSchema, structure: StructureKeySchema })),
    }),
  },
  /** What starting it would use, held against the budget and the limits of the account. Sends no message. */
  'comparison.estimate': {
    input: z.object({ source: sourceSchema, structures: z.array(StructureKeySchema).min(1).max(4) }),
    output: SpendingSchema.extend({ starting: StartingAdviceSchema }),
  },
  /** What paid connections have used in this calendar month; `usd` is null where no price is known. */
  'spending.month': {
    input: nothing,
    output: z.object({ tokens: z.number().int().nonnegative(), usd: z.number().nonnegative().nullable() }),
  },
  /** What a question to a real model about a kept workflow would use. Sends nothing; fails with `no-planner` on the practice model. */
  'planner.cost': { input: PlannerQuestionSchema, output: PlannerCostSchema },
  /** Asks it, and answers when the model has. Nothing of the workflow is changed. */
  'planner.ask': { input: PlannerQuestionSchema, output: PlannerAnswerSchema },
  /** The answer under way, else the latest since the host began; null for none. */
  'planner.last': { input: PlannerSubjectSchema, output: PlannerAnswerSchema.nullable() },
  'planner.stop': { input: PlannerSubjectSchema, output: done },
  'comparison.open': {
    input: z.object({ comparison: ComparisonIdSchema }),
    output: z.object({ summary: ComparisonSummarySchema, runs: z.array(OpenRunSchema) }),
  },
  'comparison.result': { input: z.object({ comparison: ComparisonIdSchema }), output: ComparisonResultSchema },
  /** The text of a file to hand on, and a name to save it under. Fails with `run-busy` while a run is going. */
  'comparison.export': {
    input: z.object({ comparison: ComparisonIdSchema, format: ExportFormatSchema }),
    output: z.object({ name: z.string(), text: z.string() }),
  },
  /** A colleague's exported page or JSON, to be read. Nothing of it is kept on the disk. Fails with `export-unreadable`. */
  'comparison.import': {
    input: z.object({ name: z.string().min(1).max(255), text: z.string().max(exportBounds.characters) }),
    output: openedFileSchema.extend({ id: z.string() }),
  },
  /** What was opened under this id since the host began, for a page that is loaded anew; null where it is gone. */
  'comparison.imported': {
    input: z.object({ id: z.string().max(64) }),
    output: openedFileSchema.extend({ name: z.string() }).nullable(),
  },
  /** Without those that belong to another one of the list. */
  /** Newest first. `newest`: about so many of them alone, for a screen that has to open at once; older files stay closed. */
  'comparison.list': {
    input: z.object({ newest: z.number().int().min(1).max(1_000).optional() }),
    output: z.array(ComparisonSummarySchema),
  },
  /** What belongs to it, oldest first, and how many comparisons are still to be made; 0 while nothing goes on. */
  'comparison.companions': {
    input: z.object({ comparison: ComparisonIdSchema }),
    output: z.object({ companions: z.array(ComparisonSummarySchema), left: z.number().int().nonnegative() }),
  },
  /** The same work again under the settings it was started with. Answers once the first has begun; one after another. */
  'comparison.again': { input: againSchema, output: done },
  /** What that would use, held against the budget. Sends no message. */
  'comparison.estimateAgain': { input: againSchema, output: SpendingSchema },
  /** Stops what goes on of it, and what was still to come. */
  'comparison.stopAgain': { input: z.object({ comparison: ComparisonIdSchema }), output: done },
  'comparison.stop': { input: z.object({ comparison: ComparisonIdSchema }), output: done },
  'comparison.resume': { input: z.object({ comparison: ComparisonIdSchema }), output: done },
  ...runCommands,
  ...conversationCommands,
  ...classCommands,
  ...historyCommands,
  ...lessonCommands,
  /** The sources' figures beside forecasts of real work; sends nothing. */
  'claims.list': { input: nothing, output: z.object({ claims: z.array(ClaimSchema) }) },
  /** The same claim with its runs made by the practice model, at its greatest pace. Nothing of them is kept. */
  'claims.measure': { input: z.object({ id: ClaimIdSchema }), output: ClaimSchema },
  ...connectionCommands,
  ...dataCommands,
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type CommandName = keyof typeof commands;
export type CommandInput<N extends CommandName> = z.infer<(typeof commands)[N]['input']>;
export type CommandOutput<N extends CommandName> = z.infer<(typeof commands)[N]['output']>;

/** Sent to every window without being asked for. */
export const PushSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('run-events'),
    comparison: ComparisonIdSchema,
    run: RunIdSchema,
    events: z.array(RunEventSchema),
  }),
  /** A run was started, ended or resumed. */
  z.object({ kind: z.literal('comparison-changed'), summary: ComparisonSummarySchema }),
  z.object({ kind: z.literal('settings-changed'), settings: SettingsSchema }),
  z.object({ kind: z.literal('progress-changed'), progress: ExerciseProgressSchema }),
  /** A kept workflow was made, saved, deleted or brought back, here or in another window. */
  z.object({ kind: z.literal('workflows-changed'), workflow: WorkflowIdSchema }),
  /** A set of conversations was made, saved, started, deleted or brought back. */
  z.object({ kind: z.literal('conversations-changed'), set: ComparisonIdSchema }),
  /** Comparisons were tagged, deleted or brought back. */
  z.object({ kind: z.literal('history-changed') }),
  /** Something was done in a lesson. */
  z.object({ kind: z.literal('lessons-changed'), lesson: NameSchema }),
  ...classPushes,
  z.object({ kind: z.literal('notice'), notice: FailureSchema }),
]);
export type Push = z.infer<typeof PushSchema>;

/** One frame from a window to its host, on every transport. */
export const CommandSchema = z.object({
  name: z.enum(Object.keys(commands) as [CommandName, ...CommandName[]]),
  input: z.unknown(),
}); // keys of the record above
