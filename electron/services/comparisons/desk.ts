import type { ComparisonSummary } from '../../../shared/contract.ts';
import type { Exercise } from '../../../shared/exercise/exercise.ts';
import type { Failure } from '../../../shared/failure.ts';
import { succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import type { ComparisonId, RunId, TaskId } from '../../../shared/ids.ts';
import type { LiveRun } from '../run/runner.ts';
import type { SummaryStore } from '../store/summaries.ts';
import type { ArchivedRun } from './archive.ts';
import { summaryOfRun } from './measuring.ts';
import type { Measuring } from './measuring.ts';
import { launch, newPlace } from './place.ts';
import type { LaunchPorts, Place, RunToBegin } from './place.ts';

/** A comparison with its runs, ready to be put on the desk. */
export type Job = {
  summary: ComparisonSummary;
  runs: readonly RunToBegin[];
  exercise: Exercise | null;
  together: boolean;
};

/** The runs that this process is working on, and what it knows of them. */
export type Desk = {
  /**
   * Keeps runs for somebody who is about to begin them; null where one is going or kept already. What it answers lets go
   * of them again. Without it two windows could resume one run twice.
   */
  claim(runs: readonly RunId[]): (() => void) | null;
  /** Begins the job's runs and returns at once; the comparison's end can be awaited with `ended`. */
  begin(job: Job): Promise<Result<null>>;
  /** The summary as it is now, states of live runs included. */
  summaryOf(stored: ComparisonSummary): ComparisonSummary;
  find(run: RunId): LiveRun | null;
  /** A run of this desk as it stands, events not yet on the disk included. */
  read(run: RunId): ArchivedRun | null;
  isLive(run: RunId): boolean;
  /** Whether the disk has all of a comparison that has ended: false where a log or the summary was refused or removed. */
  isKept(comparison: ComparisonId): boolean;
  /** Stops all of a comparison, those runs included that wait for their turn. */
  stop(comparison: ComparisonId): void;
  /** Takes back a run that waits for its turn, to be gone on with later; false where there is none. */
  takeBack(run: RunId): boolean;
  /** Retries a task of a run that ended on this desk; false where there is no such run or nothing to retry. */
  retry(run: RunId, task: TaskId): boolean;
  /** Does something to a run of this desk that may take it up after its end; false where there is none, or `act` says so. */
  goOn(run: RunId, act: (run: LiveRun) => boolean): boolean;
  /** Writes into every run under way that the machine slept for `ms`. */
  suspended(ms: number): void;
  /** Gives a comparison another title, whether it is on this desk or not. `now` as `summaryOf` gives it. */
  retitle(now: ComparisonSummary, title: string): Promise<void>;
  /** Resolves when no run of the comparison is going any more. */
  ended(comparison: ComparisonId): Promise<void>;
  /** Lets go of everything: what is under way is cut off, and can be gone on with at the next start. */
  close(): Promise<void>;
};

export type DeskPorts = LaunchPorts & {
  measuring: Measuring;
  summaries: SummaryStore;
  /** What was deleted is not taken up again. */
  isDeleted?: (comparison: ComparisonId) => boolean;
};

export function createDesk(ports: DeskPorts): Desk {
  const places = new Map<RunId, Place>();
  const summaries = new Map<ComparisonId, ComparisonSummary>();
  const ends = new Map<ComparisonId, Promise<void>>();
  const claimed = new Set<RunId>();
  /** Comparisons whose summary on the disk is older than the one here. */
  const unwritten = new Set<ComparisonId>();
  const following = new Set<Promise<unknown>>();
  let closed = false;

  const track = <T>(work: Promise<T>): Promise<T> => {
    const kept = work.catch(ports.report).finally(() => following.delete(kept));
    following.add(kept);
    return work;
  };

  function change(comparison: ComparisonId, edit: (summary: ComparisonSummary) => ComparisonSummary): Promise<void> {
    const before = summaries.get(comparison);
    if (!before) return Promise.resolve();
    const after = edit(before);
    summaries.set(comparison, after);
    ports.push({ kind: 'comparison-changed', summary: after });
    // A disk that refuses must not end the run: its log has what happened, and this desk what it came to.
    return ports.summaries.replace(after).then(
      () => void unwritten.delete(comparison),
      (error: unknown) => {
        unwritten.add(comparison);
        ports.report(error);
      },
    );
  }

  /** Waits for the run's end and writes down its figures. */
  async function follow(place: Place): Promise<void> {
    const { run, entry, comparison } = place;
    if (!run) return;
    let state = await run.ended();
    // Between its end and this moment somebody may have asked on.
    while (run.state().status === 'running') state = await run.ended();
    if (closed) return;
    place.live = false;
    place.settling += 1;
    try {
      await Promise.all([entry.log.flush(), ports.texts.flush()]);
      const archived = { header: entry.header, events: run.events() };
      const { exercise } = place;
      const result = await ports.measuring.run({ run: archived, live: false, exercise, texts: ports.texts });
      // Taken up again meanwhile: whoever follows it now writes its figures down.
      if (place.live) return;
      await change(comparison, (summary) => ({
        ...summary,
        runs: summary.runs.map((each) => (each.id === result.id ? summaryOfRun(result) : each)),
      }));
    } finally {
      place.settling -= 1;
    }
    // What failed or was stopped may be retried in place, and conversations asked on: their log and session stay open.
    if (state.status !== 'finished' || entry.header.free) return;
    place.disconnect();
    await entry.log.close();
    // What the disk could not keep stays here, to be shown as long as this process lives.
    if (entry.log.isWhole()) places.delete(entry.header.id);
  }

  async function inTurn(waiting: readonly Place[]): Promise<void> {
    for (const place of waiting) {
      if (closed || !place.live) continue;
      const launched = await launch(place, ports, () => closed);
      if (!launched.ok) return giveUp(waiting, launched.failure);
      await follow(place);
    }
  }

  /** A key that was taken away meanwhile: what has not begun can be gone on with later. */
  async function giveUp(waiting: readonly Place[], reason: Failure): Promise<void> {
    ports.push({ kind: 'notice', notice: reason });
    await leave(waiting.filter(({ run }) => run === null));
  }

  async function leave(unbegun: readonly Place[]): Promise<void> {
    for (const place of unbegun) {
      place.live = false;
      places.delete(place.entry.header.id);
      await place.entry.log.close();
      await change(place.comparison, (summary) => withState(summary, place.entry.header.id, 'interrupted'));
    }
  }

  function goOn(run: RunId, act: (run: LiveRun) => boolean): boolean {
    const place = places.get(run);
    if (!place?.run || ports.isDeleted?.(place.comparison) || !act(place.run)) return false;
    if (place.live) return true;
    place.live = true;
    const others = ends.get(place.comparison);
    ends.set(place.comparison, track(Promise.all([others, follow(place)]).then(() => undefined)));
    track(change(place.comparison, (summary) => withState(summary, run, 'running'))).catch(() => undefined);
    return true;
  }

  return {
    claim(runs) {
      if (runs.some((run) => claimed.has(run) || places.get(run)?.live)) return null;
      for (const run of runs) claimed.add(run);
      return () => {
        for (const run of runs) claimed.delete(run);
      };
    },
    async begin({ summary, runs, exercise, together }) {
      summaries.set(summary.id, summary);
      const fresh = runs.map((entry): Place => {
        // A run that ended here before and is gone on with now is replaced.
        const before = places.get(entry.header.id);
        before?.disconnect();
        void before?.entry.log.close();
        const place = newPlace(summary.id, entry, exercise);
        places.set(entry.header.id, place);
        return place;
      });
      const now = together ? fresh : fresh.slice(0, 1);
      for (const place of now) {
        const launched = await launch(place, ports, () => closed);
        if (!launched.ok) {
          await leave(fresh.filter(({ run }) => run === null));
          return launched;
        }
      }
      const later = fresh.filter((place) => !now.includes(place));
      const others = ends.get(summary.id);
      const end = Promise.all([others, ...now.map(follow)]).then(() => inTurn(later));
      ends.set(summary.id, track(end));
      ports.push({ kind: 'comparison-changed', summary });
      return succeed(null);
    },
    summaryOf(stored) {
      const summary = summaries.get(stored.id) ?? stored;
      return {
        ...summary,
        runs: summary.runs.map((run) =>
          run.state === 'running' && !isAtWork(places.get(run.id)) ? { ...run, state: 'interrupted' } : run,
        ),
      };
    },
    async retitle(now, title) {
      if (summaries.has(now.id)) return change(now.id, (summary) => ({ ...summary, title }));
      const summary = { ...now, title };
      await ports.summaries.replace(summary);
      ports.push({ kind: 'comparison-changed', summary });
    },
    find: (run) => places.get(run)?.run ?? null,
    read(run) {
      const place = places.get(run);
      return place ? { header: place.entry.header, events: place.run?.events() ?? place.entry.events } : null;
    },
    isLive: (run) => places.get(run)?.live ?? false,
    isKept: (comparison) =>
      !unwritten.has(comparison) &&
      [...places.values()].every((place) => place.comparison !== comparison || place.entry.log.isWhole()),
    stop(comparison) {
      const ours = [...places.values()].filter((place) => place.comparison === comparison && place.live);
      track(leave(ours.filter(({ run }) => run === null))).catch(() => undefined);
      for (const { run } of ours) run?.stop(null);
    },
    takeBack(run) {
      const place = places.get(run);
      if (!place?.live || place.run !== null) return false;
      track(leave([place])).catch(() => undefined);
      return true;
    },
    retry: (run, task) => goOn(run, (live) => live.retry(task)),
    goOn,
    suspended(ms) {
      for (const { run, live } of places.values()) if (live) run?.suspended(ms);
    },
    ended: (comparison) => ends.get(comparison) ?? Promise.resolve(),
    async close() {
      closed = true;
      const open = [...places.values()];
      places.clear();
      // Logs first: what the cut connections would still cause is not part of the run.
      await Promise.all(open.map(({ entry }) => entry.log.close()));
      for (const { disconnect } of open) disconnect();
      await ports.texts.flush();
      await ports.summaries.settled();
    },
  };
}

const isAtWork = (place: Place | undefined): boolean => place !== undefined && (place.live || place.settling > 0);

const withState = (
  summary: ComparisonSummary,
  run: RunId,
  state: ComparisonSummary['runs'][number]['state'],
): ComparisonSummary => ({
  ...summary,
  runs: summary.runs.map((each) => (each.id === run ? { ...each, state } : each)),
});
