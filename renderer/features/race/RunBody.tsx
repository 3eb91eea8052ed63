import type { Phase } from '../../../shared/structure/structure.ts';
import { structureKind } from '../../../shared/structure/structure.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { raceWords } from '../../../shared/words/en-race.ts';
import type { Task } from '../../../shared/workflow/task.ts';
import { structureLook } from '../../ui/structure-look.ts';
import { LaneGrid } from './LaneGrid.tsx';
import { LaneLines } from './LaneLines.tsx';
import styles from './RunColumn.module.css';
import { TurnList } from './TurnList.tsx';

/** More conversations than this are shown as lines. */
const mostCards = 8;

type RunBodyProps = { readonly header: RunHeader; readonly lines: boolean };

/** The lanes of one run, in the shape of its structure. */
export function RunBody({ header, lines }: RunBodyProps) {
  const { structure, workflow } = header;
  const kind = structureKind(structure.key);
  if (lines) return <LaneLines run={header.id} tasks={structure.phases.flatMap(({ tasks }) => tasks)} />;
  if (kind === 'phased') {
    return structure.phases.map((phase) => (
      <section key={phase.name} className={styles.phase} aria-label={raceWords.phaseName(phase.name)}>
        <h3 className={styles.phaseName}>{raceWords.phaseName(phase.name)}</h3>
        <PhaseBody header={header} phase={phase} tasks={tasksOf(workflow.tasks, phase)} />
      </section>
    ));
  }
  return structure.phases.map((phase) => (
    <PhaseBody key={phase.name} header={header} phase={phase} tasks={tasksOf(workflow.tasks, phase)} />
  ));
}

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
  if (kind === 'one-at-a-time') return <TurnList run={header.id} tasks={ids} strung={false} hue={beads} />;
  if (tasks.length > mostCards) return <LaneLines run={header.id} tasks={ids} />;
  return <LaneGrid run={header.id} tasks={tasks} hue={hue} />;
}

function tasksOf(all: readonly Task[], phase: Phase): Task[] {
  return phase.tasks.flatMap((id) => all.find((task) => task.id === id) ?? []);
}
