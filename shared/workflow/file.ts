import { z } from 'zod';
import { ExerciseIdSchema, MaterialIdSchema, PlanIdSchema, TaskIdSchema } from '../ids.ts';
import { faultsOf } from '../words/faults.ts';
import type { Fault } from '../words/faults.ts';
import { mostPhases, OwnPhaseSchema } from '../structure/own-phases.ts';
import type { OwnPhase } from '../structure/own-phases.ts';
import { OutputFieldSchema, TaskEstimateSchema, TaskSchema } from './task.ts';
import type { Workflow } from './task.ts';
import { t } from '../words/t.ts';

/**
 * The shape of a workflow file once YAML or JSON has been parsed; see the formats page for its fields. Reading the
 * text, its line numbers and the files that materials name is the services' part.
 */
const MaterialShape = z.object({
  id: MaterialIdSchema,
  title: z.string().min(1).max(200).optional(),
  text: z.string().optional(),
  /** Relative to the workflow file, and never outside its folder. */
  file: z.string().min(1).optional(),
});

const FieldShape = OutputFieldSchema.extend({
  type: OutputFieldSchema.shape.type.default('text'),
  required: z.boolean().default(true),
  description: OutputFieldSchema.shape.description.default(''),
});

/** An output contract as it is written: a field needs no more than its name. */
export const OutputShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('prose') }),
  z.object({ kind: z.literal('sections'), sections: z.array(z.string().min(1).max(120)).min(1).max(20) }),
  z.object({ kind: z.literal('fields'), fields: z.array(FieldShape).min(1).max(40) }),
]);

const TaskShape = z.object({
  id: TaskIdSchema,
  title: z.string().min(1).max(200).optional(),
  brief: z.string().optional(),
  materials: z.array(MaterialIdSchema).default([]),
  needs: z.array(TaskIdSchema).default([]),
  output: OutputShape.default({ kind: 'prose' }),
  followUps: z.array(z.string().min(1)).max(50).default([]),
  writes: z.array(z.string().min(1)).default([]),
  limitSeconds: z.number().positive().max(86_400).optional(),
  seconds: TaskEstimateSchema.shape.seconds.optional(),
  tokens: TaskEstimateSchema.shape.tokens.optional(),
  /** Joins the fields of what it needs without a model, instead of a brief. */
  merge: z.literal(true).optional(),
  thread: TaskSchema.shape.thread,
});

const PhaseShape = OwnPhaseSchema.extend({
  context: OwnPhaseSchema.shape.context.default('separate'),
  width: OwnPhaseSchema.shape.width.default(null),
  gate: OwnPhaseSchema.shape.gate.default(false),
  warm: OwnPhaseSchema.shape.warm.default(false),
});

const WorkflowFileShape = z.object({
  braid: z.literal(1),
  id: z.string().min(1).max(120).optional(),
  title: z.string().min(1).max(200).optional(),
  goal: z.string().nullable().default(null),
  /** The exercise whose findings score the outputs, and which of its plans this is. */
  exercise: ExerciseIdSchema.nullable().default(null),
  plan: PlanIdSchema.nullable().default(null),
  materials: z.array(MaterialShape).max(200).default([]),
  tasks: z.array(TaskShape).min(1).max(200),
  /** What the structure `own` runs it in. */
  phases: z.array(PhaseShape).min(1).max(mostPhases).optional(),
});
export type WorkflowFile = z.infer<typeof WorkflowFileShape>;

export type ReadShape = { ok: true; file: WorkflowFile } | { ok: false; faults: Fault[] };

/** Checks a parsed file: every fault at once, each with its place. A cycle is no fault here: run and forecast refuse it. */
export function readWorkflowShape(data: unknown): ReadShape {
  const parsed = WorkflowFileShape.safeParse(data);
  const shape = parsed.success ? [] : faultsOf(parsed.error);
  const told = new Set(shape.map(({ path }) => path.join('/')));
  // What is wrong between fields is looked for in the file as it is, so that a fault elsewhere doesn't hide it.
  const between = [...misspeltFields(data), ...missingParts(data), ...referenceFaults(data), ...phaseNameFaults(data)];
  const faults = [...shape, ...between.filter(({ path }) => !told.has(path.join('/')))];
  if (!parsed.success || faults.length > 0) return { ok: false, faults };
  return { ok: true, file: parsed.data };
}

/** The files that materials name, where the shape allows to see them. `id` is not checked. */
export function namedFiles(data: unknown): { index: number; id: unknown; file: string }[] {
  return partsOf(data, 'materials').flatMap(({ entry, index }) =>
    typeof entry['file'] === 'string' && entry['file'] !== '' ? [{ index, id: entry['id'], file: entry['file'] }] : [],
  );
}

/** The workflow itself, once the texts of materials that name a file are there. */
export function toWorkflow(file: WorkflowFile, id: string, texts: ReadonlyMap<unknown, string>): Workflow {
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

/** The phases that a file names; null for none. */
export function phasesOf({ phases }: WorkflowFile): OwnPhase[] | null {
  return phases?.map((phase) => (phase.context === 'thread' ? { ...phase, width: 1 } : phase)) ?? null;
}

/** Parts of which at least one, or exactly one, has to be there. */
function missingParts(data: unknown): Fault[] {
  const materials = partsOf(data, 'materials').flatMap(({ entry, index }): Fault[] =>
    (entry['text'] === undefined) === (entry['file'] === undefined)
      ? [{ path: ['materials', index], what: t`needs either text or file` }]
      : [],
  );
  const tasks = partsOf(data, 'tasks').flatMap(({ entry, index }): Fault[] => {
    if (entry['seconds'] !== undefined || entry['merge'] === true) return [];
    const path = ['tasks', index];
    const mute = { path: [...path, 'brief'], what: 'is missing: a task needs a brief, or seconds for a forecast' };
    const lone = { path: [...path, 'tokens'], what: t`only goes with seconds` };
    return [...(entry['brief'] === undefined ? [mute] : []), ...(entry['tokens'] === undefined ? [] : [lone])];
  });
  return [...materials, ...tasks];
}

/** Ids used twice, and names of tasks and materials that are not in the workflow. `data` is a file's or a workflow. */
export function referenceFaults(data: unknown): Fault[] {
  return [
    ...idFaults(data, 'materials', 'material'),
    ...idFaults(data, 'tasks', 'task'),
    ...nameFaults(data, 'needs', idsOf(data, 'tasks'), 'task'),
    ...nameFaults(data, 'materials', idsOf(data, 'materials'), 'material'),
  ];
}

/** Each task is in one phase, and a phase names no others. One that none names finds its phase when it runs. */
function phaseNameFaults(data: unknown): Fault[] {
  const known = new Set(idsOf(data, 'tasks'));
  const placed = new Map<unknown, number>();
  return partsOf(data, 'phases').flatMap(({ entry, index }) =>
    listOf(entry['tasks']).flatMap((name, place): Fault[] => {
      if (typeof name !== 'string') return [];
      const path = ['phases', index, 'tasks', place];
      if (!known.has(name)) return [{ path, what: `names “${name}”, which is no task of this workflow` }];
      const before = placed.get(name);
      placed.set(name, before ?? index + 1);
      return before === undefined ? [] : [{ path, what: `names “${name}”, which is in phase ${before} already` }];
    }),
  );
}

type ListName = 'tasks' | 'materials' | 'phases';

const idsOf = (data: unknown, list: ListName): unknown[] => partsOf(data, list).map(({ entry }) => entry['id']);

function idFaults(data: unknown, list: 'tasks' | 'materials', word: string): Fault[] {
  const seen = new Set<unknown>();
  return partsOf(data, list).flatMap(({ entry: { id }, index }): Fault[] => {
    if (typeof id !== 'string') return [];
    if (seen.has(id)) return [{ path: [list, index, 'id'], what: `“${id}” is already the id of another ${word}` }];
    seen.add(id);
    return [];
  });
}

/** `field` of each task names parts of the file by id. */
function nameFaults(data: unknown, field: 'needs' | 'materials', ids: readonly unknown[], word: string): Fault[] {
  const known = new Set(ids);
  return partsOf(data, 'tasks').flatMap(({ entry, index }) =>
    listOf(entry[field]).flatMap((name, place): Fault[] =>
      typeof name !== 'string' || known.has(name)
        ? []
        : [{ path: ['tasks', index, field, place], what: `names “${name}”, which is no ${word} of this workflow` }],
    ),
  );
}

const topFields = Object.keys(WorkflowFileShape.shape);
const taskFields = Object.keys(TaskShape.shape);
const materialFields = Object.keys(MaterialShape.shape);
const phaseFields = Object.keys(PhaseShape.shape);

/**
 * Fields that nobody knows are passed over, since a newer version may know them; but one that is a letter or two away
 * from a known and absent field is a slip that would otherwise be silent: `need: [a]` is no dependency.
 */
function misspeltFields(data: unknown): Fault[] {
  if (!isRecord(data)) return [];
  return [
    ...slips(data, topFields, []),
    ...partsOf(data, 'materials').flatMap(({ entry, index }) => slips(entry, materialFields, ['materials', index])),
    ...partsOf(data, 'tasks').flatMap(({ entry, index }) => slips(entry, taskFields, ['tasks', index])),
    ...partsOf(data, 'phases').flatMap(({ entry, index }) => slips(entry, phaseFields, ['phases', index])),
  ];
}

function slips(entry: Record<string, unknown>, known: readonly string[], path: Fault['path']): Fault[] {
  const given = Object.keys(entry);
  const absent = known.filter((field) => !Object.hasOwn(entry, field));
  return given.flatMap((key) => {
    if (known.includes(key)) return [];
    const meant = absent.find((field) => isNear(key, field));
    return meant === undefined ? [] : [{ path: [...path, key], what: t`is not a field: did you mean ${meant}?` }];
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

/** The entries of a list of the file that are groups of fields, at their places. */
function partsOf(data: unknown, list: ListName): { entry: Record<string, unknown>; index: number }[] {
  if (!isRecord(data)) return [];
  return listOf(data[list]).flatMap((entry, index) => (isRecord(entry) ? [{ entry, index }] : []));
}
