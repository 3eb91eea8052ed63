import type { TaskId } from '../../shared/ids.ts';
import { stepsOf } from '../../shared/run/state.ts';
import type { RunState, StepState } from '../../shared/run/state.ts';

/** The gates at which a person is waited for. */
export function openGates(state: RunState): StepState[] {
  return stepsOf(state).filter(({ step, status }) => step.kind === 'gate' && status === 'review');
}

/** The tasks whose outputs a gate holds up, in the order in which it needs them. */
export function tasksAtGate(state: RunState, { step }: StepState): TaskId[] {
  return [...new Set(step.needs.flatMap((need) => state.steps[need.step]?.step.task ?? []))];
}

/** How long a person has been waited for at a step, all its reviews together; ms, up to `now`. */
export function personMs({ spans }: StepState, now: number): number {
  return spans
    .filter(({ kind }) => kind === 'person')
    .reduce((sum, { from, to }) => sum + Math.max(0, (to ?? now) - from), 0);
}

export function isInReview(state: RunState, task: TaskId): boolean {
  return openGates(state).some((gate) => tasksAtGate(state, gate).includes(task));
}
