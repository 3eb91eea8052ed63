import { assertNever } from '../assert-never.ts';
import type { TaskId } from '../ids.ts';
import { blankTask } from '../workflow/blank-task.ts';
import { applyEdit } from '../workflow/edit.ts';
import type { Edit, TaskChange } from '../workflow/edit.ts';
import type { Task, Workflow } from '../workflow/task.ts';
import { partsOf } from './parts.ts';
import type { FieldChange, Part } from './parts.ts';
import { proposalBounds } from './proposal.ts';
import type { Proposal } from './proposal.ts';

export type Taking = {
  /** One step to undo. */
  readonly edit: Edit;
  readonly workflow: Workflow;
  /** Dependencies, by the key of their part, that fall away since this task would not be there. */
  readonly fallen: ReadonlyMap<string, TaskId>;
  /** How many tasks are more than a workflow may have; 0 where it fits. */
  readonly tooMany: number;
};

/**
 * The workflow with the chosen parts of a proposal. A dependency on a task that is left out falls away: nothing comes
 * along that nobody took. Keys that name no part take nothing.
 */
export function takeParts(workflow: Workflow, proposal: Proposal, taken: ReadonlySet<string>): Taking {
  const parts = partsOf(workflow, proposal);
  const chosen = parts.filter(({ key }) => taken.has(key));
  const removed = new Set(chosen.flatMap((part) => (part.kind === 'remove' ? [part.task] : [])));
  const added = new Set(chosen.flatMap((part) => (part.kind === 'add' ? [part.task.id] : [])));
  const stays = new Set([...workflow.tasks.map(({ id }) => id).filter((id) => !removed.has(id)), ...added]);
  const fallen = fallenOf(parts, stays);
  const order = proposal.tasks.map(({ id }) => id);
  const list = workflow.tasks.map(({ id }) => id).filter((id) => !removed.has(id));
  const edits: Edit[] = removed.size > 0 ? [{ kind: 'remove-tasks', tasks: [...removed] }] : [];
  for (const part of chosen) {
    if (part.kind !== 'add') continue;
    const at = placeFor(part.task.id, order, list);
    list.splice(at, 0, part.task.id);
    edits.push({ kind: 'add-task', task: taskOf(part), at });
  }
  // Only now every task that a dependency names is there.
  edits.push(...chosen.filter(({ key }) => !fallen.has(key)).flatMap(editsOf));
  const edit: Edit = { kind: 'all', edits };
  const result = applyEdit(workflow, edit);
  return { edit, workflow: result, fallen, tooMany: Math.max(0, result.tasks.length - proposalBounds.tasks) };
}

function fallenOf(parts: readonly Part[], stays: ReadonlySet<TaskId>): Map<string, TaskId> {
  const fallen = new Map<string, TaskId>();
  for (const part of parts) {
    if (part.kind !== 'connect' && part.kind !== 'disconnect') continue;
    const missing = [part.to, part.from].find((id) => !stays.has(id));
    if (missing !== undefined) fallen.set(part.key, missing);
  }
  return fallen;
}

/** Behind the nearest task before it in the proposal that is there: in a thread the order of the list is the order of turns. */
function placeFor(id: TaskId, order: readonly TaskId[], list: readonly TaskId[]): number {
  const before = order.slice(0, order.indexOf(id)).reverse();
  const nearest = before.find((each) => list.includes(each));
  return nearest === undefined ? 0 : list.indexOf(nearest) + 1;
}

function taskOf({ task: { id, title, brief, materials, output } }: Extract<Part, { kind: 'add' }>): Task {
  return { ...blankTask([], title, { brief, materials, output }), id };
}

function editsOf(part: Part): Edit[] {
  switch (part.kind) {
    case 'add':
    case 'remove':
      return [];
    case 'change':
      return [{ kind: 'change-task', task: part.task, change: changeOf(part.change) }];
    case 'connect':
    case 'disconnect':
      return [{ kind: part.kind, from: part.from, to: part.to }];
    default:
      return assertNever(part);
  }
}

function changeOf(change: FieldChange): TaskChange {
  switch (change.field) {
    case 'title':
      return { title: change.after };
    case 'brief':
      return { brief: change.after };
    case 'materials':
      return { materials: [...change.after] };
    case 'output':
      return { output: change.after };
    default:
      return assertNever(change);
  }
}
