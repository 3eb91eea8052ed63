import { z } from 'zod';
import { MaterialIdSchema, TaskIdSchema } from '../ids.ts';
import { OutputContractSchema } from '../workflow/task.ts';

/** Bounds of what is taken from an answer: tasks of one proposal, characters of a title and of a brief. */
export const proposalBounds = { tasks: 200, title: 200, brief: 20_000 } as const;

/** A task as a model proposed it. Its id is that of the task it stands for, or one that the workflow doesn't have. */
export const ProposedTaskSchema = z.object({
  id: TaskIdSchema,
  title: z.string().min(1).max(proposalBounds.title),
  /** May be blank: of a task that is there already it then says nothing. */
  brief: z.string().max(proposalBounds.brief),
  materials: z.array(MaterialIdSchema),
  /** Ids of this same proposal; never its own. They may form a cycle, which the check tells. */
  needs: z.array(TaskIdSchema),
  output: OutputContractSchema,
});
export type ProposedTask = z.infer<typeof ProposedTaskSchema>;

export const ProposalSchema = z.object({ tasks: z.array(ProposedTaskSchema).min(1).max(proposalBounds.tasks) });
export type Proposal = z.infer<typeof ProposalSchema>;

/** What of an answer could not be taken as it was, for the words. `name`: as the model wrote it. */
export const ProposalNoteSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unknown-need'), task: z.string(), name: z.string() }),
  z.object({ kind: z.literal('unknown-material'), task: z.string(), name: z.string() }),
  z.object({ kind: z.literal('own-need'), task: z.string() }),
  /** Two tasks under one id: what needs that id is handed the first one's output. */
  z.object({ kind: z.literal('same-id'), task: z.string() }),
  z.object({ kind: z.literal('shortened'), task: z.string() }),
  /** Entries without a title or a brief. */
  z.object({ kind: z.literal('no-task'), count: z.number().int().positive() }),
  /** Tasks beyond the most that a workflow may have. */
  z.object({ kind: z.literal('too-many'), count: z.number().int().positive() }),
]);
export type ProposalNote = z.infer<typeof ProposalNoteSchema>;
