import type { StepId } from '../ids.ts';
import type { RunEvent } from '../run/event.ts';
import { reduce } from '../run/reduce.ts';
import { emptyRun } from '../run/state.ts';
import type { RunState, StepState } from '../run/state.ts';

/** A run that nobody looks back on: each event makes the next state, and the one before is gone. */
export type Running = { state(): RunState; apply(event: RunEvent): void };

/**
 * Events to a state, as `reduceAll` makes it of them. Most events are about one step; they are reduced in a run of that
 * step alone and its outcome is put back, so that hundreds of other steps are not copied for each. Not for a state that
 * somebody keeps: its steps change in place.
 */
export function runningTotal(): Running {
  const steps: Record<StepId, StepState> = {};
  let state: RunState = { ...emptyRun, steps };
  return {
    state: () => state,
    apply(event) {
      const about = stepOf(event);
      if (about === null) {
        const next = reduce(state, event);
        if (next.steps !== steps) Object.assign(steps, next.steps);
        state = { ...next, steps };
        return;
      }
      const next = reduce({ ...state, steps: alone(about, steps) }, event);
      const after = next.steps[about];
      if (after) steps[about] = after;
      state = { ...next, steps };
    },
  };
}

/** A step by itself: the others can be looked up behind it, and are not copied with it. */
function alone(id: StepId, steps: Record<StepId, StepState>): Record<StepId, StepState> {
  const only = Object.create(steps) as Record<StepId, StepState>; // what Object.create makes has no type of its own
  const known = steps[id];
  if (known) only[id] = known;
  return only;
}

/** The one step that an event changes; null where it may be several. */
function stepOf(event: RunEvent): StepId | null {
  switch (event.kind) {
    case 'step-added':
      return event.added.id;
    case 'step-waiting':
    case 'step-started':
    case 'request-sent':
    case 'first-token':
    case 'usage':
    case 'reply-finished':
    case 'attempt-failed':
    case 'merged':
    case 'task-finished':
    case 'review-wanted':
    case 'review-given':
      return event.step;
    default:
      return null;
  }
}
