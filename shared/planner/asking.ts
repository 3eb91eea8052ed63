import { z } from 'zod';
import { MaterialIdSchema, WorkflowIdSchema } from '../ids.ts';
import type { Settings } from '../settings.ts';
import { RemarkSchema } from './opinion.ts';
import { ProposalNoteSchema, ProposalSchema } from './proposal.ts';

/** What is asked about a kept workflow as it is kept: for a plan, or for a second opinion on the one that is there. */
export const PlannerQuestionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('plan'),
    workflow: WorkflowIdSchema,
    goal: z.string().trim().min(1).max(8_000),
    /** Those whose texts are sent; the titles of all are. */
    materials: z.array(MaterialIdSchema).max(200),
  }),
  z.object({ kind: z.literal('opinion'), workflow: WorkflowIdSchema }),
]);
export type PlannerQuestion = z.infer<typeof PlannerQuestionSchema>;

/** Which of the questions about a workflow; there is one answer each at a time. */
export const PlannerSubjectSchema = z.object({ kind: z.enum(['plan', 'opinion']), workflow: WorkflowIdSchema });
export type PlannerSubject = z.infer<typeof PlannerSubjectSchema>;

/**
 * Whether this connection's model can be asked. The practice model has only sentences of what it was given, wherever it
 * runs, so it can neither plan nor judge a plan.
 */
export const canPlan = ({ kind, model }: { readonly kind: Settings['connection']; readonly model: string }): boolean =>
  kind !== 'practice' && model !== 'practice';

/** What a question would use: a model, the input by our estimate, and what an answer usually has. */
export const PlannerCostSchema = z.object({
  model: z.string(),
  inputTokens: z.number().int().nonnegative(),
  replyTokens: z.number().int().nonnegative(),
  /** Null where no price is known. */
  usd: z.number().nonnegative().nullable(),
  pricesDate: z.string(),
});
export type PlannerCost = z.infer<typeof PlannerCostSchema>;

/** Who answered, when, and what it used; tokens as the server reported them, null where it didn't. */
const answered = {
  model: z.string(),
  at: z.string(),
  inputTokens: z.number().int().nonnegative().nullable(),
  outputTokens: z.number().int().nonnegative().nullable(),
  usd: z.number().nonnegative().nullable(),
};

export const PlannerAnswerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('plan'),
    ...answered,
    goal: z.string(),
    proposal: ProposalSchema,
    notes: z.array(ProposalNoteSchema),
  }),
  z.object({
    kind: z.literal('opinion'),
    ...answered,
    remarks: z.array(RemarkSchema),
    /** The tasks as it was told them: what was changed since is not what it speaks of. */
    about: z.string(),
  }),
]);
export type PlannerAnswer = z.infer<typeof PlannerAnswerSchema>;
