import type { TaskId } from '../ids.ts';
import type { Edit } from '../workflow/edit.ts';
import type { Task } from '../workflow/task.ts';
import type { Plan } from './plan.ts';
import { rule } from './rule.ts';

/** Tasks that wait for each other in a circle: none of them can ever start. */
export const cycle = rule({
  id: 'cycle',
  severity: 'error',
  lesson: 'would-b-change',
  find: (plan) =>
    circles(plan).map((circle) => {
      const handedBy = handedWithin(plan, circle);
      const links = closingLinks(circle, handedBy);
      const [only] = links;
      const label =
        links.length === 1 && only
          ? ({ id: 'unlink', from: titleOf(circle, only.from), to: titleOf(circle, only.to) } as const)
          : ({ id: 'unlink-circle', count: links.length } as const);
      return {
        tasks: circle.map(({ id }) => id),
        params: { titles: alongOf(circle, handedBy).map((id) => titleOf(circle, id)) },
        remedies: [
          { kind: 'edit', label, edits: links.map(({ from, to }): Edit => ({ kind: 'disconnect', from, to })) },
        ],
      };
    }),
});

const titleOf = (tasks: readonly Task[], id: TaskId): string => tasks.find((task) => task.id === id)?.title ?? id;

/** Groups of tasks that can all be reached from each other along needs, in the order of the workflow (Tarjan). */
function circles({ tasks, ordered, task }: Plan): Task[][] {
  const settled = new Set(ordered.map(({ id }) => id));
  const index = new Map<TaskId, number>();
  const lowest = new Map<TaskId, number>();
  const stack: TaskId[] = [];
  const found: Task[][] = [];

  const visit = (id: TaskId): void => {
    index.set(id, index.size);
    lowest.set(id, index.size - 1);
    stack.push(id);
    for (const need of task(id)?.needs ?? []) {
      if (settled.has(need) || !task(need)) continue;
      if (!index.has(need)) visit(need);
      if (stack.includes(need)) lowest.set(id, Math.min(lowest.get(id) ?? 0, lowest.get(need) ?? 0));
    }
    if (lowest.get(id) !== index.get(id)) return;
    const group = new Set(stack.splice(stack.indexOf(id)));
    const isCircle = group.size > 1 || (task(id)?.needs.includes(id) ?? false);
    if (isCircle) found.push(tasks.filter((each) => group.has(each.id)));
  };
  for (const { id } of tasks) if (!settled.has(id) && !index.has(id)) visit(id);
  return found;
}

/** Who is handed the output of each, among those of a circle. */
type HandedBy = ReadonlyMap<TaskId, readonly Task[]>;

function handedWithin({ consumers }: Plan, circle: readonly Task[]): HandedBy {
  const within = new Set(circle);
  return new Map(circle.map(({ id }) => [id, consumers(id).filter((task) => within.has(task))]));
}

/** The links that lead back to a task still being followed, in a walk from the first task on: without them nothing closes. */
function closingLinks(circle: readonly Task[], handedBy: HandedBy): { from: TaskId; to: TaskId }[] {
  const done = new Set<TaskId>();
  const trail = new Set<TaskId>();
  const links: { from: TaskId; to: TaskId }[] = [];
  // Followed from who hands over to who is handed, so that the order in the workflow decides which link is the odd one.
  const walk = (id: TaskId): void => {
    trail.add(id);
    for (const next of handedBy.get(id) ?? []) {
      if (trail.has(next.id)) links.push({ from: id, to: next.id });
      else if (!done.has(next.id)) walk(next.id);
    }
    trail.delete(id);
    done.add(id);
  };
  for (const { id } of circle) if (!done.has(id)) walk(id);
  return links;
}

/** One way round, from the first task. */
function alongOf(circle: readonly Task[], handedBy: HandedBy): TaskId[] {
  const [first] = circle;
  if (!first) return [];
  const cameFrom = new Map<TaskId, TaskId>();
  const open: TaskId[] = [first.id];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    for (const next of handedBy.get(id) ?? []) {
      if (next.id === first.id) {
        const way: TaskId[] = [id];
        for (let at = cameFrom.get(id); at !== undefined && way[0] !== first.id; at = cameFrom.get(at)) way.unshift(at);
        return way;
      }
      if (!cameFrom.has(next.id)) {
        cameFrom.set(next.id, id);
        open.push(next.id);
      }
    }
  }
  return [first.id];
}
