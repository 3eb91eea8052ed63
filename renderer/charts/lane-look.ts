import { assertNever } from '../../shared/assert-never.ts';
import type { StepId, TaskId } from '../../shared/ids.ts';
import { isOver, isUnderWay, lastAttempt, stepsOfTask } from '../../shared/run/state.ts';
import type { RunState, StepState } from '../../shared/run/state.ts';
import { seconds } from '../../shared/words/format.ts';
import type { LaneLook } from '../ui/StateChip.tsx';
import { isInReview } from './gates.ts';

/** A run as the screens read it. `live` is false when nothing is running it: ended, or cut off. */
export type ShownRun = {
  readonly state: RunState;
  readonly live: boolean;
  /** Begun in turn, and those before it go on: what has not begun waits for that. Absent for no. */
  readonly waitsForTurn?: boolean;
  /** Name of a task, for "waiting for …". */
  readonly nameOf: (task: TaskId) => string;
};

/** What a task is doing, at `now` ms since the run's start: the state of its first turn that is not done, else of its last. */
export function laneLook(run: ShownRun, task: TaskId, now: number): LaneLook {
  const step = currentStep(run.state, task);
  if (!step) return run.waitsForTurn === true ? { kind: 'turn' } : { kind: 'waiting', names: [] };
  return stepLook(run, step, now, tookMs(stepsOfTask(run.state, task)));
}

/**
 * From the sending of the first request to the end of the last turn, waits between them included; a turn that somebody
 * asked for later counts by itself, without the time until they did. Null before the first end.
 */
export function tookMs(steps: readonly StepState[]): number | null {
  const planned = stretchMs(steps.filter(({ step }) => (step.purpose ?? 'work') === 'work'));
  const later = steps.filter(({ step }) => (step.purpose ?? 'work') !== 'work').map((step) => stretchMs([step]));
  return planned === null ? null : later.reduce<number>((sum, ms) => sum + (ms ?? 0), planned);
}

function stretchMs(steps: readonly StepState[]): number | null {
  const sent = steps.flatMap(({ attempts }) => attempts[0]?.sentAt ?? []);
  const ended = steps.flatMap(({ endedAt }) => endedAt ?? []);
  return sent.length === 0 || ended.length === 0 ? null : Math.max(...ended) - Math.min(...sent);
}

/** The same while it goes on: a turn that is under way counts up to `now`. With `now` null nothing goes on. */
export function clockMs(steps: readonly StepState[], now: number | null): number | null {
  const open = now !== null && steps.some(isUnderWay);
  return tookMs(open ? steps.map((step) => (isUnderWay(step) ? { ...step, endedAt: now } : step)) : steps);
}

export function currentStep(state: RunState, task: TaskId): StepState | null {
  const steps = stepsOfTask(state, task);
  return steps.find(({ status }) => status !== 'done') ?? steps.at(-1) ?? null;
}

function stepLook(run: ShownRun, step: StepState, now: number, took: number | null): LaneLook {
  const { status } = step;
  // A run that was cut off is doing nothing any more, whatever its last event said.
  if (!run.live && isUnderWay(step)) return { kind: 'stopped' };
  switch (status) {
    case 'waiting':
      return waitingLook(run, step);
    case 'started':
      return { kind: 'sent' };
    case 'sent':
      return lastAttempt(step)?.batch ? { kind: 'sent', by: 'batch' } : { kind: 'thinking' };
    case 'writing':
      return { kind: 'writing' };
    case 'retrying':
    case 'limited':
      return { kind: status, seconds: secondsUntil(step.retryAt ?? run.state.limitedUntil, now) };
    case 'review':
      return { kind: 'review' };
    case 'done':
      return step.step.task !== null && isInReview(run.state, step.step.task)
        ? { kind: 'review' }
        : doneLook(run.state, step, took);
    case 'failed':
      return failedLook(step);
    case 'stopped':
      return { kind: 'stopped' };
    default:
      return assertNever(status);
  }
}

function failedLook({ failure }: StepState): LaneLook {
  if (failure?.code === 'over-budget') return { kind: 'capped' };
  return { kind: failure?.code === 'refused' ? 'refused' : 'failed' };
}

/** Whole seconds that are left; null once they are over or where nobody knows. */
function secondsUntil(at: number | null, now: number): number | null {
  return at === null || at <= now ? null : Math.ceil((at - now) / 1_000);
}

function waitingLook({ state, nameOf }: ShownRun, step: StepState): LaneLook {
  switch (step.waitingFor) {
    case 'slot':
      return { kind: 'slot' };
    case 'person':
      // Without a gate to wait for it is the person who paused the run.
      return step.waitingOn.length === 0 ? { kind: 'paused' } : { kind: 'held', by: 'review' };
    case 'phase': {
      if (step.waitingOn.some((id) => state.steps[id]?.status === 'review')) return { kind: 'held', by: 'review' };
      const leader = leaderOf(state, step);
      return leader === null ? { kind: 'held' } : { kind: 'held', by: 'opening', of: nameOf(leader) };
    }
    default:
      return { kind: 'waiting', names: namesOf(state, step.waitingOn, nameOf) };
  }
}

/** The conversation of its phase that goes ahead to write the cache; null where something else holds the step. */
function leaderOf(state: RunState, { step, waitingOn }: StepState): TaskId | null {
  if (step.opening !== true) return null;
  const ahead = waitingOn.flatMap((id) => state.steps[id] ?? []).find((each) => each.step.opening === true);
  return ahead?.step.phase === step.phase ? ahead.step.task : null;
}

/** The most requests that fail one after another before a turn does; waiting for a rate limit is none of them. */
export const mostAttempts = 4;

/** The number of the next request among those attempts, since the turn was last begun. */
export function nextAttempt({ attempts, startedAt }: StepState): number {
  const failed = attempts.filter(
    ({ sentAt, failure }) => sentAt >= (startedAt ?? 0) && failure !== null && failure.code !== 'rate-limited',
  );
  return failed.length + 1;
}

/** The tasks behind steps that have not ended yet, each once. */
function namesOf(state: RunState, on: readonly StepId[], nameOf: ShownRun['nameOf']): string[] {
  const open = on.flatMap((id) => state.steps[id] ?? []).filter(({ status }) => status !== 'done');
  return [...new Set(open.flatMap(({ step }) => step.task ?? []))].map(nameOf);
}

function doneLook(state: RunState, step: StepState, took: number | null): LaneLook {
  if (step.step.task !== null && state.edited.includes(step.step.task)) return { kind: 'done', note: 'edited' };
  const stopReason = lastAttempt(step)?.stopReason;
  if (stopReason === 'max_tokens') return { kind: 'cut-off' };
  if (stopReason === 'refusal') return { kind: 'refused' };
  return took === null ? { kind: 'done' } : { kind: 'done', note: seconds(took) };
}

/** True when every turn of the task has ended well. */
export function isTaskDone(state: RunState, task: TaskId): boolean {
  const steps = stepsOfTask(state, task);
  return steps.length > 0 && steps.every(({ status }) => status === 'done');
}

/** True when nothing more will come of the task by itself. */
export function isTaskOver(state: RunState, task: TaskId): boolean {
  const steps = stepsOfTask(state, task);
  return (
    steps.some(({ status }) => status === 'failed' || status === 'stopped') || (steps.length > 0 && steps.every(isOver))
  );
}
