import { z } from 'zod';
import { t } from './words/t.ts';

/**
 * Branded ids: strings that can't be mixed up at compile time and cost nothing at run time.
 * Ids come from files, so every one of them has a schema; `as…` functions brand a literal.
 */
const idShape = z
  .string()
  .min(1, { error: () => t`must not be empty` })
  .max(64, { error: () => t`must be at most 64 characters long` })
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, {
    error: () => t`may hold letters, digits and dashes, and starts with a letter or digit`,
  })
  // Ids name the fields of plain records, where these would be taken for ones that are there.
  .refine((id) => !(id in {}), { error: () => t`is a word that cannot be an id` });

export const TaskIdSchema = idShape.brand<'TaskId'>();
export const MaterialIdSchema = idShape.brand<'MaterialId'>();
export const FindingIdSchema = idShape.brand<'FindingId'>();
export const ExerciseIdSchema = idShape.brand<'ExerciseId'>();
export const PlanIdSchema = idShape.brand<'PlanId'>();
export const RunIdSchema = idShape.brand<'RunId'>();
export const ComparisonIdSchema = idShape.brand<'ComparisonId'>();
/** Of a workflow that somebody made and keeps. */
export const WorkflowIdSchema = idShape.brand<'WorkflowId'>();
/** Steps and conversations are named from tasks and turns, so they allow `.`, `:` and `#` too. */
export const StepIdSchema = z.string().min(1).max(120).brand<'StepId'>();
export const ConversationIdSchema = z.string().min(1).max(120).brand<'ConversationId'>();

export type TaskId = z.infer<typeof TaskIdSchema>;
export type MaterialId = z.infer<typeof MaterialIdSchema>;
export type FindingId = z.infer<typeof FindingIdSchema>;
export type ExerciseId = z.infer<typeof ExerciseIdSchema>;
export type PlanId = z.infer<typeof PlanIdSchema>;
export type RunId = z.infer<typeof RunIdSchema>;
export type ComparisonId = z.infer<typeof ComparisonIdSchema>;
export type WorkflowId = z.infer<typeof WorkflowIdSchema>;
export type StepId = z.infer<typeof StepIdSchema>;
export type ConversationId = z.infer<typeof ConversationIdSchema>;

export const asTaskId = (id: string): TaskId => TaskIdSchema.parse(id);
export const asMaterialId = (id: string): MaterialId => MaterialIdSchema.parse(id);
export const asFindingId = (id: string): FindingId => FindingIdSchema.parse(id);
export const asExerciseId = (id: string): ExerciseId => ExerciseIdSchema.parse(id);
export const asPlanId = (id: string): PlanId => PlanIdSchema.parse(id);
export const asRunId = (id: string): RunId => RunIdSchema.parse(id);
export const asComparisonId = (id: string): ComparisonId => ComparisonIdSchema.parse(id);
export const asWorkflowId = (id: string): WorkflowId => WorkflowIdSchema.parse(id);
export const asStepId = (id: string): StepId => StepIdSchema.parse(id);
export const asConversationId = (id: string): ConversationId => ConversationIdSchema.parse(id);
