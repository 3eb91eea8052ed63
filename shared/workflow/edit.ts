import { assertNever } from '../assert-never.ts';
import type { MaterialId, TaskId } from '../ids.ts';
import type { Material, Task, Workflow } from './task.ts';

/** What of a task may be changed in place; its id is its name everywhere else, so that one stays. */
export type TaskChange = Partial<Omit<Task, 'id'>>;

/**
 * One thing that somebody does to a workflow. Plain data, so that a remedy, a paste and a press of a key are the same
 * thing, and each can be undone. What names a task or material that isn't there changes nothing.
 */
export type Edit =
  | { readonly kind: 'rename-workflow'; readonly title: string }
  | { readonly kind: 'set-goal'; readonly goal: string | null }
  /** `at`: its place in the list; at the end if left out. */
  | { readonly kind: 'add-task'; readonly task: Task; readonly at?: number }
  /** Who was handed their outputs is handed them no more. */
  | { readonly kind: 'remove-tasks'; readonly tasks: readonly TaskId[] }
  | { readonly kind: 'change-task'; readonly task: TaskId; readonly change: TaskChange }
  /** `to` is handed the output of `from`; a task is never handed its own. */
  | { readonly kind: 'connect'; readonly from: TaskId; readonly to: TaskId }
  | { readonly kind: 'disconnect'; readonly from: TaskId; readonly to: TaskId }
  | { readonly kind: 'add-material'; readonly material: Material }
  | {
      readonly kind: 'change-material';
      readonly material: MaterialId;
      readonly change: Partial<Omit<Material, 'id'>>;
    }
  /** No task reads it any more. */
  | { readonly kind: 'remove-material'; readonly material: MaterialId }
  /** Everything but its id: a template, a file, a proposal. */
  | { readonly kind: 'replace'; readonly workflow: Workflow }
  /** Several as one, undone together. */
  | { readonly kind: 'all'; readonly edits: readonly Edit[] };

/** The workflow after an edit; the very same object where the edit changes nothing. */
export function applyEdit(workflow: Workflow, edit: Edit): Workflow {
  switch (edit.kind) {
    case 'rename-workflow':
      return edit.title === '' ? workflow : patched(workflow, { title: edit.title });
    case 'set-goal':
      return patched(workflow, { goal: edit.goal });
    case 'add-task': {
      if (taskOf(workflow, edit.task.id)) return workflow;
      const tasks = [...workflow.tasks];
      tasks.splice(edit.at ?? tasks.length, 0, edit.task);
      return { ...workflow, tasks };
    }
    case 'remove-tasks':
      return withoutTasks(workflow, new Set(edit.tasks));
    case 'change-task':
      return changeTask(workflow, edit.task, () => edit.change);
    case 'connect':
      if (edit.from === edit.to || !taskOf(workflow, edit.from)) return workflow;
      return changeTask(workflow, edit.to, ({ needs }) =>
        needs.includes(edit.from) ? {} : { needs: [...needs, edit.from] },
      );
    case 'disconnect':
      return changeTask(workflow, edit.to, ({ needs }) =>
        needs.includes(edit.from) ? { needs: needs.filter((need) => need !== edit.from) } : {},
      );
    case 'add-material':
      if (workflow.materials.some(({ id }) => id === edit.material.id)) return workflow;
      return { ...workflow, materials: [...workflow.materials, edit.material] };
    case 'change-material': {
      const materials = workflow.materials.map((each) =>
        each.id === edit.material ? patched<Material>(each, edit.change) : each,
      );
      return sameItems(materials, workflow.materials) ? workflow : { ...workflow, materials };
    }
    case 'remove-material':
      return withoutMaterial(workflow, edit.material);
    case 'replace':
      return { ...edit.workflow, id: workflow.id };
    case 'all':
      return edit.edits.reduce(applyEdit, workflow);
    default:
      return assertNever(edit);
  }
}

/** The object with a change; itself where every field already is as wanted. */
function patched<T extends object>(value: T, change: Partial<T>): T {
  const next: T = { ...value, ...change };
  const same = (field: keyof T): boolean => JSON.stringify(next[field]) === JSON.stringify(value[field]);
  return fieldsOf(change).every(same) ? value : next;
}

// The keys of an object are wider than its type says; here it is one of our own literals.
const fieldsOf = <T extends object>(change: T): (keyof T)[] => Object.keys(change) as (keyof T)[];

const sameItems = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index]);

function taskOf({ tasks }: Workflow, id: TaskId): Task | undefined {
  return tasks.find((task) => task.id === id);
}

function changeTask(workflow: Workflow, id: TaskId, change: (task: Task) => TaskChange): Workflow {
  const tasks = workflow.tasks.map((task) => (task.id === id ? patched<Task>(task, change(task)) : task));
  return sameItems(tasks, workflow.tasks) ? workflow : { ...workflow, tasks };
}

function withoutTasks(workflow: Workflow, gone: ReadonlySet<TaskId>): Workflow {
  const kept = workflow.tasks.filter(({ id }) => !gone.has(id));
  if (kept.length === workflow.tasks.length) return workflow;
  const tasks = kept.map((task) =>
    task.needs.some((need) => gone.has(need)) ? { ...task, needs: task.needs.filter((need) => !gone.has(need)) } : task,
  );
  return { ...workflow, tasks };
}

function withoutMaterial(workflow: Workflow, gone: MaterialId): Workflow {
  if (!workflow.materials.some(({ id }) => id === gone)) return workflow;
  return {
    ...workflow,
    materials: workflow.materials.filter(({ id }) => id !== gone),
    tasks: workflow.tasks.map((task) =>
      task.materials.includes(gone)
        ? { ...task, materials: task.materials.filter((material) => material !== gone) }
        : task,
    ),
  };
}
