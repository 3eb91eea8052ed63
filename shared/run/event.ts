import { z } from 'zod';
import { ConversationIdSchema, StepIdSchema, TaskIdSchema } from '../ids.ts';
import { FailureSchema } from '../failure.ts';
import { MaterialSchema, TaskSchema } from '../workflow/task.ts';
import { StepSchema } from './step.ts';

/** Tokens of one attempt as the server reported them; `input` is what was neither written to nor read from the cache. Null: not reported. */
export const UsageSchema = z.object({
  input: z.number().int().nonnegative().nullable(),
  cacheWrite: z.number().int().nonnegative().nullable(),
  cacheRead: z.number().int().nonnegative().nullable(),
  output: z.number().int().nonnegative().nullable(),
});
export type Usage = z.infer<typeof UsageSchema>;

/** One part of what a request sent. `text` is the content address of the part in `texts/`. */
export const ContextPartSchema = z.object({
  kind: z.enum(['rules', 'material', 'handoff', 'brief', 'contract', 'history', 'follow-up', 'note']),
  /** The material or task it comes from, the step whose exchange it repeats (`history`), or null. */
  reference: z.string().nullable(),
  title: z.string(),
  /** Estimated; a request's true total is in its usage. */
  tokens: z.number().int().nonnegative(),
  text: z.string(),
});
export type ContextPart = z.infer<typeof ContextPartSchema>;

export const WaitReasonSchema = z.enum(['dependency', 'phase', 'slot', 'limit', 'retry', 'person']);
export type WaitReason = z.infer<typeof WaitReasonSchema>;

export const RunEndSchema = z.enum(['finished', 'failed', 'stopped']);

const base = {
  seq: z.number().int().nonnegative(),
  /** Milliseconds since the run's start, monotonic, time between a kill and its resume left out. */
  at: z.number().nonnegative(),
};
const ofStep = { ...base, step: StepIdSchema };
const ofAttempt = { ...ofStep, conversation: ConversationIdSchema, attempt: z.number().int().positive() };

/** Everything that happens in a run. Plain JSON, ids not objects, deltas not accumulated text. */
export const RunEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('run-started'), ...base, date: z.string() }),
  z.object({ kind: z.literal('step-added'), ...base, added: StepSchema }),
  /**
   * A task that joined while the run was going, before its steps; `feeds` are the tasks that are handed its output too,
   * `materials` what it brings along that the workflow does not have.
   */
  z.object({
    kind: z.literal('task-added'),
    ...base,
    added: TaskSchema,
    feeds: z.array(TaskIdSchema),
    materials: z.array(MaterialSchema).optional(),
  }),
  z.object({ kind: z.literal('step-waiting'), ...ofStep, for: WaitReasonSchema, on: z.array(StepIdSchema) }),
  z.object({ kind: z.literal('step-started'), ...ofStep }),
  z.object({ kind: z.literal('request-sent'), ...ofAttempt, model: z.string(), parts: z.array(ContextPartSchema) }),
  /** Requests that were just sent went out together, as one batch of the server's; `name` is each one's in it. */
  z.object({
    kind: z.literal('batch-submitted'),
    ...base,
    batch: z.string(),
    members: z.array(z.object({ step: StepIdSchema, attempt: z.number().int().positive(), name: z.string() })),
  }),
  z.object({ kind: z.literal('limited'), ...base, until: z.number().nonnegative() }),
  z.object({ kind: z.literal('first-token'), ...ofAttempt }),
  z.object({ kind: z.literal('delta'), ...ofAttempt, text: z.string() }),
  z.object({ kind: z.literal('usage'), ...ofAttempt, usage: UsageSchema }),
  z.object({ kind: z.literal('reply-finished'), ...ofAttempt, stopReason: z.string().nullable() }),
  /** `retryAt` null: no further attempt is made by itself. `rate-limited` failures are waiting, the rest counts towards the four attempts. */
  z.object({
    kind: z.literal('attempt-failed'),
    ...ofAttempt,
    failure: FailureSchema,
    retryAt: z.number().nonnegative().nullable(),
    /** Where a whole reply came and could not be used, how it ended; absent where it was cut off. */
    stopReason: z.string().nullable().optional(),
  }),
  z.object({ kind: z.literal('output-invalid'), ...ofStep, task: TaskIdSchema, faults: z.array(z.string()) }),
  /** Structured outputs were joined without a model; `conflicts` counts fields whose values disagree. */
  z.object({ kind: z.literal('merged'), ...ofStep, task: TaskIdSchema, conflicts: z.number().int().nonnegative() }),
  z.object({ kind: z.literal('task-finished'), ...ofStep, task: TaskIdSchema, output: z.string() }),
  z.object({ kind: z.literal('review-wanted'), ...ofStep }),
  /**
   * What a reviewer did. `approve` opens the gate. `edit` replaces a task's output by `text`, `send-back` has it written
   * again with `text` as the note (a step that the event before added); both leave the gate closed.
   */
  z.object({
    kind: z.literal('review-given'),
    ...ofStep,
    by: z.enum(['person', 'automatic']),
    action: z.enum(['approve', 'edit', 'send-back']),
    task: TaskIdSchema.nullable().optional(),
    text: z.string().nullable(),
  }),
  z.object({ kind: z.literal('paused'), ...base }),
  z.object({ kind: z.literal('continued'), ...base }),
  /** Steps stopped by a person; `all` when the whole run was. */
  z.object({ kind: z.literal('stopped'), ...base, steps: z.array(StepIdSchema), all: z.boolean() }),
  /** Steps that go back to waiting: after a kill (their attempt was cut off) or because somebody retries them. */
  z.object({
    kind: z.literal('resumed'),
    ...base,
    steps: z.array(StepIdSchema),
    interruptedMs: z.number().nonnegative(),
    date: z.string(),
  }),
  z.object({ kind: z.literal('suspended'), ...base, ms: z.number().nonnegative() }),
  z.object({ kind: z.literal('run-finished'), ...base, state: RunEndSchema }),
]);
export type RunEvent = z.infer<typeof RunEventSchema>;

/** An event before the log has numbered and timed it. */
export type RunEventBody = RunEvent extends infer E ? (E extends RunEvent ? Omit<E, 'seq' | 'at'> : never) : never;
