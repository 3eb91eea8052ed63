import type { MaterialId, TaskId } from '../ids.ts';
import type { Phase, Structure } from '../structure/structure.ts';
import type { Workflow } from '../workflow/task.ts';

/** What a task's conversation holds under a structure: whole materials, and the outputs of other tasks. */
export type Sight = { readonly materials: ReadonlySet<MaterialId>; readonly heard: ReadonlySet<TaskId> };

/** The sight of every task that the structure places. In a thread it holds all that was said and shown before. */
export function sightsOf({ tasks }: Workflow, { phases }: Structure): ReadonlyMap<TaskId, Sight> {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const sightOf = (ids: readonly TaskId[]): Sight => {
    const told = ids.flatMap((id) => byId.get(id) ?? []);
    return {
      materials: new Set(told.flatMap(({ materials }) => materials)),
      heard: new Set([...told.flatMap(({ needs }) => needs), ...ids.slice(0, -1)]),
    };
  };
  const sights = phases.flatMap((phase) =>
    phase.tasks.map((id, index) => [id, sightOf(saidBy(phase, index))] as const),
  );
  return new Map(sights);
}

/** The tasks that a phase's conversation has been told of by its task at `index`, that one last. */
function saidBy({ context, tasks }: Phase, index: number): TaskId[] {
  return tasks.slice(context === 'thread' ? 0 : index, index + 1);
}

export function isSameSight(one: Sight, other: Sight): boolean {
  return sameSet(one.materials, other.materials) && sameSet(one.heard, other.heard);
}

function sameSet<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return one.size === other.size && [...one].every((each) => other.has(each));
}
