import { currentStep, isTaskDone, laneLook, tookMs } from '../../charts/lane-look.ts';
import type { ShownRun } from '../../charts/lane-look.ts';
import type { TimelineRow } from '../../charts/timeline-rows.ts';
import { wordsOfState } from '../../ui/StateChip.tsx';
import { isUnderWay, stepsOfTask } from '../../../shared/run/state.ts';
import { structureKind } from '../../../shared/structure/structure.ts';
import { raceWords } from '../../../shared/words/race.ts';

/** What stands beside a row of the timeline: its state in words. Null before anything is known. */
export function rowNote(row: TimelineRow, run: ShownRun, now: number): string | null {
  const { state, nameOf } = run;
  if (row.tasks.length === 0) return gateNote(row);
  if (row.tasks.every((task) => isTaskDone(state, task))) {
    if (row.tasks.every((task) => stepsOfTask(state, task).every(({ step }) => step.kind === 'merge')))
      return raceWords.rowJoined;
    const took = row.tasks.map((task) => tookMs(stepsOfTask(state, task)));
    return took.every((ms) => ms === null)
      ? null
      : raceWords.rowDone(took.reduce<number>((sum, ms) => sum + (ms ?? 0), 0));
  }
  const current =
    row.tasks.find((task) => stepsOfTask(state, task).some(isUnderWay)) ??
    row.tasks.find((task) => !isTaskDone(state, task));
  if (current === undefined) return null;
  const { word } = wordsOfState(laneLook(run, current, now));
  if (!row.whole && row.tasks.length === 1)
    return withWait(row, word, currentStep(state, current)?.status === 'writing');
  const index = row.tasks.indexOf(current);
  const waiting = row.tasks.filter((task) => task !== current && currentStep(state, task)?.status === 'waiting').length;
  const name = structureKind(row.structure) === 'thread' ? raceWords.turn(index + 1) : nameOf(current);
  return raceWords.rowRunning(name, word, waiting);
}

/** A gate: it waits for a person, or it has. */
function gateNote({ bars }: TimelineRow): string | null {
  if (bars.some(({ open }) => open)) return raceWords.rowPersonNow;
  const ms = bars.reduce((sum, { from, to }) => sum + to - from, 0);
  return ms === 0 ? null : raceWords.rowPerson(ms);
}

/** A conversation that writes after all says how long it waited to be asked again. */
function withWait(row: TimelineRow, word: string, writing: boolean): string {
  const waited = row.bars.filter(({ kind }) => kind === 'limit' || kind === 'retry');
  const ms = waited.reduce((sum, { from, to }) => sum + to - from, 0);
  return writing && ms > 0 ? raceWords.afterWait(word, ms) : word;
}
