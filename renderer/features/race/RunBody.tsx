import { Fragment } from 'react';
import type { RunId } from '../../../shared/ids.ts';
import type { Phase } from '../../../shared/structure/structure.ts';
import { isPhased, structureKind } from '../../../shared/structure/structure.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { raceWords } from '../../../shared/words/race.ts';
import type { Task } from '../../../shared/workflow/task.ts';
import { structureLook } from '../../ui/structure-look.ts';
import { LaneGrid } from './LaneGrid.tsx';
import { LaneLines } from './LaneLines.tsx';
import { useHeldRun, useRunPart } from './race-context.tsx';
import { joinedIn } from './run-tasks.ts';
import styles from './RunColumn.module.css';
import { TurnList } from './TurnList.tsx';

/** More conversations than this are shown as lines. */
const mostCards = 8;

type RunBodyProps = { readonly header: RunHeader; readonly lines: boolean };

/** The lanes of one run, in the shape of its structure. */
export function RunBody({ header, lines }: RunBodyProps) {
  const { structure, workflow } = header;
  if (lines) return <AllLines header={header} />;
  if (isPhased(structure.key)) {
    return structure.phases.map((phase, index) => (
      <section key={index} className={styles.phase} aria-label={raceWords.phaseName(phase.name, index)}>
        <h3 className={styles.phaseName}>{raceWords.phaseName(phase.name, index)}</h3>
        <PhaseBody header={header} phase={phase} tasks={tasksOf(workflow.tasks, phase)} />
        <JoinedLanes header={header} phase={index} />
      </section>
    ));
  }
  return structure.phases.map((phase, index) => (
    <Fragment key={phase.name}>
      <PhaseBody header={header} phase={phase} tasks={tasksOf(workflow.tasks, phase)} />
      <JoinedLanes header={header} phase={index} />
    </Fragment>
  ));
}

function AllLines({ header }: { readonly header: RunHeader }) {
  useJoined(header.id);
  const run = useHeldRun(header.id);
  if (!run) return null;
  const { phases } = header.structure;
  const tasks = phases.flatMap((phase, index) => [...phase.tasks, ...joinedIn(run, index).map(({ id }) => id)]);
  return <LaneLines run={header.id} tasks={tasks} />;
}

/** Conversations that nobody planned: a coordinator, and what was asked for while the run was going. */
function JoinedLanes({ header, phase }: { readonly header: RunHeader; readonly phase: number }) {
  useJoined(header.id);
  const run = useHeldRun(header.id);
  const tasks = run ? joinedIn(run, phase) : [];
  if (tasks.length === 0) return null;
  const { hue } = structureLook(header.structure.key);
  const narrow = header.structure.phases[phase]?.width === 1;
  return (
    <div className={styles.joined}>
      {narrow ? (
        <TurnList
          run={header.id}
          tasks={tasks.map(({ id }) => id)}
          strung={false}
          hue={hue === 'phased' ? hue : 'seq'}
        />
      ) : (
        <LaneGrid run={header.id} tasks={tasks} hue={hue} />
      )}
    </div>
  );
}

/** Drawn again when a task joins. */
const useJoined = (run: RunId) => useRunPart(run, ({ state }) => `${state.added.length} ${state.order.length}`);

type PhaseBodyProps = {
  readonly header: RunHeader;
  readonly phase: Phase;
  readonly tasks: readonly Task[];
};

function PhaseBody({ header, phase, tasks }: PhaseBodyProps) {
  const kind = structureKind(header.structure.key);
  const { hue } = structureLook(header.structure.key);
  const ids = tasks.map(({ id }) => id);
  const beads = hue === 'phased' ? 'phased' : 'seq';
  if (phase.context === 'thread') return <TurnList run={header.id} tasks={ids} strung hue={beads} />;
  if (kind === 'one-at-a-time' || (kind === 'own' && phase.width === 1)) {
    return <TurnList run={header.id} tasks={ids} strung={false} hue={beads} />;
  }
  if (tasks.length > mostCards) return <LaneLines run={header.id} tasks={ids} />;
  return <LaneGrid run={header.id} tasks={tasks} hue={hue} />;
}

function tasksOf(all: readonly Task[], phase: Phase): Task[] {
  return phase.tasks.flatMap((id) => all.find((task) => task.id === id) ?? []);
}
