import { z } from 'zod';
import { MaterialIdSchema, TaskIdSchema, ExerciseIdSchema, PlanIdSchema } from '../ids.ts';

/** Of tasks and of materials in one workflow; so none can name more of them. */
const most = 200;

/** What a task promises to hand over. `fields` can be merged without a model; `prose` has to be read. */
export const OutputFieldSchema = z.object({
  name: z.string().min(1).max(60),
  type: z.enum(['text', 'number', 'list', 'boolean']),
  required: z.boolean(),
  description: z.string().max(400),
});
export type OutputField = z.infer<typeof OutputFieldSchema>;

export const OutputContractSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('prose') }),
  z.object({ kind: z.literal('sections'), sections: z.array(z.string().min(1).max(120)).min(1).max(20) }),
  z.object({ kind: z.literal('fields'), fields: z.array(OutputFieldSchema).min(1).max(40) }),
]);
export type OutputContract = z.infer<typeof OutputContractSchema>;

/** Something a task may read: its whole text goes into the brief of every task that names it. */
export const MaterialSchema = z.object({ id: MaterialIdSchema, title: z.string().min(1).max(200), text: z.string() });
export type Material = z.infer<typeof MaterialSchema>;

/** A known duration and size in place of a brief: such a task can be forecast but not run. */
export const TaskEstimateSchema = z.object({
  seconds: z.number().positive().max(86_400),
  tokens: z.number().int().nonnegative().max(10_000_000),
});

export const TaskSchema = z.object({
  id: TaskIdSchema,
  title: z.string().min(1).max(200),
  /** Empty only where `estimate` or `merge` is given. */
  brief: z.string(),
  materials: z.array(MaterialIdSchema).max(most),
  /** Tasks whose outputs this one is handed. */
  needs: z.array(TaskIdSchema).max(most),
  output: OutputContractSchema,
  followUps: z.array(z.string().min(1)).max(50),
  /** Names of shared things it changes (a file, a table), for the shared-resource rule. */
  writes: z.array(z.string().min(1)),
  limitSeconds: z.number().positive().max(86_400).nullable(),
  estimate: TaskEstimateSchema.nullable(),
  /** Joins the fields of what it needs without a model; then it has no brief, and no request is sent. */
  merge: z.boolean().optional(),
  /** Tasks with the same word here need each other's whole conversation: they belong in one thread. */
  thread: z.string().min(1).max(64).optional(),
  /** Of a task that a run brought with it: a coordinator between two rounds, or one that settles a conflict. */
  role: z.enum(['coordinator', 'resolution']).optional(),
});
export type Task = z.infer<typeof TaskSchema>;

/** Tasks and the dependencies between them. May be cyclic while somebody edits it; run and forecast refuse that. */
export const WorkflowSchema = z.object({
  id: z.string().min(1).max(120),
  title: z.string().min(1).max(200),
  goal: z.string().nullable(),
  /** The exercise whose findings score it, and the plan of that exercise, if it is one. */
  exercise: ExerciseIdSchema.nullable(),
  plan: PlanIdSchema.nullable(),
  materials: z.array(MaterialSchema).max(most),
  tasks: z.array(TaskSchema).max(most),
});
export type Workflow = z.infer<typeof WorkflowSchema>;
