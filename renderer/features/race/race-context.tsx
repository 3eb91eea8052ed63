import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ComparisonId, RunId, TaskId } from '../../../shared/ids.ts';
import { stepsOfTask } from '../../../shared/run/state.ts';
import type { StepState } from '../../../shared/run/state.ts';
import type { LaneLook } from '../../ui/StateChip.tsx';
import { laneLook } from '../../charts/lane-look.ts';
import { selectRun, timeOf } from './live-comparison.ts';
import type { LiveRun, RunStore, RunStoreState } from './live-comparison.ts';
import { useNow } from './use-now.ts';

export type LanePlace = { readonly run: RunId; readonly task: TaskId };

export type Race = {
  readonly store: RunStore;
  readonly comparison: ComparisonId;
  /** The lane whose context lies open. */
  readonly drawn: LanePlace | null;
  readonly onContext: (lane: LanePlace | null) => void;
  readonly onFocus: (lane: LanePlace | null) => void;
  readonly onStop: (lane: LanePlace) => void;
  readonly onRetry: (lane: LanePlace) => void;
  /** Takes up everything of a run that failed, was stopped or was cut off. */
  readonly onGoOn: (run: RunId) => void;
};

const RaceContext = createContext<Race | null>(null);
export const RaceProvider = RaceContext.Provider;

export function useRace(): Race {
  const race = useContext(RaceContext);
  if (!race) throw new Error('A lane was drawn outside a run.');
  return race;
}

/** A part of one run; drawn again only when that part changes. */
export function useRunPart<T>(run: RunId, select: (run: LiveRun) => T): T | null {
  const { store, comparison } = useRace();
  return useStore(store, (state: RunStoreState) => {
    const held = selectRun(comparison, run)(state);
    return held ? select(held) : null;
  });
}

export type Lane = {
  readonly title: string;
  readonly look: LaneLook;
  readonly steps: readonly StepState[];
  /** Ms since the run's start. Moves by itself only while the lane counts down. */
  readonly now: number;
  readonly live: boolean;
};

/** What one lane shows. One subscription: to its own turns, to those it waits for, and to whether the run lives. */
export function useLane({ run, task }: LanePlace): Lane | null {
  const { store, comparison } = useRace();
  const select = selectRun(comparison, run);
  useStore(
    store,
    useShallow((state: RunStoreState) => {
      const held = select(state);
      if (!held) return [];
      const steps = stepsOfTask(held.state, task);
      const awaited = steps.flatMap(({ waitingOn }) => waitingOn.map((id) => held.state.steps[id]?.status));
      return [held.live, ...steps, ...awaited];
    }),
  );
  // Everything below follows from what the subscription compares, so reading the store here can't be out of date.
  const held = select(store.getState());
  const steps = held ? stepsOfTask(held.state, task) : [];
  const counting = steps.some(({ retryAt }) => retryAt !== null);
  const at = useNow(store.now, counting, 250);
  if (!held) return null;
  const now = timeOf(held, counting ? at : store.now());
  const nameOf = (id: TaskId) => held.header.workflow.tasks.find((each) => each.id === id)?.title ?? id;
  return {
    title: nameOf(task),
    look: laneLook({ state: held.state, live: held.live, nameOf }, task, now),
    steps,
    now,
    live: held.live,
  };
}
