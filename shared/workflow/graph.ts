import type { TaskId } from '../ids.ts';
import type { Task } from './task.ts';

/** What graph questions need of a task; a full `Task` fits. Needs that name no task of the list are ignored. */
export type Node = Pick<Task, 'id' | 'needs'>;

function needsWithin(tasks: readonly Node[]): Map<TaskId, TaskId[]> {
  const known = new Set(tasks.map(({ id }) => id));
  return new Map(tasks.map(({ id, needs }) => [id, [...new Set(needs)].filter((need) => known.has(need))]));
}

/** Tasks so that each comes after what it needs, otherwise in their given order. Tasks on or behind a cycle are left out. */
export function topologicalOrder<T extends Node>(tasks: readonly T[]): T[] {
  const needs = needsWithin(tasks);
  const placed = new Set<TaskId>();
  const order: T[] = [];
  let before = -1;
  while (order.length > before) {
    before = order.length;
    const next = tasks.find(({ id }) => !placed.has(id) && (needs.get(id) ?? []).every((need) => placed.has(need)));
    if (next) {
      placed.add(next.id);
      order.push(next);
    }
  }
  return order;
}

/** One cycle as the ids along it, or null. `a` needing itself is a cycle of one. */
export function findCycle(tasks: readonly Node[]): TaskId[] | null {
  const ordered = new Set(topologicalOrder(tasks).map(({ id }) => id));
  const needs = needsWithin(tasks);
  const stuck = tasks.find(({ id }) => !ordered.has(id));
  if (!stuck) return null;
  const trail: TaskId[] = [];
  let at: TaskId = stuck.id;
  while (!trail.includes(at)) {
    trail.push(at);
    const next = needs.get(at)?.find((need) => !ordered.has(need));
    if (next === undefined) return null; // can't be: what is not ordered needs something that is not ordered
    at = next;
  }
  return trail.slice(trail.indexOf(at)).reverse();
}

/** Waves: the first holds tasks that need nothing, each later one what becomes possible through the one before. */
export function waves<T extends Node>(tasks: readonly T[]): T[][] {
  const needs = needsWithin(tasks);
  const depth = new Map<TaskId, number>();
  const result: T[][] = [];
  for (const task of topologicalOrder(tasks)) {
    const at = Math.max(-1, ...(needs.get(task.id) ?? []).map((need) => depth.get(need) ?? -1)) + 1;
    depth.set(task.id, at);
    (result[at] ??= []).push(task);
  }
  return result;
}

/** Everything a task rests on, directly or not, itself left out. */
export function ancestors(tasks: readonly Node[], id: TaskId): Set<TaskId> {
  const needs = needsWithin(tasks);
  const found = new Set<TaskId>();
  const open = [...(needs.get(id) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(needs.get(next) ?? []));
  }
  return found;
}

/** Tasks that hand their output to nobody: their outputs together are the answer. */
export function finalTasks<T extends Node>(tasks: readonly T[]): T[] {
  const consumed = new Set(tasks.flatMap(({ needs }) => needs));
  return tasks.filter(({ id }) => !consumed.has(id));
}

/** Groups of two or more tasks of one wave, none of which rests on another: the candidates for parallel work. */
export function independentGroups<T extends Node>(tasks: readonly T[]): T[][] {
  return waves(tasks).filter((wave) => wave.length > 1);
}

/** The chain of needs with the largest sum of `weight`, in running order. Empty for no tasks; tasks on a cycle are left out. */
export function heaviestPath(
  tasks: readonly Node[],
  weight: (id: TaskId) => number,
): { ids: TaskId[]; weight: number } {
  const needs = needsWithin(tasks);
  const best = new Map<TaskId, { ids: TaskId[]; weight: number }>();
  let heaviest: { ids: TaskId[]; weight: number } = { ids: [], weight: 0 };
  for (const { id } of topologicalOrder(tasks)) {
    let before: { ids: TaskId[]; weight: number } = { ids: [], weight: 0 };
    for (const need of needs.get(id) ?? []) {
      const path = best.get(need);
      if (path && path.weight > before.weight) before = path;
    }
    const path = { ids: [...before.ids, id], weight: before.weight + weight(id) };
    best.set(id, path);
    if (path.weight > heaviest.weight || heaviest.ids.length === 0) heaviest = path;
  }
  return heaviest;
}
