import type { RunId } from '../ids.ts';
import type { RunResult } from './comparison.ts';
import type { RunHeader } from './header.ts';
import { stepsOf } from './state.ts';
import type { RunState } from './state.ts';
import { attemptsOf } from './usage.ts';

/** One run of the history as it is set beside others: what it was measured under, and what was measured. */
export type ChosenRun = {
  readonly header: RunHeader;
  readonly state: RunState;
  readonly result: RunResult;
  /** A hint was open when its comparison was started. */
  readonly assisted: boolean;
};

export const idOf = ({ header }: ChosenRun): RunId => header.id;

/** A person replaced an output, and what came after rests on it. */
export const isEdited = ({ state }: ChosenRun): boolean => state.edited.length > 0;

/** A person had more asked than the plan says. A coordinator sends back too: that is the structure’s own doing. */
export function isAskedOn({ header, state }: ChosenRun): boolean {
  return (
    state.added.some(({ task }) => task.role === 'resolution') ||
    stepsOf(state).some(
      ({ step: { purpose } }) =>
        purpose === 'follow-up' || (purpose === 'revision' && header.structure.key !== 'two-rounds'),
    )
  );
}

export const isBatched = ({ state }: ChosenRun): boolean => attemptsOf(state).some(({ batch }) => batch !== null);

/** Below this a person’s wait explains nothing of a wall-clock. */
const leastWaitMs = 200;

export const waitedForPerson = ({ result }: ChosenRun): boolean => result.finishParts.person >= leastWaitMs;
