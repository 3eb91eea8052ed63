import type { TaskId } from '../../../shared/ids.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { stepsOf } from '../../../shared/run/state.ts';
import type { RunState } from '../../../shared/run/state.ts';
import type { Purpose } from '../../../shared/run/step.ts';
import { attemptsOf } from '../../../shared/run/usage.ts';
import { workflowOf } from '../../../shared/run/workflow-of-run.ts';

/** A run as its log tells it. */
export type OpenedRun = { readonly header: RunHeader; readonly state: RunState };

/** What a person did to a run, by the titles of its tasks; each once. */
export type Handiwork = {
  readonly edited: readonly string[];
  readonly sentBack: readonly string[];
  readonly askedOn: readonly string[];
};

export function handiworkOf({ header, state }: OpenedRun): Handiwork {
  const { tasks } = workflowOf(header, state);
  const titles = (ids: readonly (TaskId | null)[]) =>
    [...new Set(ids)].flatMap((id) => tasks.find((task) => task.id === id)?.title ?? []);
  const added = (purpose: Purpose, from: readonly string[]) =>
    titles(
      stepsOf(state).flatMap(({ step }) =>
        step.purpose === purpose && !from.includes(step.task ?? '') ? [step.task] : [],
      ),
    );
  // A coordinator sends back too: that is the structure's own doing.
  const coordinated = header.structure.key === 'two-rounds' ? tasks.map(({ id }) => id) : [];
  return {
    edited: titles(state.edited),
    sentBack: added('revision', coordinated),
    askedOn: added('follow-up', []),
  };
}

/** The most requests that were in flight at one moment, from the times they left and ended. */
export function mostInFlight(state: RunState): number {
  const spans = attemptsOf(state).map(({ sentAt, endedAt }) => ({ from: sentAt, to: endedAt ?? Infinity }));
  return Math.max(0, ...spans.map(({ from }) => spans.filter((other) => other.from <= from && other.to > from).length));
}

/** True where requests went out in batches, at half their price. */
export const isBatched = (state: RunState): boolean => attemptsOf(state).some(({ batch }) => batch !== null);
