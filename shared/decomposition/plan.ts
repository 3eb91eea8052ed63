import { asksToMerge } from '../exercise/merge-brief.ts';
import { estimateReplyTokens } from '../forecast/estimate.ts';
import type { MaterialId, TaskId } from '../ids.ts';
import { describeContract } from '../run/output-contract.ts';
import { estimateTokens } from '../tokens.ts';
import { topologicalOrder } from '../workflow/graph.ts';
import type { Material, Task, Workflow } from '../workflow/task.ts';
import type { Circumstances } from './issue.ts';
import { textOf } from './task-text.ts';

/** A workflow with what several rules ask of it, worked out once. */
export type Plan = {
  readonly workflow: Workflow;
  readonly circumstances: Circumstances;
  readonly tasks: readonly Task[];
  /** Tasks that a person briefs: neither a merge without a model nor one that only states its seconds. */
  readonly briefed: readonly Task[];
  /** Tasks so that each comes after what it needs; those on or behind a circle are left out. */
  readonly ordered: readonly Task[];
  readonly task: (id: TaskId) => Task | undefined;
  readonly material: (id: MaterialId) => Material | undefined;
  /** Everything that a task rests on, directly or not. */
  readonly before: (id: TaskId) => ReadonlySet<TaskId>;
  /** Tasks that are handed its output. */
  readonly consumers: (id: TaskId) => readonly Task[];
  readonly finals: readonly Task[];
  /** What the task's conversation holds at its last turn: what it is sent, and its own replies. In tokens, about. */
  readonly contextTokens: (task: Task) => number;
};

export const isBriefed = ({ merge, estimate }: Task): boolean => merge !== true && estimate === null;

/** A task that brings together what others wrote: it joins two or more outputs, and its brief says so. */
export function isSynthesis({ needs, merge, brief, materials }: Task): boolean {
  if (new Set(needs).size < 2) return false;
  return merge === true || materials.length === 0 || asksToMerge(brief);
}

export function readPlan(written: Workflow, circumstances: Circumstances): Plan {
  const workflow = withoutDoubles(written);
  const { tasks, materials } = workflow;
  const taskById = new Map(tasks.map((task) => [task.id, task]));
  const materialById = new Map(materials.map((material) => [material.id, material]));
  const materialTokens = new Map(materials.map(({ id, text }) => [id, estimateTokens(text)]));
  const ordered = topologicalOrder(tasks);
  const before = new Map<TaskId, Set<TaskId>>();
  const consumers = new Map<TaskId, Task[]>();
  for (const { id, needs } of ordered) {
    const found = new Set<TaskId>();
    for (const need of needs) {
      if (!taskById.has(need)) continue;
      found.add(need);
      for (const each of before.get(need) ?? []) found.add(each);
    }
    before.set(id, found);
  }
  for (const task of tasks) {
    for (const need of new Set(task.needs)) {
      const known = consumers.get(need);
      if (known) known.push(task);
      else consumers.set(need, [task]);
    }
  }

  const replyTokens = (task: Task): number => (task.merge === true ? 0 : estimateReplyTokens(task));
  const outputTokens = (id: TaskId): number => {
    const task = taskById.get(id);
    if (!task) return 0;
    return task.merge === true
      ? task.needs.reduce((sum, need) => sum + replyTokens(taskById.get(need) ?? task), 0)
      : replyTokens(task);
  };
  const contextTokens = (task: Task): number => {
    if (task.estimate) return task.estimate.tokens;
    const read = [...new Set(task.materials)].reduce((sum, id) => sum + (materialTokens.get(id) ?? 0), 0);
    const handed = [...new Set(task.needs)].reduce((sum, id) => sum + outputTokens(id), 0);
    const told = estimateTokens(textOf(task).asked) + estimateTokens(describeContract(task.output));
    return read + handed + told + replyTokens(task) * (task.followUps.length + 1);
  };

  return {
    workflow,
    circumstances,
    tasks,
    briefed: tasks.filter(isBriefed),
    ordered,
    task: (id) => taskById.get(id),
    material: (id) => materialById.get(id),
    before: (id) => before.get(id) ?? nothing,
    consumers: (id) => consumers.get(id) ?? [],
    finals: tasks.filter(({ id }) => !consumers.has(id)),
    contextTokens,
  };
}

/** A task that names a text or another task more than once means it once. The very same tasks where none does. */
function withoutDoubles(workflow: Workflow): Workflow {
  const tasks = workflow.tasks.map((task): Task => {
    const [needs, materials] = [new Set(task.needs), new Set(task.materials)];
    if (needs.size === task.needs.length && materials.size === task.materials.length) return task;
    return { ...task, needs: [...needs], materials: [...materials] };
  });
  return tasks.every((task, at) => task === workflow.tasks[at]) ? workflow : { ...workflow, tasks };
}

const nothing: ReadonlySet<TaskId> = new Set();

/** Whether neither rests on the other, so that they may run at once. */
export function mayRunAtOnce(plan: Plan, one: TaskId, other: TaskId): boolean {
  return one !== other && !plan.before(one).has(other) && !plan.before(other).has(one);
}
