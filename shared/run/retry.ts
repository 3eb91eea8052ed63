import type { StepId, TaskId } from '../ids.ts';
import { stepsOf } from './state.ts';
import type { RunState, StepState } from './state.ts';

/**
 * The steps that go back to waiting when somebody asks for a task again: what of it failed or was stopped, and with it
 * every step that had not begun and only waited for it when the run was stopped, and the gates before it that nobody
 * else could ask for. After the run's end, all that still waits comes back too. Empty where nothing of the task is broken.
 */
export function stepsToRetry(state: RunState, task: TaskId): StepState[] {
  const steps = stepsOf(state);
  const broken = steps.filter((step) => step.step.task === task && isBroken(step));
  if (broken.length === 0) return [];
  const again = new Set<StepId>(broken.map(({ step }) => step.id));
  for (let grown = true; grown;) {
    grown = false;
    for (const { step, status, attempts } of steps) {
      if (again.has(step.id) || status !== 'stopped' || attempts.length > 0) continue;
      // Everything else that it needs must be done or coming back, or it would only wait for ever.
      const needs = step.needs.map((need) => need.step);
      const waitsForIt = needs.some((need) => again.has(need));
      const rest = needs.every((need) => again.has(need) || isComing(state, need));
      const holdsIt = step.task === null && heldBy(state, again).has(step.id);
      if ((waitsForIt && rest) || holdsIt) {
        again.add(step.id);
        grown = true;
      }
    }
  }
  const over = state.status !== 'running';
  return steps.filter(({ step, status }) => again.has(step.id) || (over && status === 'waiting'));
}

const heldBy = (state: RunState, steps: ReadonlySet<StepId>): Set<StepId> =>
  new Set([...steps].flatMap((id) => state.steps[id]?.step.needs.map((need) => need.step) ?? []));

const isBroken = ({ status }: StepState): boolean => status === 'failed' || status === 'stopped';

const isComing = (state: RunState, id: StepId): boolean => {
  const step = state.steps[id];
  return step !== undefined && !isBroken(step);
};
