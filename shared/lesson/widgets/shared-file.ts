import { stated } from '../../claims/workflows.ts';
import { checkWorkflow } from '../../decomposition/check.ts';
import { asTaskId } from '../../ids.ts';
import { applyEdit } from '../../workflow/edit.ts';
import type { Task, Workflow } from '../../workflow/task.ts';
import { computedRun } from './computed-runs.ts';
import { costOf, lanePlan, together } from './lane-failure.ts';
import type { WayOut } from './lane-failure.ts';

/** Two lanes of the plan write one file: each reads it, changes its part, and writes all of it back. */
const writers = ['finance', 'story'] as const;
const file = 'board.md';

export type Race = {
  /** Whose work is in the file, and whose was undone. */
  readonly last: string;
  readonly undone: string;
  readonly unharmed: WayOut;
  /** Found when all is done: the whole plan once more, and no quicker if it races again. */
  readonly allAgain: WayOut;
  /** Found when all is done: what was undone once more, and the synthesis that rests on it. */
  readonly redo: WayOut;
  /** The mend of the decomposition check: one after the other. */
  readonly inTurn: WayOut;
  /** A copy for each, and a task that merges them. */
  readonly copies: WayOut;
};

export const mergingBounds = { least: 5, most: 120 } as const;

export function racingPlan(): Workflow {
  const plan = lanePlan();
  const writes = (task: Task): Task => (writers.some((id) => id === task.id) ? { ...task, writes: [file] } : task);
  return { ...plan, tasks: plan.tasks.map(writes) };
}

/** What the race costs, and what each way out of it does. */
export function raceFor(mergingSeconds: number): Race {
  const plan = racingPlan();
  const raced = computedRun(plan, 'all-at-once');
  const ended = raced.tasks.filter(({ id }) => writers.some((writer) => writer === id));
  const [undone, last] = ended.toSorted((one, other) => (one.endedMs ?? 0) - (other.endedMs ?? 0));
  const unharmed = costOf(raced);
  return {
    last: last?.title ?? '',
    undone: undone?.title ?? '',
    unharmed,
    allAgain: together(unharmed, unharmed),
    redo: costOf(computedRun(redone(plan, undone?.id ?? ''), 'all-at-once')),
    inTurn: costOf(computedRun(inTurn(plan), 'all-at-once')),
    copies: costOf(computedRun(withCopies(plan, mergingSeconds), 'all-at-once')),
  };
}

/** As the decomposition check mends it. */
export function inTurn(plan: Workflow): Workflow {
  const issue = checkWorkflow(plan).issues.find(({ rule }) => rule === 'shared-resource');
  const edits = issue?.remedies.flatMap((remedy) => (remedy.kind === 'edit' ? remedy.edits : [])) ?? [];
  return edits.reduce(applyEdit, plan);
}

/** The work that was undone and the synthesis come once more, behind what there is. */
export function redone(plan: Workflow, undone: string): Workflow {
  const again = (id: string, needs: readonly string[]): Task[] =>
    plan.tasks
      .filter((task) => task.id === id)
      .map((task) => ({ ...task, id: asTaskId(`${id}-again`), needs: needs.map(asTaskId) }));
  return {
    ...plan,
    tasks: [...plan.tasks, ...again(undone, ['synthesis']), ...again('synthesis', [`${undone}-again`])],
  };
}

/** Nobody waits for the other, and a merge stands before the synthesis. */
export function withCopies(plan: Workflow, mergingSeconds: number): Workflow {
  const merging = stated('merging', mergingSeconds, 6_000, writers);
  const tasks = plan.tasks.map((task): Task => {
    if (task.id !== 'synthesis') return { ...task, writes: [] };
    const others = task.needs.filter((need) => !writers.some((writer) => writer === need));
    return { ...task, needs: [...others, merging.id] };
  });
  return { ...plan, tasks: [...tasks.slice(0, -1), merging, ...tasks.slice(-1)] };
}
