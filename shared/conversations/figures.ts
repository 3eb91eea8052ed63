import type { TaskId } from '../ids.ts';
import type { RunState, StepState } from '../run/state.ts';
import { stepsOf, stepsOfTask } from '../run/state.ts';

/** Milliseconds since the run's start. */
export type Stretch = { readonly from: number; readonly to: number };

/**
 * When a turn was being answered: from each sending to its end, the wait for another attempt included. The time in which
 * a person read, before it was answered once more, is none of it. `now` ends what has not ended.
 */
export function answering({ attempts }: StepState, now: number): Stretch[] {
  return attempts.map(({ sentAt, endedAt, failure }, index) => {
    const next = attempts[index + 1];
    const to = failure !== null && next ? next.sentAt : (endedAt ?? now);
    return { from: sentAt, to: Math.max(sentAt, to) };
  });
}

const lengthOf = (stretches: readonly Stretch[]): number => stretches.reduce((sum, { from, to }) => sum + to - from, 0);

/** A lane's own clock: the time in which it was being answered. */
export const laneMs = (steps: readonly StepState[], now: number): number =>
  lengthOf(steps.flatMap((step) => answering(step, now)));

/** The time in which any lane was being answered: what it took with all of them at once. */
export function atOnceMs(state: RunState, now: number): number {
  const all = stepsOf(state)
    .flatMap((step) => answering(step, now))
    .sort((one, other) => one.from - other.from);
  let sum = 0;
  let reached = 0;
  for (const { from, to } of all) {
    sum += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return sum;
}

/** What one after another would have taken: every lane's clock, end to end. Computed from the lanes. */
export const inTurnMs = (state: RunState, now: number): number => laneMs(stepsOf(state), now);

/** The same for the first answers of these lanes alone, null until each has one. */
export function openingInTurnMs(state: RunState, lanes: readonly TaskId[]): number | null {
  let sum = 0;
  for (const lane of lanes) {
    const [first] = stepsOfTask(state, lane);
    const answered =
      first?.attempts.findIndex(({ stopReason, failure }) => stopReason !== null && failure === null) ?? -1;
    if (!first || answered < 0) return null;
    sum += lengthOf(answering(first, state.at).slice(0, answered + 1));
  }
  return sum;
}
