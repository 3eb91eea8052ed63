import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ComparisonId, RunId, TaskId } from '../../../shared/ids.ts';
import { stepsOfTask } from '../../../shared/run/state.ts';
import type { Task } from '../../../shared/workflow/task.ts';
import type { StepState } from '../../../shared/run/state.ts';
import type { LaneLook } from '../../ui/StateChip.tsx';
import { isInReview } from '../../charts/gates.ts';
import { laneLook } from '../../charts/lane-look.ts';
import { selectRun, timeOf, waitsForTurn } from '../../bridge/live-comparison.ts';
import type { LiveRun, RunStore, RunStoreState } from '../../bridge/live-comparison.ts';
import type { RunActions } from './run-actions.ts';
import { taskNames, tasksOfRun } from './run-tasks.ts';
import { useNow } from '../../ui/use-now.ts';

export type LanePlace = { readonly run: RunId; readonly task: TaskId };

export type Race = {
  readonly store: RunStore;
  readonly comparison: ComparisonId;
  /** The lane whose context lies open. */
  readonly drawn: LanePlace | null;
  readonly onContext: (lane: LanePlace | null) => void;
  readonly onFocus: (lane: LanePlace | null) => void;
  /** Null where nobody can give a lane a window of its own, and in one. */
  readonly onPopOut: ((lane: LanePlace) => void) | null;
  readonly onStop: (lane: LanePlace) => void;
  readonly onRetry: (lane: LanePlace) => void;
  /** Takes up everything of a run that failed, was stopped or was cut off. */
  readonly onGoOn: (run: RunId) => void;
  readonly onStopRun: (run: RunId) => void;
  readonly onPause: (run: RunId, paused: boolean) => void;
  /** For what has a place of its own to say why it failed. */
  readonly actions: RunActions;
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

/** The run as it stands at this moment, without a subscription: read it beside one that says when to look again. */
export function useHeldRun(run: RunId): LiveRun | null {
  const { store, comparison } = useRace();
  return selectRun(comparison, run)(store.getState());
}

export type Lane = {
  readonly title: string;
  readonly look: LaneLook;
  readonly steps: readonly StepState[];
  /** What the task hands over as things stand: edited, joined without a model, or as it was written. Null before that. */
  readonly output: string | null;
  readonly edited: boolean;
  /** Turns of its plan after the first, by what they ask. */
  readonly followUps: Task['followUps'];
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
      const { paused, outputs, limitedUntil } = held.state;
      const whole = [held.live, paused, outputs[task], isInReview(held.state, task), held.state.edited.includes(task)];
      return [...whole, steps.some(({ status }) => status === 'limited') && limitedUntil, ...steps, ...awaited];
    }),
  );
  // Everything below follows from what the subscription compares, so reading the store here can't be out of date.
  const held = select(store.getState());
  const steps = held ? stepsOfTask(held.state, task) : [];
  const counting = steps.some(({ status }) => status === 'retrying' || status === 'limited');
  const at = useNow(store.now, counting, 250);
  if (!held) return null;
  const now = timeOf(held, counting ? at : store.now());
  const nameOf = taskNames(held);
  return {
    title: nameOf(task),
    look: laneLook({ state: held.state, live: held.live, nameOf, waitsForTurn: waitsForTurn(held) }, task, now),
    steps,
    output: held.state.outputs[task] ?? null,
    edited: held.state.edited.includes(task),
    followUps: tasksOfRun(held).find(({ id }) => id === task)?.followUps ?? [],
    now,
    live: held.live,
  };
}
