import { stated, workflowOf } from '../../claims/workflows.ts';
import type { RunResult, TaskResult } from '../../run/comparison.ts';
import type { PresetKey } from '../../structure/structure.ts';
import type { Workflow } from '../../workflow/task.ts';
import { computedRun } from './computed-runs.ts';

/** A task that nobody runs: how long it takes, and how many tokens it holds. */
export type DispatchTask = { readonly title: string; readonly seconds: number; readonly tokens: number };

export const fewestTasks = 2;
export const mostTasks = 6;

/** The four ways to send tasks out that need nothing of each other. */
export function dispatchKeys(width: number): readonly PresetKey[] {
  return ['thread', 'one-at-a-time', `queue:${width}`, 'all-at-once'];
}

export type DispatchBar = { readonly title: string; readonly fromMs: number; readonly toMs: number };

/** A task that waited for a slot, when it got one, and whose end made room; null where several ended at once. */
export type SlotWait = { readonly title: string; readonly startedMs: number; readonly freedBy: string | null };

export type Dispatched = {
  readonly structure: PresetKey;
  readonly wallClockMs: number;
  readonly tokens: number;
  /** In the order in which the tasks were given. */
  readonly bars: readonly DispatchBar[];
  readonly waits: readonly SlotWait[];
  /** What ended last. */
  readonly last: string;
};

/** The tasks as a workflow, in their order: they need nothing of each other. */
export function dispatchWorkflow(tasks: readonly DispatchTask[]): Workflow {
  return workflowOf(
    'dispatch',
    tasks.map(({ title, seconds, tokens }, index) => ({ ...stated(`task-${index + 1}`, seconds, tokens), title })),
  );
}

/** How long the tasks take under a structure, and what that costs. */
export function dispatch(tasks: readonly DispatchTask[], structure: PresetKey): Dispatched {
  const run = computedRun(dispatchWorkflow(tasks), structure);
  const last = run.tasks.reduce((latest, task) => (endOf(task) > endOf(latest) ? task : latest));
  return {
    structure,
    wallClockMs: run.wallClockMs,
    tokens: run.tokens.total ?? 0,
    bars: run.tasks.map((task) => ({ title: task.title, fromMs: startOf(task), toMs: endOf(task) })),
    waits: waitsIn(run),
    last: last.title,
  };
}

const startOf = ({ sentMs }: TaskResult): number => sentMs ?? 0;
const endOf = ({ endedMs }: TaskResult): number => endedMs ?? 0;

function waitsIn({ tasks }: RunResult): SlotWait[] {
  return tasks
    .filter(({ waitingMs }) => waitingMs.slot > 0)
    .map((task) => {
      const freeing = tasks.filter((other) => endOf(other) === startOf(task));
      const [only] = freeing;
      return {
        title: task.title,
        startedMs: startOf(task),
        freedBy: freeing.length === 1 && only ? only.title : null,
      };
    });
}

/** The task at `from` at the place `to`; the same list where there is no such place. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length || from === to) return list;
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
