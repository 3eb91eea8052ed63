import type { StepId } from '../ids.ts';
import { closed, spentInVain } from './spans.ts';
import { isOver, stepsOfTask } from './state.ts';
import type { Attempt, RunState, Span, StepState } from './state.ts';
import type { Step } from './step.ts';

export function withStep(state: RunState, id: StepId, change: (step: StepState) => StepState): RunState {
  const step = state.steps[id];
  return step ? { ...state, steps: { ...state.steps, [id]: change(step) } } : state;
}

export function withSteps(state: RunState, ids: readonly StepId[], change: (step: StepState) => StepState): RunState {
  let next = state;
  for (const id of ids) next = withStep(next, id, change);
  return next;
}

export function withAttempt(
  state: RunState,
  id: StepId,
  number: number,
  change: (attempt: Attempt) => Attempt,
): RunState {
  return withStep(state, id, (step) => ({
    ...step,
    attempts: step.attempts.map((attempt) => (attempt.number === number ? change(attempt) : attempt)),
  }));
}

/** A step that is to be asked again: after a kill its attempt was cut off, after a failure somebody retries it. */
export function backToWaiting(step: StepState, at: number): StepState {
  const cutOff = step.attempts.at(-1);
  const wasAsking = cutOff !== undefined && cutOff.endedAt === null;
  const spans = wasAsking ? spentInVain(step.spans, 'retry', at) : closed(step.spans, at);
  const last = spans.at(-1);
  // From its failure until somebody retries it, a failed step waits for that retry; what was done, for its reader.
  const over = last?.to ?? step.endedAt;
  const kind = step.status === 'done' ? 'person' : 'retry';
  const gap: Span[] = over !== null && over < at ? [{ kind, from: over, to: at }] : [];
  return {
    ...step,
    status: 'waiting',
    waitingFor: null,
    waitingOn: [],
    hasNoSlot: step.hasNoSlot || isOver(step) || step.waitingFor === 'slot',
    spans: [...spans, ...gap, { kind: 'overhead', from: at, to: null }],
    attempts: wasAsking ? [...step.attempts.slice(0, -1), { ...cutOff, endedAt: at }] : step.attempts,
    retryAt: null,
    startedAt: null,
    endedAt: null,
    failure: null,
  };
}

/** A step that somebody stopped, unless it was over; what it had received stays. */
export function stoppedStep(step: StepState, at: number): StepState {
  if (isOver(step)) return step;
  const { attempts } = step;
  const last = attempts.at(-1);
  return {
    ...step,
    status: 'stopped',
    waitingFor: null,
    waitingOn: [],
    retryAt: null,
    spans: closed(step.spans, at),
    endedAt: at,
    attempts: last && last.endedAt === null ? [...attempts.slice(0, -1), { ...last, endedAt: at }] : attempts,
  };
}

/** Where an added step stands: behind the one it goes on from and what was added to that before, else last. */
export function placed(state: RunState, { id, extends: before, purpose }: Step): StepId[] {
  let at = before === undefined ? -1 : state.order.indexOf(before);
  if (at < 0) return [...state.order, id];
  while (isSaidBefore(state, state.order[at + 1], purpose)) at += 1;
  return [...state.order.slice(0, at + 1), id, ...state.order.slice(at + 1)];
}

/** What was added and has been said; and of several questions of a person the one that was asked first. */
function isSaidBefore(state: RunState, id: StepId | undefined, purpose: Step['purpose']): boolean {
  const known = id === undefined ? undefined : state.steps[id];
  if (known?.step.extends === undefined) return false;
  return known.status === 'done' || (purpose === 'follow-up' && known.step.purpose === 'follow-up');
}

/** The first turns of the tasks that a task added in mid-run feeds wait for it too, where they have not begun. */
export function fedBy(state: RunState, { id, task }: Step): RunState {
  const feeds = state.added.find((added) => added.task.id === task)?.feeds ?? [];
  const first = feeds.flatMap((fed) => stepsOfTask(state, fed)[0] ?? []).filter(({ status }) => status === 'waiting');
  return withSteps(
    state,
    first.map(({ step }) => step.id),
    (fed) => ({ ...fed, step: { ...fed.step, needs: [...fed.step.needs, { step: id, why: 'dependency' }] } }),
  );
}
