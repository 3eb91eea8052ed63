import type { ComparisonId, TaskId } from '../../../shared/ids.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { stepsOf } from '../../../shared/run/state.ts';
import type { StepState } from '../../../shared/run/state.ts';
import { raceWords } from '../../../shared/words/race.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { openGates } from '../../charts/gates.ts';
import { laneLook } from '../../charts/lane-look.ts';
import { wordsOfState } from '../../ui/StateChip.tsx';
import type { LaneLook } from '../../ui/StateChip.tsx';
import { endingOf, selectRun } from '../../bridge/live-comparison.ts';
import type { LiveRun, RunEnding, RunStoreState } from '../../bridge/live-comparison.ts';
import { isAtCap } from '../../charts/run-figures.ts';
import { taskNames } from './run-tasks.ts';

/** States worth a word of their own: an end, or a standstill that a person may want to know of. */
const worthSaying: readonly LaneLook['kind'][] = [
  'done',
  'cut-off',
  'refused',
  'failed',
  'capped',
  'stopped',
  'retrying',
  'limited',
  'review',
];

/** What can be heard of the runs at one moment: what is said of each lane and run, by a key of its own. */
export type Heard = ReadonlyMap<string, string>;

/** With `only` of one lane alone, and of its run's end. */
export function listenTo(
  state: RunStoreState,
  comparison: ComparisonId,
  headers: readonly RunHeader[],
  only: TaskId | null = null,
): Heard {
  const heard = new Map<string, string>();
  for (const { id, structure } of headers) {
    const run = selectRun(comparison, id)(state);
    if (!run) continue;
    const name = structureName(structure.key);
    const nameOf = taskNames(run);
    const tasks = new Set(stepsOf(run.state).flatMap(({ step }) => step.task ?? []));
    for (const task of tasks) {
      if (only !== null && task !== only) continue;
      const look = laneLook({ state: run.state, live: run.live, nameOf }, task, run.state.at);
      if (worthSaying.includes(look.kind)) {
        heard.set(`${id} ${task}`, raceWords.heard(name, nameOf(task), wordsOfState(heardLook(look)).word));
      }
    }
    if (only === null) {
      for (const gate of openGates(run.state)) heard.set(`${id} ${gate.step.id}`, saidOfGate(run, gate));
    }
    if (run.state.paused) heard.set(`${id} paused`, raceWords.heardRun(name, raceWords.paused));
    const ending = endingOf(run);
    if (ending !== 'running') {
      const said = ending === 'failed' && isAtCap(run.state) ? raceWords.runAtCap : endings[ending];
      heard.set(id, raceWords.heardRun(name, said));
    }
  }
  return heard;
}

/** What already waits for the listener who comes to a run: a change that they were not there for is said all the same. */
export function heardOnArrival(
  state: RunStoreState,
  comparison: ComparisonId,
  headers: readonly RunHeader[],
): string[] {
  return headers.flatMap(({ id }) => {
    const run = selectRun(comparison, id)(state);
    return run ? openGates(run.state).map((gate) => saidOfGate(run, gate)) : [];
  });
}

function saidOfGate({ header: { structure } }: LiveRun, { step }: StepState): string {
  const phase = raceWords.gatePhase(structure.phases[step.phase]?.name ?? 'all', step.phase);
  return raceWords.heardGate(structureName(structure.key), phase);
}

const endings: Readonly<Record<Exclude<RunEnding, 'running'>, string>> = {
  finished: raceWords.runFinished,
  failed: raceWords.runFailed,
  stopped: raceWords.runStopped,
  interrupted: raceWords.runInterrupted,
};

/**
 * A countdown would be a new sentence every second. That a lane's output waits for its reviewer is said once, by the
 * gate: for the lane itself nothing has changed.
 */
function heardLook(look: LaneLook): LaneLook {
  if (look.kind === 'retrying' || look.kind === 'limited') return { kind: look.kind, seconds: null };
  return look.kind === 'done' || look.kind === 'review' ? { kind: 'done' } : look;
}

/** What is said now and was not before. */
export function heardChanges(before: Heard, now: Heard): string[] {
  return [...now].filter(([key, said]) => before.get(key) !== said).map(([, said]) => said);
}
