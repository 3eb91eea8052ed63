import type { TaskId } from '../../../shared/ids.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { stepsOfTask } from '../../../shared/run/state.ts';
import type { RunState } from '../../../shared/run/state.ts';
import { workflowOf } from '../../../shared/run/workflow-of-run.ts';
import type { Task } from '../../../shared/workflow/task.ts';

type Run = { readonly header: RunHeader; readonly state: RunState };

/** The same tasks for the same run until one joins: what is drawn from them is drawn again only then. */
const known = new WeakMap<RunState['added'], WeakMap<RunHeader, readonly Task[]>>();

/** Every task of a run: those of its plan, coordinators, then those that joined while it was going. */
export function tasksOfRun({ header, state }: Run): readonly Task[] {
  const byHeader = known.get(state.added) ?? new WeakMap<RunHeader, readonly Task[]>();
  known.set(state.added, byHeader);
  const tasks = byHeader.get(header) ?? workflowOf(header, state).tasks;
  byHeader.set(header, tasks);
  return tasks;
}

export function taskNames(run: Run): (task: TaskId) => string {
  return (id) => tasksOfRun(run).find((task) => task.id === id)?.title ?? id;
}

/** Tasks that are in no phase of the plan (a coordinator, a resolution), by the phase that their first step is in. */
export function joinedIn(run: Run, phase: number): Task[] {
  const planned = new Set(run.header.structure.phases.flatMap(({ tasks }) => tasks));
  return tasksOfRun(run).filter(({ id }) => !planned.has(id) && stepsOfTask(run.state, id)[0]?.step.phase === phase);
}
