import type { StoreApi } from 'zustand';
import type { ComparisonSummary } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import type { ComparisonId, RunId } from '../../shared/ids.ts';
import type { RunHeader } from '../../shared/run/header.ts';
import type { RunState } from '../../shared/run/state.ts';

/** One run as this window holds it: everything in `state` came through `reduce`. */
export type LiveRun = {
  readonly header: RunHeader;
  readonly state: RunState;
  /** False when nothing in the host is running it: ended, or cut off and waiting to be resumed. */
  readonly live: boolean;
  /** This window's clock (ms, monotonic) at the run's own zero; null before its first event. */
  readonly zero: number | null;
};

export type LiveComparison = {
  readonly summary: ComparisonSummary;
  /** In the order the host gave. */
  readonly order: readonly RunId[];
  readonly runs: Readonly<Record<RunId, LiveRun>>;
};

/** A failure while something is shown already leaves it shown. */
export type OpenComparison =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'open'; readonly comparison: LiveComparison; readonly reopening: boolean };

export type RunStoreState = { readonly comparisons: Readonly<Record<ComparisonId, OpenComparison>> };

/** What the screens of a run are handed. The app makes one for the whole window. */
export type RunStore = StoreApi<RunStoreState> & {
  /** Begins to follow a comparison, or asks anew where it failed; what is open already stays as it is. */
  readonly follow: (comparison: ComparisonId) => void;
  /** Asks again for everything known so far, e.g. after the connection was lost. */
  readonly reopenAll: () => void;
  /** This window's clock, ms, monotonic. */
  readonly now: () => number;
};

export const selectComparison =
  (id: ComparisonId) =>
  (store: RunStoreState): OpenComparison | null =>
    store.comparisons[id] ?? null;

export const selectRun =
  (id: ComparisonId, run: RunId) =>
  (store: RunStoreState): LiveRun | null => {
    const open = store.comparisons[id];
    return open?.kind === 'open' ? (open.comparison.runs[run] ?? null) : null;
  };

/** How the run stands, for people: a log without an end that nobody runs was cut off. */
/** Begun in turn, and not yet begun. A run begins with its first event, at the latest a moment after the one before ended. */
export function waitsForTurn({ header, state, live }: Pick<LiveRun, 'header' | 'state' | 'live'>): boolean {
  return live && header.starting === 'in-turn' && state.status === 'ready';
}

/** The run that others wait for: the one that has begun and not ended. Null between two of them. */
export const selectFirst =
  (id: ComparisonId) =>
  (store: RunStoreState): RunHeader | null => {
    const open = store.comparisons[id];
    if (open?.kind !== 'open') return null;
    const { order, runs } = open.comparison;
    const going = order.flatMap((run) => runs[run] ?? []).find((run) => run.live && run.state.status === 'running');
    return going?.header ?? null;
  };

export type RunEnding = 'running' | 'finished' | 'failed' | 'stopped' | 'interrupted';

export function endingOf({ state, live }: Pick<LiveRun, 'state' | 'live'>): RunEnding {
  if (state.status === 'finished' || state.status === 'failed' || state.status === 'stopped') return state.status;
  return live ? 'running' : 'interrupted';
}

/** Milliseconds since the run's start: ticking while it lives, else the time of its last event. */
export function timeOf(run: LiveRun, now: number): number {
  if (endingOf(run) !== 'running' || run.zero === null) return run.state.at;
  return Math.max(run.state.at, now - run.zero);
}
