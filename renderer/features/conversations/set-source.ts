import type { StoreApi } from 'zustand';
import type { ComparisonSummary } from '../../../shared/contract.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { ComparisonId, RunId } from '../../../shared/ids.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import type { RunState } from '../../../shared/run/state.ts';

/** A run of a set as this window holds it. `zero` is this window's clock at the run's own zero. */
export type SetRun = {
  readonly header: RunHeader;
  readonly state: RunState;
  readonly live: boolean;
  readonly zero: number | null;
};

type OpenSet =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | {
      readonly kind: 'open';
      readonly comparison: {
        readonly summary: ComparisonSummary;
        readonly order: readonly RunId[];
        readonly runs: Readonly<Record<RunId, SetRun>>;
      };
    };

type SourceState = { readonly comparisons: Readonly<Record<ComparisonId, OpenSet>> };

/** What these screens need of the window's store of runs, which the app hands in. */
export type SetSource = StoreApi<SourceState> & {
  readonly follow: (set: ComparisonId) => void;
  /** This window's clock, ms, monotonic. */
  readonly now: () => number;
};

/** The set's own run first, then the one that measures; empty until it is open. */
export const runOf =
  (set: ComparisonId, index: 0 | 1) =>
  ({ comparisons }: SourceState): SetRun | null => {
    const open = comparisons[set];
    const id = open?.kind === 'open' ? open.comparison.order[index] : undefined;
    return open?.kind === 'open' && id !== undefined ? (open.comparison.runs[id] ?? null) : null;
  };

export const runWithId =
  (set: ComparisonId, id: RunId) =>
  ({ comparisons }: SourceState): SetRun | null => {
    const open = comparisons[set];
    return open?.kind === 'open' ? (open.comparison.runs[id] ?? null) : null;
  };

export const failureOf =
  (set: ComparisonId) =>
  ({ comparisons }: SourceState): Failure | null => {
    const open = comparisons[set];
    return open?.kind === 'failed' ? open.failure : null;
  };

/** A log without an end that nobody runs was cut off. */
export type SetEnding = 'running' | 'over' | 'interrupted';

export function endingOf({ state, live }: Pick<SetRun, 'state' | 'live'>): SetEnding {
  if (state.status !== 'running' && state.status !== 'ready') return 'over';
  return live ? 'running' : 'interrupted';
}

/** Milliseconds since the run's start, at this window's `now`. */
export function timeOf(run: SetRun, now: number): number {
  return endingOf(run) === 'running' && run.zero !== null ? Math.max(run.state.at, now - run.zero) : run.state.at;
}
