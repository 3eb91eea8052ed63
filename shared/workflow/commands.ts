import { z } from 'zod';
import { ExerciseIdSchema, PlanIdSchema, WorkflowIdSchema } from '../ids.ts';
import { DraftWorkflowSchema } from './draft.ts';
import { referenceFaults } from './file.ts';
import { KeptWorkflowPatchSchema, KeptWorkflowSchema, KeptWorkflowSummarySchema } from './kept.ts';
import { WorkflowSchema } from './task.ts';
import type { Workflow } from './task.ts';

/** A workflow that names only what it has. */
const namesWhatItHas: z.core.CheckFn<Workflow> = ({ value, issues }) => {
  for (const { path, what } of referenceFaults(value))
    issues.push({ code: 'custom', path: [...path], message: what, input: value });
};
export const wholeWorkflow = WorkflowSchema.check(namesWhatItHas);
const draftWorkflow = DraftWorkflowSchema.check(namesWhatItHas);
const done = z.object({ done: z.literal(true) });

/** Keeping workflows of one's own, and reading what goes into them. */
/** The kinds of file that a workflow is handed on as, by how their names end. */
export const WorkflowFormatSchema = z.enum(['braid', 'yaml', 'json']);
export type WorkflowFormat = z.infer<typeof WorkflowFormatSchema>;

export const workflowCommands = {
  /** Newest first, those of exercises too. */
  'workflows.list': { input: z.object({}), output: z.array(KeptWorkflowSummarySchema) },
  'workflow.open': { input: z.object({ workflow: WorkflowIdSchema }), output: KeptWorkflowSchema },
  /**
   * `plan`: a copy of an exercise's plan; as `own` it becomes the learner's own cut of that exercise, and where there is
   * one already, that one is given as it stands. `kept`: a copy of one that is kept.
   */
  'workflow.create': {
    input: z.discriminatedUnion('from', [
      z.object({ from: z.literal('blank'), title: z.string().trim().min(1).max(200) }),
      z.object({ from: z.literal('plan'), exercise: ExerciseIdSchema, plan: PlanIdSchema, own: z.boolean() }),
      z.object({ from: z.literal('workflow'), workflow: draftWorkflow }),
      z.object({ from: z.literal('kept'), workflow: WorkflowIdSchema }),
      /** The text of a workflow file, which can't name other files here; as long as a file may be at most. */
      z.object({ from: z.literal('file'), name: z.string().min(1).max(255), text: z.string().max(4_000_000) }),
    ]),
    output: KeptWorkflowSchema,
  },
  'workflow.save': {
    input: z.object({
      workflow: WorkflowIdSchema,
      patch: KeptWorkflowPatchSchema.extend({ workflow: draftWorkflow.optional() }),
    }),
    output: KeptWorkflowSchema,
  },
  /** Gone from the list; `workflow.restore` brings it back until the host ends. Its comparisons stay in the history. */
  'workflow.delete': { input: z.object({ workflow: WorkflowIdSchema }), output: done },
  'workflow.restore': { input: z.object({ workflow: WorkflowIdSchema }), output: KeptWorkflowSchema },
  /** The text of a workflow file with its materials in it, and a name to save it under. `braid` is YAML that Braid opens. */
  'workflow.export': {
    input: z.object({ workflow: WorkflowIdSchema, format: WorkflowFormatSchema }),
    output: z.object({ name: z.string(), text: z.string() }),
  },
  /** The text of a file somebody dropped: txt, md, csv, pdf, docx. `base64`: its bytes. Nothing is kept. */
  'material.read': {
    input: z.object({ name: z.string().min(1).max(255), base64: z.string().max(7_500_000) }),
    output: z.object({
      title: z.string().min(1).max(200),
      text: z.string(),
      pages: z.number().int().positive().nullable(),
    }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
