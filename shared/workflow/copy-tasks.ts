import { z } from 'zod';
import type { MaterialId, TaskId } from '../ids.ts';
import { blankTask } from './blank-task.ts';
import type { Edit } from './edit.ts';
import { freshMaterialId, freshTaskId } from './fresh-id.ts';
import { MaterialSchema, TaskSchema } from './task.ts';
import type { Workflow } from './task.ts';

/** Tasks on the way to another place, with the materials they read. Plain JSON, so that a clipboard can carry them. */
const CopiedTasksSchema = z.object({
  braid: z.literal(1),
  kind: z.literal('tasks'),
  tasks: z.array(TaskSchema).min(1).max(200),
  materials: z.array(MaterialSchema).max(200),
});
export type CopiedTasks = z.infer<typeof CopiedTasksSchema>;

export function copyTasks({ tasks, materials }: Workflow, ids: readonly TaskId[]): CopiedTasks {
  const copied = tasks.filter(({ id }) => ids.includes(id));
  const read = new Set(copied.flatMap((task) => task.materials));
  return { braid: 1, kind: 'tasks', tasks: copied, materials: materials.filter(({ id }) => read.has(id)) };
}

/** Copied tasks from a text that may be anything; null for any other text. */
export function readCopied(text: string): CopiedTasks | null {
  if (!text.startsWith('{')) return null;
  try {
    return CopiedTasksSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** What a paste did: one edit, and the tasks that it adds, to be selected. */
export type Pasted = { readonly edit: Edit; readonly added: readonly TaskId[] };

/**
 * Adds copies of tasks. Needs between them are kept; needs of others are kept where the workflow has them. A material with
 * the same text is not brought along a second time. `heading` makes the title of a copy whose title is taken.
 */
export function pasteTasks(workflow: Workflow, copied: CopiedTasks, heading: (title: string) => string): Pasted {
  const edits: Edit[] = [];
  const materials = [...workflow.materials];
  const materialFor = new Map<MaterialId, MaterialId>();
  for (const material of copied.materials) {
    const same = materials.find(({ title, text }) => title === material.title && text === material.text);
    const id = same?.id ?? freshMaterialId(materials, material.title);
    materialFor.set(material.id, id);
    if (same) continue;
    materials.push({ ...material, id });
    edits.push({ kind: 'add-material', material: { ...material, id } });
  }

  const tasks = [...workflow.tasks];
  const taskFor = new Map<TaskId, TaskId>();
  const titled = copied.tasks.map((task) => {
    const title = tasks.some((each) => each.title === task.title) ? heading(task.title).slice(0, 200) : task.title;
    const id = freshTaskId(tasks, title);
    taskFor.set(task.id, id);
    tasks.push(blankTask(tasks, title, {}));
    return { ...task, id, title };
  });
  const known = new Set(workflow.tasks.map(({ id }) => id));
  for (const task of titled) {
    const needs = task.needs.flatMap((need) => taskFor.get(need) ?? (known.has(need) ? [need] : []));
    const reads = task.materials.flatMap((id) => materialFor.get(id) ?? []);
    edits.push({ kind: 'add-task', task: { ...task, needs, materials: reads } });
  }
  return { edit: { kind: 'all', edits }, added: titled.map(({ id }) => id) };
}
