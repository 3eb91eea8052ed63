import { z } from 'zod';
import { ExerciseIdSchema, MaterialIdSchema, PlanIdSchema, TaskIdSchema } from '../ids.ts';
import type { MaterialId } from '../ids.ts';
import { faultsOf } from '../words/faults.ts';
import type { Fault } from '../words/faults.ts';
import { OutputFieldSchema, TaskEstimateSchema } from './task.ts';
import type { Workflow } from './task.ts';

/**
 * The shape of a workflow file once YAML or JSON has been parsed; see the formats page for its fields. Reading the
 * text, its line numbers and the files that materials name is the services' part.
 */
const MaterialShape = z
  .object({
    id: MaterialIdSchema,
    title: z.string().min(1).max(200).optional(),
    text: z.string().optional(),
    /** Relative to the workflow file, and never outside its folder. */
    file: z.string().min(1).optional(),
  })
  .superRefine((material, context) => {
    if ((material.text === undefined) === (material.file === undefined)) {
      context.addIssue({ code: 'custom', path: [], message: 'needs either text or file' });
    }
  });

const FieldShape = OutputFieldSchema.extend({
  type: OutputFieldSchema.shape.type.default('text'),
  required: z.boolean().default(true),
  description: OutputFieldSchema.shape.description.default(''),
});

const OutputShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('prose') }),
  z.object({ kind: z.literal('sections'), sections: z.array(z.string().min(1).max(120)).min(1).max(20) }),
  z.object({ kind: z.literal('fields'), fields: z.array(FieldShape).min(1).max(40) }),
]);

const TaskShape = z
  .object({
    id: TaskIdSchema,
    title: z.string().min(1).max(200).optional(),
    brief: z.string().optional(),
    materials: z.array(MaterialIdSchema).default([]),
    needs: z.array(TaskIdSchema).default([]),
    output: OutputShape.default({ kind: 'prose' }),
    followUps: z.array(z.string().min(1)).default([]),
    writes: z.array(z.string().min(1)).default([]),
    limitSeconds: z.number().positive().max(86_400).optional(),
    seconds: TaskEstimateSchema.shape.seconds.optional(),
    tokens: TaskEstimateSchema.shape.tokens.optional(),
  })
  .superRefine((task, context) => {
    if (task.brief === undefined && task.seconds === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['brief'],
        message: 'is missing: a task needs a brief, or seconds for a forecast',
      });
    }
    if (task.tokens !== undefined && task.seconds === undefined) {
      context.addIssue({ code: 'custom', path: ['tokens'], message: 'only goes with seconds' });
    }
  });

const WorkflowFileShape = z.object({
  braid: z.literal(1),
  id: z.string().min(1).max(120).optional(),
  title: z.string().min(1).max(200).optional(),
  goal: z.string().nullable().default(null),
  /** The exercise whose findings score the outputs, and which of its plans this is. */
  exercise: ExerciseIdSchema.nullable().default(null),
  plan: PlanIdSchema.nullable().default(null),
  materials: z.array(MaterialShape).default([]),
  tasks: z.array(TaskShape).min(1).max(200),
});
export type WorkflowFile = z.infer<typeof WorkflowFileShape>;

export type ReadShape = { ok: true; file: WorkflowFile } | { ok: false; faults: Fault[] };

/** Checks a parsed file: every fault at once, each with its place. A cycle is no fault here: run and forecast refuse it. */
export function readWorkflowShape(data: unknown): ReadShape {
  const misspelt = misspeltFields(data);
  const parsed = WorkflowFileShape.safeParse(data);
  const faults = [...misspelt, ...(parsed.success ? referenceFaults(parsed.data) : faultsOf(parsed.error))];
  if (!parsed.success || faults.length > 0) return { ok: false, faults };
  return { ok: true, file: parsed.data };
}

/** The workflow itself, once the texts of materials that name a file are there. */
export function toWorkflow(file: WorkflowFile, id: string, texts: ReadonlyMap<MaterialId, string>): Workflow {
  return {
    id: file.id ?? id,
    title: file.title ?? id,
    goal: file.goal,
    exercise: file.exercise,
    plan: file.plan,
    materials: file.materials.map((material) => ({
      id: material.id,
      title: material.title ?? material.id,
      text: material.text ?? texts.get(material.id) ?? '',
    })),
    tasks: file.tasks.map(({ seconds, tokens, limitSeconds, ...task }) => ({
      ...task,
      title: task.title ?? task.id,
      brief: task.brief ?? '',
      limitSeconds: limitSeconds ?? null,
      estimate: seconds === undefined ? null : { seconds, tokens: tokens ?? 0 },
    })),
  };
}

/** Ids used twice, and names of tasks and materials that are not in the file. */
function referenceFaults(file: WorkflowFile): Fault[] {
  const tasks = new Set<string>(file.tasks.map(({ id }) => id));
  const materials = new Set<string>(file.materials.map(({ id }) => id));
  const faults: Fault[] = [
    ...repeated(file.materials.map(({ id }) => id)).map(({ index, id }) => ({
      path: ['materials', index, 'id'],
      what: `“${id}” is already the id of another material`,
    })),
    ...repeated(file.tasks.map(({ id }) => id)).map(({ index, id }) => ({
      path: ['tasks', index, 'id'],
      what: `“${id}” is already the id of another task`,
    })),
  ];
  for (const [index, task] of file.tasks.entries()) {
    for (const [place, need] of task.needs.entries()) {
      if (!tasks.has(need))
        faults.push({ path: ['tasks', index, 'needs', place], what: `names “${need}”, which is no task of this file` });
    }
    for (const [place, material] of task.materials.entries()) {
      if (!materials.has(material)) {
        faults.push({
          path: ['tasks', index, 'materials', place],
          what: `names “${material}”, which is no material of this file`,
        });
      }
    }
  }
  return faults;
}

function repeated(ids: readonly string[]): { index: number; id: string }[] {
  return ids.flatMap((id, index) => (ids.indexOf(id) < index ? [{ index, id }] : []));
}

const topFields = Object.keys(WorkflowFileShape.shape);
const taskFields = Object.keys(TaskShape.shape);
const materialFields = Object.keys(MaterialShape.shape);

/**
 * Fields that nobody knows are passed over, since a newer version may know them; but one that is a letter or two away
 * from a known and absent field is a slip that would otherwise be silent: `need: [a]` is no dependency.
 */
function misspeltFields(data: unknown): Fault[] {
  if (!isRecord(data)) return [];
  return [
    ...slips(data, topFields, []),
    ...listOf(data.materials).flatMap((entry, index) => slips(entry, materialFields, ['materials', index])),
    ...listOf(data.tasks).flatMap((entry, index) => slips(entry, taskFields, ['tasks', index])),
  ];
}

function slips(entry: unknown, known: readonly string[], path: Fault['path']): Fault[] {
  if (!isRecord(entry)) return [];
  const given = Object.keys(entry);
  return given.flatMap((key) => {
    if (known.includes(key)) return [];
    const meant = known.find((field) => !given.includes(field) && isNear(key, field));
    return meant === undefined ? [] : [{ path: [...path, key], what: `is not a field: did you mean ${meant}?` }];
  });
}

/** The same but for case and dashes, or one letter added, dropped or changed. */
function isNear(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => text.toLowerCase().replace(/[-_ ]/g, '')) as [string, string]; // a pair stays a pair
  if (left === right) return true;
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  const [restLeft, restRight] = [left.slice(start), right.slice(start)];
  return restLeft.slice(1) === restRight.slice(1) || restLeft.slice(1) === restRight || restLeft === restRight.slice(1);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
