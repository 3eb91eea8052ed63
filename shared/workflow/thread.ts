import type { TaskId } from '../ids.ts';
import type { Structure } from '../structure/structure.ts';
import type { Task } from './task.ts';

/** Tasks that are marked for one thread, in the workflow's order. A mark that a single task bears means nothing. */
export function threadsOf(tasks: readonly Pick<Task, 'id' | 'thread'>[]): TaskId[][] {
  const byMark = new Map<string, TaskId[]>();
  for (const { id, thread } of tasks) {
    if (thread === undefined) continue;
    const known = byMark.get(thread);
    if (known) known.push(id);
    else byMark.set(thread, [id]);
  }
  return [...byMark.values()].filter((ids) => ids.length > 1);
}

/** The threads of a workflow whose tasks a structure puts into several conversations: what needs the whole gets a part. */
export function partedThreads(tasks: readonly Pick<Task, 'id' | 'thread'>[], { phases }: Structure): TaskId[][] {
  const threadOf = (id: TaskId): number =>
    phases.findIndex((phase) => phase.context === 'thread' && phase.tasks.includes(id));
  return threadsOf(tasks).filter((ids) => {
    const held = new Set(ids.map(threadOf));
    return held.size > 1 || held.has(-1);
  });
}
