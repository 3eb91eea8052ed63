import { z } from 'zod';
import { ConversationIdSchema, StepIdSchema, TaskIdSchema } from '../ids.ts';

/**
 * Why one step needs another. `dependency`: it is handed that output. `order`: it is a later turn of the same
 * conversation. `phase`: the structure holds it until an earlier phase (or its gate) has ended.
 */
export const NeedSchema = z.object({ step: StepIdSchema, why: z.enum(['dependency', 'order', 'phase']) });
export type Need = z.infer<typeof NeedSchema>;

/**
 * What a turn is for. `work`: the task's own turns, follow-ups of its plan included. Added while a run goes: `follow-up`: a
 * person asks on · `repair`: the output broke its contract · `revision`: somebody (a reviewer, a coordinator) sent it
 * back with a note. A repair or revision replaces the output, a follow-up adds to it.
 */
export const PurposeSchema = z.enum(['work', 'follow-up', 'repair', 'revision']);
export type Purpose = z.infer<typeof PurposeSchema>;

/** What the scheduler knows. A `turn` is one request; a `gate` waits for a person; a `merge` joins structured outputs without a model. */
export const StepSchema = z.object({
  id: StepIdSchema,
  kind: z.enum(['turn', 'gate', 'merge']),
  /** Null for a gate, which belongs to a phase. */
  task: TaskIdSchema.nullable(),
  /** Null for what is not a turn. */
  conversation: ConversationIdSchema.nullable(),
  /** Index of the phase in the structure. */
  phase: z.number().int().nonnegative(),
  /** 0 for a task's first turn, then its follow-ups. */
  turn: z.number().int().nonnegative(),
  needs: z.array(NeedSchema),
  /** Absent: `work`. */
  purpose: PurposeSchema.optional(),
  /** First turn of a conversation that opens like others of its phase, where the first of them warms the cache. */
  opening: z.boolean().optional(),
  /** The step that this one goes on from: whoever needs that one waits for this one too, unless it had begun before. */
  extends: StepIdSchema.optional(),
  /** What an added turn is told; absent for planned turns, and for a revision whose note a coordinator writes. */
  note: z.string().optional(),
  /** The task whose output holds the note of this revision. */
  noteFrom: TaskIdSchema.optional(),
  /** First turn of a conversation that branches off another: it goes on from what was said there up to and with this step. */
  branches: StepIdSchema.optional(),
});
export type Step = z.infer<typeof StepSchema>;
