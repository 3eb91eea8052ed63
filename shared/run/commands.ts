import { z } from 'zod';
import { RunIdSchema, StepIdSchema, TaskIdSchema } from '../ids.ts';
import { ContextPartSchema } from './event.ts';
import { LanePlaceSchema } from './lane-place.ts';

const done = z.object({ done: z.literal(true) });

/** What a person does to a run while it goes, and what they may look into. */
export const runCommands = {
  'run.stop': { input: z.object({ run: RunIdSchema, task: TaskIdSchema.nullable() }), output: done },
  /** Nothing new starts; what is under way is finished. */
  'run.pause': { input: z.object({ run: RunIdSchema }), output: done },
  'run.continue': { input: z.object({ run: RunIdSchema }), output: done },
  /** At a gate that waits: opens it, replaces one task's output by `text`, or has it written again with `text` as the note. */
  'run.review': {
    input: z.discriminatedUnion('action', [
      z.object({ action: z.literal('approve'), run: RunIdSchema, gate: StepIdSchema }),
      z.object({
        action: z.enum(['edit', 'send-back']),
        run: RunIdSchema,
        gate: StepIdSchema,
        task: TaskIdSchema,
        text: z.string().max(2_000_000),
      }),
    ]),
    output: done,
  },
  /** One more turn in a task's conversation, while the run goes on. */
  'run.follow-up': {
    input: z.object({ run: RunIdSchema, task: TaskIdSchema, text: z.string().trim().min(1).max(40_000) }),
    output: done,
  },
  /** A conversation of its own that gets two outputs which disagree, and the reason why somebody thinks so. */
  'run.resolve': {
    input: z.object({
      run: RunIdSchema,
      tasks: z.tuple([TaskIdSchema, TaskIdSchema]),
      reason: z.string().trim().min(1).max(4_000),
    }),
    output: z.object({ task: TaskIdSchema }),
  },
  /** A window of its own for one lane, or the one it has already, brought to the front. For hosts that say so. */
  'lane.pop-out': { input: LanePlaceSchema, output: done },
  'run.retry': { input: z.object({ run: RunIdSchema, task: TaskIdSchema }), output: done },
  'context.open': {
    input: z.object({ run: RunIdSchema, step: StepIdSchema, attempt: z.number().int().positive() }),
    output: z.object({ parts: z.array(ContextPartSchema.extend({ body: z.string() })) }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
