import type { ClassEvent } from '../../../shared/class/event.ts';

/** Who listens to a log, and how far they have heard: each event is told once and in order, wherever it came from. */
export type Telling = {
  /** The number of the last event that was told. */
  told(): number;
  /** Tells what is new of these; what would leave a gap waits for the events before it to be read. */
  tell(events: readonly ClassEvent[]): void;
  watch(listener: (events: readonly ClassEvent[]) => void): () => void;
};

export function createTelling(): Telling {
  const listeners = new Set<(events: readonly ClassEvent[]) => void>();
  let told = 0;
  return {
    told: () => told,
    tell(events) {
      const fresh = events.filter(({ seq }) => seq > told);
      const last = fresh.at(-1);
      // What nobody heard is told when somebody listens.
      if (!last || listeners.size === 0) return;
      told = last.seq;
      for (const listener of listeners) listener(fresh);
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
