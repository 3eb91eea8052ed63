import { assertNever } from '../assert-never.ts';
import type { MaterialId, TaskId } from '../ids.ts';
import type { OutputContract, Task, Workflow } from '../workflow/task.ts';
import type { Proposal, ProposedTask } from './proposal.ts';

/** One field of a task that is there already. */
export type FieldChange =
  | { readonly field: 'title' | 'brief'; readonly before: string; readonly after: string }
  | { readonly field: 'materials'; readonly before: readonly MaterialId[]; readonly after: readonly MaterialId[] }
  | { readonly field: 'output'; readonly before: OutputContract; readonly after: OutputContract };

/** One thing in which a proposal differs from the workflow, to be taken or left by itself. `key` names it. */
export type Part = { readonly key: string } & (
  | { readonly kind: 'add'; readonly task: ProposedTask }
  | { readonly kind: 'change'; readonly task: TaskId; readonly change: FieldChange }
  /** With all that it hands over and is handed. */
  | { readonly kind: 'remove'; readonly task: TaskId; readonly title: string }
  | { readonly kind: 'connect' | 'disconnect'; readonly from: TaskId; readonly to: TaskId }
);

/**
 * In what a proposal differs from the workflow as it stands now, in the proposal's order; what it leaves out comes last.
 * What a task has that a proposal says nothing of (follow-ups, limits, marks) stays as it is.
 */
export function partsOf(workflow: Workflow, proposal: Proposal): Part[] {
  const there = new Map(workflow.tasks.map((task) => [task.id, task]));
  const materials = new Set(workflow.materials.map(({ id }) => id));
  const proposed = new Set(proposal.tasks.map(({ id }) => id));
  const parts = proposal.tasks.flatMap((wanted): Part[] => {
    const task: ProposedTask = { ...wanted, materials: wanted.materials.filter((id) => materials.has(id)) };
    const present = there.get(task.id);
    const own: Part[] = present
      ? changesOf(present, task).map((change) => ({
          kind: 'change',
          key: `${change.field} ${task.id}`,
          task: task.id,
          change,
        }))
      : [{ kind: 'add', key: `add ${task.id}`, task }];
    const before = present?.needs ?? [];
    const fewer = before.filter((need) => proposed.has(need) && !task.needs.includes(need));
    const more = task.needs.filter((need) => !before.includes(need));
    return [
      ...own,
      ...more.map((from): Part => ({ kind: 'connect', key: `connect ${from} ${task.id}`, from, to: task.id })),
      ...fewer.map((from): Part => ({ kind: 'disconnect', key: `disconnect ${from} ${task.id}`, from, to: task.id })),
    ];
  });
  const left = workflow.tasks.filter(({ id }) => !proposed.has(id));
  return [...parts, ...left.map(({ id, title }): Part => ({ kind: 'remove', key: `remove ${id}`, task: id, title }))];
}

/** A task that nobody briefs, a merge without a model or one that only states its seconds, keeps all but its title. */
const isBriefed = ({ merge, estimate }: Task): boolean => merge !== true && estimate === null;

function changesOf(present: Task, wanted: ProposedTask): FieldChange[] {
  const changes: FieldChange[] = [];
  if (present.title !== wanted.title) changes.push({ field: 'title', before: present.title, after: wanted.title });
  if (!isBriefed(present)) return changes;
  // A blank brief takes nothing away from one that is written.
  if (wanted.brief !== '' && present.brief.trim() !== wanted.brief) {
    changes.push({ field: 'brief', before: present.brief, after: wanted.brief });
  }
  if (!sameSet(present.materials, wanted.materials)) {
    changes.push({ field: 'materials', before: present.materials, after: wanted.materials });
  }
  if (JSON.stringify(present.output) !== JSON.stringify(wanted.output)) {
    changes.push({ field: 'output', before: present.output, after: wanted.output });
  }
  return changes;
}

const sameSet = <T>(one: readonly T[], other: readonly T[]): boolean =>
  new Set(one).size === new Set(other).size && one.every((each) => other.includes(each));

/** The task that a part is about; a dependency is about the one that is handed something. */
export function taskOfPart(part: Part): TaskId {
  switch (part.kind) {
    case 'add':
      return part.task.id;
    case 'connect':
    case 'disconnect':
      return part.to;
    case 'change':
    case 'remove':
      return part.task;
    default:
      return assertNever(part);
  }
}
