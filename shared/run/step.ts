import { z } from 'zod';
import { ConversationIdSchema, StepIdSchema, TaskIdSchema } from '../ids.ts';

/**
 * Why one step needs another. `dependency`: it is handed that output. `order`: it is a later turn of the same
 * conversation. `phase`: the structure holds it until an earlier phase (or its gate) has ended.
 */
export const NeedSchema = z.object({ step: StepIdSchema, why: z.enum(['dependency', 'order', 'phase']) });
export type Need = z.infer<typeof NeedSchema>;

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
});
export type Step = z.infer<typeof StepSchema>;
