import { useStore } from 'zustand';
import type { StepId, TaskId } from '../../../shared/ids.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { clock } from '../../../shared/words/format.ts';
import { raceWords } from '../../../shared/words/race.ts';
import { openGates, personMs, tasksAtGate } from '../../charts/gates.ts';
import { isTaskDone } from '../../charts/lane-look.ts';
import { Button } from '../../ui/Button.tsx';
import { StateChip } from '../../ui/StateChip.tsx';
import { gateStanding } from './gate-standing.ts';
import styles from './GateCard.module.css';
import { hasBegun, textOf } from './LaneParts.tsx';
import { selectRun, timeOf } from '../../bridge/live-comparison.ts';
import { previewOf } from '../../ui/paragraphs.ts';
import { useLane, useRace, useRunPart } from './race-context.tsx';
import type { LanePlace } from './race-context.tsx';
import { taskNames } from './run-tasks.ts';
import { useNow } from '../../ui/use-now.ts';
import { t } from '../../../shared/words/t.ts';

type GateCardProps = {
  readonly header: RunHeader;
  readonly gate: StepId;
  readonly onRead: () => void;
  readonly onApprove: () => void;
};

/** A gate that waits for its reviewer: what lies before it, and the two ways on. */
export function GateCard({ header, gate, onRead, onApprove }: GateCardProps) {
  const standing = useRunPart(header.id, (run) => gateStanding(run, gate));
  const tasks = useGateTasks(header, gate);
  const phase = usePhaseName(header, gate);
  return (
    <section className={styles.card} aria-label={raceWords.gateWaits(phase)}>
      <div className={styles.head}>
        <h3 className={styles.title}>{raceWords.gateWaits(phase)}</h3>
        {standing === 'open' && <StateChip state={{ kind: 'review' }} />}
      </div>
      <p className={styles.note}>
        {standing === 'revising' ? <BeingWritten header={header} tasks={tasks} /> : raceWords.gateHolds(tasks.length)}
      </p>
      <ul className={styles.outputs}>
        {tasks.map((task) => (
          <OutputLine key={task} place={{ run: header.id, task }} />
        ))}
      </ul>
      <div className={styles.actions}>
        <Button icon="eye" onClick={onRead}>{t`Review`}</Button>
        {standing === 'open' && <Button look="primary" icon="check" onClick={onApprove}>{t`Approve and go on`}</Button>}
        <GateClock header={header} gate={gate} />
      </div>
    </section>
  );
}

function OutputLine({ place }: { readonly place: LanePlace }) {
  const lane = useLane(place);
  if (!lane) return null;
  return (
    <li className={styles.output}>
      <b>{lane.title}</b>
      <span>{hasBegun(lane) && previewOf(lane.output ?? textOf(lane).text)}</span>
    </li>
  );
}

/** Which of the outputs were sent back and are on their way. */
export function BeingWritten({ header, tasks }: { readonly header: RunHeader; readonly tasks: readonly TaskId[] }) {
  const names = useRunPart(header.id, (run) =>
    tasks
      .filter((task) => !isTaskDone(run.state, task))
      .map(taskNames(run))
      .join('\n'),
  );
  return names ? raceWords.beingWrittenAgain(names.split('\n')) : null;
}

/** The tasks whose outputs a gate holds up. */
export function useGateTasks(header: RunHeader, gate: StepId) {
  const joined = useRunPart(header.id, ({ state }) => {
    const step = state.steps[gate];
    return step ? tasksAtGate(state, step).join('\n') : '';
  });
  const { store, comparison } = useRace();
  const state = selectRun(comparison, header.id)(store.getState())?.state;
  const step = state?.steps[gate];
  return joined && state && step ? tasksAtGate(state, step) : [];
}

export function usePhaseName(header: RunHeader, gate: StepId): string {
  const phase = useRunPart(header.id, ({ state }) => state.steps[gate]?.step.phase ?? 0) ?? 0;
  return raceWords.gatePhase(header.structure.phases[phase]?.name ?? 'all', phase);
}

/** How long the run has waited for a person at this gate; it stands still while something is written again. */
export function GateClock({ header, gate }: { readonly header: RunHeader; readonly gate: StepId }) {
  const { store, comparison } = useRace();
  const select = selectRun(comparison, header.id);
  const open = useStore(store, (state) => {
    const run = select(state);
    return run !== null && openGates(run.state).some(({ step }) => step.id === gate);
  });
  const now = useNow(store.now, open, 250);
  const run = select(store.getState());
  const step = run?.state.steps[gate];
  const ms = run && step ? personMs(step, timeOf(run, now)) : 0;
  return (
    <span className={styles.time} title={raceWords.yourTimeApart}>
      {raceWords.yourTime}{' '}
      <b role="timer" aria-label={`${raceWords.yourTime}: ${raceWords.spokenTime(ms)}`}>
        {clock(ms)}
      </b>
    </span>
  );
}
