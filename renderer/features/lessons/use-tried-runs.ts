import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ComparisonId } from '../../../shared/ids.ts';
import type { BlockOf } from '../../../shared/lesson/lesson.ts';
import { endingOf } from '../../bridge/live-comparison.ts';
import type { LiveRun, RunStore } from '../../bridge/live-comparison.ts';
import { runsOfArms } from './tried-arms.ts';

export type TriedRuns = {
  /** One for each arm; null where it is not known yet. */
  readonly runs: readonly (LiveRun | null)[];
  readonly isRunning: boolean;
  /** Kept with the lesson, and no longer in the history. */
  readonly isGone: boolean;
};

/** Follows what was started, or what an earlier visit left. */
export function useTriedRuns(
  store: RunStore,
  arms: BlockOf<'try'>['arms'],
  comparisons: readonly ComparisonId[],
): TriedRuns {
  useEffect(() => {
    for (const comparison of comparisons) store.follow(comparison);
  }, [store, comparisons]);
  const runs = useStore(
    store,
    useShallow((state) => runsOfArms(arms, comparisons, state)),
  );
  const isGone = useStore(store, ({ comparisons: held }) =>
    comparisons.some((id) => {
      const open = held[id];
      return open?.kind === 'failed' && open.failure.code === 'unknown-comparison';
    }),
  );
  return { runs, isRunning: runs.some((run) => run !== null && endingOf(run) === 'running'), isGone };
}
