import type { Push } from '../../../shared/contract.ts';
import type { Exercise } from '../../../shared/exercise/exercise.ts';
import { succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import type { ComparisonId } from '../../../shared/ids.ts';
import type { RunEvent } from '../../../shared/run/event.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import type { Clock } from '../clock.ts';
import { placeOf } from '../failures.ts';
import type { BudgetGate } from '../run/budget-gate.ts';
import { resumeRun, startRun } from '../run/runner.ts';
import type { LiveRun } from '../run/runner.ts';
import type { EventLog } from '../store/event-log.ts';
import type { TextStore } from '../store/texts.ts';
import type { Connector } from './connection.ts';

/** A run with its open log: fresh where there are no events yet, else to be gone on with. */
export type RunToBegin = { header: RunHeader; events: readonly RunEvent[]; log: EventLog };

/** A run's place on the desk. */
export type Place = {
  comparison: ComparisonId;
  entry: RunToBegin;
  exercise: Exercise | null;
  /** Null while it waits for its turn. */
  run: LiveRun | null;
  disconnect: () => void;
  /** True from its beginning, the wait for its turn included, to its end. */
  live: boolean;
  /**
   * How many of its ends are having their figures worked out: to others it is still running. More than one where it was
   * taken up again, and ended again, while the first was still being written.
   */
  settling: number;
};

export function newPlace(comparison: ComparisonId, entry: RunToBegin, exercise: Exercise | null): Place {
  return { comparison, entry, exercise, run: null, disconnect: () => undefined, live: true, settling: 0 };
}

export type LaunchPorts = {
  clock: Clock;
  texts: TextStore;
  connector: Connector;
  budget: (header: RunHeader) => Promise<BudgetGate>;
  push: (push: Push) => void;
  report: (error: unknown) => void;
};

/**
 * Connects a place and lets its run begin or go on; fails with what keeps the connection from being opened. Nothing is
 * sent where the place was given up, or the desk closed, in the meantime.
 */
export async function launch(place: Place, ports: LaunchPorts, isClosed: () => boolean): Promise<Result<null>> {
  const { header, events, log } = place.entry;
  const budget = await ports.budget(header);
  const connection = await ports.connector.open(header, place.exercise);
  if (!connection.ok) return connection;
  if (isClosed() || !place.live) {
    // Stopped before it began: nothing may be sent, and its log is closed.
    connection.value.close();
    return succeed(null);
  }
  place.disconnect = () => connection.value.close();
  const onBug = (error: unknown): void => ports.report(`A lane met an error of Braid’s own.\n${placeOf(error)}`);
  const runnerPorts = { clock: ports.clock, log, texts: ports.texts, onBug, budget, ...connection.value };
  place.run = events.length === 0 ? startRun(header, runnerPorts) : resumeRun(header, events, runnerPorts);
  const tell = oncePerTurn((news) =>
    ports.push({ kind: 'run-events', comparison: place.comparison, run: header.id, events: news }),
  );
  // The runner has already recorded its first events.
  tell(place.run.events().slice(events.length));
  place.run.subscribe(tell);
  return succeed(null);
}

/** Many lanes write at once: windows hear once per turn of the event loop, as the log does. */
function oncePerTurn(tell: (events: RunEvent[]) => void): (events: readonly RunEvent[]) => void {
  let waiting: RunEvent[] = [];
  return (events) => {
    if (waiting.length === 0 && events.length > 0) {
      setImmediate(() => {
        const all = waiting;
        waiting = [];
        tell(all);
      });
    }
    waiting.push(...events);
  };
}
