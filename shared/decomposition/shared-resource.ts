import type { TaskId } from '../ids.ts';
import type { Edit } from '../workflow/edit.ts';
import type { Task } from '../workflow/task.ts';
import { mayRunAtOnce } from './plan.ts';
import type { Plan } from './plan.ts';
import { rule } from './rule.ts';

/** Two tasks that may run at once and change the same thing: whoever ends last wins. */
export const sharedResource = rule({
  id: 'shared-resource',
  severity: 'warning',
  lesson: 'when-a-lane-fails',
  find: (plan) =>
    writersOf(plan).flatMap(({ resource, writers }) => {
      const racing = writers.filter(({ id }) => writers.some((other) => mayRunAtOnce(plan, id, other.id)));
      if (racing.length < 2) return [];
      return [
        {
          tasks: racing.map(({ id }) => id),
          params: { tasks: racing.map(({ title }) => title), resource },
          remedies: [
            { kind: 'edit' as const, label: { id: 'one-after-another' as const }, edits: inOrder(plan, racing) },
          ],
        },
      ];
    }),
});

/** Every two that write a thing are held against each other, and nobody can go through more of one task. */
const mostWritten = 100;

/** Who writes what, in running order; names that differ in case or spaces alone are one thing. */
function writersOf({ ordered }: Plan): { resource: string; writers: Task[] }[] {
  const byName = new Map<string, { resource: string; writers: Task[] }>();
  for (const task of ordered) {
    for (const written of task.writes.slice(0, mostWritten)) {
      const key = written.trim().toLowerCase().replaceAll(/\s+/g, ' ');
      const known = byName.get(key) ?? { resource: written.trim(), writers: [] };
      if (!known.writers.includes(task)) known.writers.push(task);
      byName.set(key, known);
    }
  }
  return [...byName.values()];
}

/** Each is handed the output of the one before: running order, so nothing closes to a circle. */
function inOrder({ before }: Plan, racing: readonly Task[]): Edit[] {
  return racing.slice(1).flatMap((task, index): Edit[] => {
    const previous: TaskId | undefined = racing[index]?.id;
    if (previous === undefined || before(task.id).has(previous)) return [];
    return [{ kind: 'connect', from: previous, to: task.id }];
  });
}
