import type { ClassEvent, ClassEventBody } from '../../shared/class/event.ts';
import { reduceClass } from '../../shared/class/state.ts';
import type { ClassState } from '../../shared/class/state.ts';
import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import type { ClassLog } from './log/class-log.ts';

type Listener = (state: ClassState, event: ClassEvent) => void;

/** A class as this host knows it: its log reduced, kept up with whoever else writes to it. */
export type CarriedClass = {
  state(): ClassState;
  events(): readonly ClassEvent[];
  subscribe(listener: Listener): () => void;
  append(bodies: readonly ClassEventBody[]): Promise<Result<ClassState>>;
  /** Appends what was decided from the newest state, and decides again where another host was faster. */
  decide<T>(
    decide: (state: ClassState) => Result<{ readonly bodies: readonly ClassEventBody[]; readonly value: T }>,
  ): Promise<Result<T>>;
  /** Resolves when everything is known that any host has kept by now. */
  refresh(): Promise<Result<null>>;
};

/** Several hosts would have to be faster than this one so many times in a row. */
const mostTries = 50;

/** Reads a log to its end. Fails with `unknown-class` where it holds no opening. */
export async function carryClass(log: ClassLog, report: (fault: unknown) => void): Promise<Result<CarriedClass>> {
  const events: ClassEvent[] = [];
  const listeners = new Set<Listener>();
  let state: ClassState | null = null;

  log.watch((fresh) => {
    for (const event of fresh) {
      // Only the first line can be lost so that nothing else makes sense.
      if (state === null && event.body.kind !== 'opened') continue;
      const next = reduceClass(state, event);
      state = next;
      events.push(event);
      for (const listener of listeners) {
        try {
          listener(next, event);
        } catch (error) {
          report(error);
        }
      }
    }
  });
  const read = await log.refresh();
  if (!read.ok) return read;

  const known = (): ClassState => {
    if (state === null) throw new Error('A class is asked for before it was opened.');
    return state;
  };

  const carried: CarriedClass = {
    state: known,
    events: () => events,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async append(bodies) {
      const kept = await log.append(bodies);
      return kept.ok ? succeed(known()) : kept;
    },
    async decide(decide) {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const decided = decide(known());
        if (!decided.ok) return decided;
        const { bodies, value } = decided.value;
        if (bodies.length === 0) return succeed(value);
        const kept = await log.append(bodies, known().seq);
        if (!kept.ok) return kept;
        if (kept.value) return succeed(value);
        const refreshed = await log.refresh();
        if (!refreshed.ok) return refreshed;
      }
      throw new Error('A class could not be appended to: its log moves faster than it can be read.');
    },
    refresh: () => log.refresh(),
  };
  return succeed(carried);
}

/** Whether a log that was read holds a class at all. */
export const isOpened = (carried: CarriedClass): boolean => carried.events().length > 0;

/** Everything of a log that nobody carries. Fails with `unknown-class` where it holds no opening. */
export function reduceLog(events: readonly ClassEvent[]): Result<ClassState> {
  let state: ClassState | null = null;
  for (const event of events) if (state !== null || event.body.kind === 'opened') state = reduceClass(state, event);
  return state === null ? fail(failure('unknown-class')) : succeed(state);
}
