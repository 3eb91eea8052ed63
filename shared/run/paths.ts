import type { StepId, TaskId } from '../ids.ts';
import { heaviestPath } from '../workflow/graph.ts';
import type { Node } from '../workflow/graph.ts';
import type { Workflow } from '../workflow/task.ts';
import { stepsOf, stepsOfTask } from './state.ts';
import type { RunState, StepState } from './state.ts';
import { endedAt, partsOfTask, sentAt } from './task-time.ts';

/** The tasks with what a run really made each of them follow: its needs, and in a thread the task of the turn before. */
function tasksAsRun(workflow: Workflow, state: RunState): Node[] {
  const before = new Map<TaskId, TaskId>();
  for (const { step } of stepsOf(state)) {
    const order = step.needs.find(({ why }) => why === 'order');
    const taskBefore = order && state.steps[order.step]?.step.task;
    if (step.task !== null && taskBefore && taskBefore !== step.task) before.set(step.task, taskBefore);
  }
  return workflow.tasks.map(({ id, needs }) => {
    const previous = before.get(id);
    return { id, needs: previous ? [...needs, previous] : needs };
  });
}

/**
 * The longest chain of dependent model work: along needs (in a thread along the order of turns), each task counted from
 * its first request to its end without waiting for limits, retries, slots or people. The floor of the wall-clock however
 * wide the run. Tasks that have not ended count 0.
 */
export function criticalPath(workflow: Workflow, state: RunState): { tasks: TaskId[]; ms: number } {
  const weight = (id: TaskId): number => {
    const steps = stepsOfTask(state, id);
    const sent = sentAt(steps);
    const ended = endedAt(steps);
    if (sent === null || ended === null) return 0;
    const { rateLimit, retry, person, slot } = partsOfTask(state, id, sent, ended);
    return ended - sent - rateLimit - retry - person - slot;
  };
  const path = heaviestPath(tasksAsRun(workflow, state), weight);
  return { tasks: path.weight > 0 ? path.ids : [], ms: path.weight };
}

/** One task of the finish path: it set the finish from `from` (the end of the one before) to `to`, in ms. */
export type PathPiece = { readonly task: TaskId; readonly from: number; readonly to: number };

/**
 * The chain that set the finish time, waits included: from the task that ended last back to what let each one start.
 * Its pieces follow each other from 0 to the wall-clock. Empty while nothing has ended.
 */
export function finishPath(state: RunState): PathPiece[] {
  const done = stepsOf(state).filter(({ status, endedAt: end }) => status === 'done' && end !== null);
  let current = latest(done.filter(({ step }) => step.task !== null));
  const chain: StepState[] = [];
  while (current && !chain.includes(current)) {
    chain.unshift(current);
    current = releasedBy(current, done);
  }
  const pieces: PathPiece[] = [];
  let from = 0;
  for (const { step, endedAt: end } of chain) {
    if (step.task === null || end === null) continue; // a gate's time belongs to the task that waited at it
    const last = pieces.at(-1);
    if (last?.task === step.task) pieces[pieces.length - 1] = { ...last, to: end };
    else pieces.push({ task: step.task, from, to: end });
    from = end;
  }
  return pieces;
}

/** The step whose end let this one start: the latest end among its needs and, where it waited for a slot, its phase. */
function releasedBy({ step, startedAt, spans }: StepState, done: readonly StepState[]): StepState | undefined {
  const start = startedAt ?? 0;
  const needed = new Set<StepId>(step.needs.map((need) => need.step));
  const waitedForSlot = spans.some(({ kind, to }) => kind === 'slot' && to !== null && to <= start);
  return latest(
    done.filter(
      (other) =>
        other.step.id !== step.id &&
        (other.endedAt ?? Infinity) <= start &&
        (needed.has(other.step.id) || (waitedForSlot && other.step.phase === step.phase)),
    ),
  );
}

function latest(steps: readonly StepState[]): StepState | undefined {
  return steps.reduce<StepState | undefined>(
    (last, step) => (last === undefined || (step.endedAt ?? 0) > (last.endedAt ?? 0) ? step : last),
    undefined,
  );
}
