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
        Object.assign(steps, next.steps);
        state = { ...next, steps };
        return;
      }
      const before = steps[about];
      const next = reduce({ ...state, steps: before ? { [about]: before } : {} }, event);
      const after = next.steps[about];
      if (after) steps[about] = after;
      state = { ...next, steps };
    },
  };
}

/** The one step that an event reads and changes; null where it may be several. */
function stepOf(event: RunEvent): StepId | null {
  switch (event.kind) {
    case 'step-added':
      return event.added.extends === undefined ? event.added.id : null;
    case 'step-waiting':
    case 'step-started':
    case 'request-sent':
    case 'first-token':
    case 'usage':
    case 'reply-finished':
    case 'merged':
    case 'task-finished':
    case 'review-wanted':
    case 'review-given':
      return event.step;
    default:
      return null;
  }
}
