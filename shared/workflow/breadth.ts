import type { TaskId } from '../ids.ts';
import { ancestors, topologicalOrder } from './graph.ts';
import type { Node } from './graph.ts';

/**
 * The most tasks of which none rests on another: how many conversations can be in flight together when nothing but
 * dependencies holds them. By Dilworth's theorem that is the number of tasks less a largest matching of "rests on".
 */
export function mostAtOnce(tasks: readonly Node[]): number {
  const ordered = topologicalOrder(tasks);
  const restsOn = new Map(ordered.map(({ id }) => [id, [...ancestors(ordered, id)]]));
  const takenBy = new Map<TaskId, TaskId>();

  const match = (id: TaskId, tried: Set<TaskId>): boolean => {
    for (const before of restsOn.get(id) ?? []) {
      if (tried.has(before)) continue;
      tried.add(before);
      const rival = takenBy.get(before);
      if (rival === undefined || match(rival, tried)) {
        takenBy.set(before, id);
        return true;
      }
    }
    return false;
  };

  const matched = ordered.filter(({ id }) => match(id, new Set())).length;
  return ordered.length - matched;
}
