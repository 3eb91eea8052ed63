import type { ClassEvent, ClassEventBody } from '../../shared/class/event.ts';
import { reduceClass } from '../../shared/class/state.ts';
import type { ClassState } from '../../shared/class/state.ts';
import { fail, failure, succeed } from '../../shared/failure.ts';
import type { Result } from '../../shared/failure.ts';
import type { ClassLog } from './log/class-log.ts';

type Listener = (state: ClassState, event: ClassEvent) => void;

/** What becomes of the class, and what whoever asked is told. */
export type Decided<T> = { readonly bodies: readonly ClassEventBody[]; readonly value: T };

/** A class as this host knows it: its log reduced, kept up with whoever else writes to it. */
export type CarriedClass = {
  state(): ClassState;
  events(): readonly ClassEvent[];
  subscribe(listener: Listener): () => void;
  append(bodies: readonly ClassEventBody[]): Promise<Result<ClassState>>;
  /** Appends what was decided from the newest state, and decides again where another host was faster. */
  decide<T>(decide: (state: ClassState) => Result<Decided<T>>): Promise<Result<T>>;
  /** Resolves when everything is known that any host has kept by now. */
  refresh(): Promise<Result<null>>;
};

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
    async decide<T>(decide: (state: ClassState) => Result<Decided<T>>) {
      // Decided at least once before the log resolves without a failure.
      let decided: Result<Decided<T>> | null = null;
      const kept = await log.decide(() => {
        const now = decide(known());
        decided = now;
        return now.ok ? now.value.bodies : [];
      });
      if (!kept.ok) return kept;
      return valueOf(decided);
    },
    refresh: () => log.refresh(),
  };
  return succeed(carried);
}

function valueOf<T>(decided: Result<Decided<T>> | null): Result<T> {
  if (decided === null) throw new Error('A log resolved a decision that nobody was asked for.');
  return decided.ok ? succeed(decided.value.value) : decided;
}

/** Whether a log that was read holds a class at all. */
export const isOpened = (carried: CarriedClass): boolean => carried.events().length > 0;

/** Everything of a log that nobody carries. Fails with `unknown-class` where it holds no opening. */
export function reduceLog(events: readonly ClassEvent[]): Result<ClassState> {
  let state: ClassState | null = null;
  for (const event of events) if (state !== null || event.body.kind === 'opened') state = reduceClass(state, event);
  return state === null ? fail(failure('unknown-class')) : succeed(state);
}
