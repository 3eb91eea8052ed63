import type { RunEvent, RunEventBody } from '../../../shared/run/event.ts';
import { reduceAll } from '../../../shared/run/reduce.ts';
import type { RunState } from '../../../shared/run/state.ts';
import type { Clock } from '../clock.ts';

export type RunListener = (events: readonly RunEvent[]) => void;

/** Where a run's events are numbered, timed, applied, kept and told. */
export type Recorder = {
  state(): RunState;
  events(): readonly RunEvent[];
  /** Events of one call share one moment. */
  record(...bodies: RunEventBody[]): void;
  /** Milliseconds since the run's start, on the run's own clock. */
  now(): number;
  /** Sets the run's clock to the time of its last event: what passed since then is no part of the run. */
  resumeClock(): void;
  subscribe(listener: RunListener): () => void;
};

const inMilliseconds = (ms: number): number => Math.round(ms * 1_000) / 1_000;

export function createRecorder(clock: Clock, before: readonly RunEvent[], append: RunListener): Recorder {
  const events: RunEvent[] = [...before];
  const listeners = new Set<RunListener>();
  let state = reduceAll(before);
  let origin = clock.now() - state.at;

  // Never before the last event, so that time in the log can't run backwards.
  const now = (): number => Math.max(state.at, inMilliseconds(clock.now() - origin));

  return {
    state: () => state,
    events: () => events,
    now,
    record(...bodies) {
      const at = now();
      // The body is one of the union's members; adding the two common fields makes it an event of the same kind.
      const added = bodies.map((body, index) => ({ seq: state.nextSeq + index, at, ...body }) as RunEvent);
      state = reduceAll(added, state);
      events.push(...added);
      append(added);
      for (const listener of listeners) listener(added);
    },
    resumeClock() {
      origin = clock.now() - state.at;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
