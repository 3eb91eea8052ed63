import { queueWidth, structureKind } from '../../../shared/structure/structure.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import { structureOf } from '../../../shared/structure/own-phases.ts';
import type { OwnPhase } from '../../../shared/structure/own-phases.ts';
import { raceWords } from '../../../shared/words/race.ts';
import { mostAtOnce } from '../../../shared/workflow/breadth.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { StructureTag } from '../../ui/StructureTag.tsx';
import { BeadFigure } from './BeadFigure.tsx';
import { LaneFigure } from './LaneFigure.tsx';
import { PhaseFigure } from './PhaseFigure.tsx';
import styles from './PlanSummary.module.css';

type PlanSummaryProps = {
  readonly workflow: Workflow;
  readonly structures: readonly StructureKey[];
  /** What `own` stands for among them. */
  readonly phases: readonly OwnPhase[] | null;
};

/** What will run: each structure with its shape. Only the shape: the forecast's numbers wait. */
export function PlanSummary({ workflow, structures, phases }: PlanSummaryProps) {
  return (
    <ul className={styles.list}>
      {structures.map((key) => (
        <li key={key} className={styles.item}>
          <div className={styles.head}>
            <StructureTag structure={key} />
            <span className={styles.size}>{sizeOf(workflow, key, phases)}</span>
          </div>
          <Figure workflow={workflow} structure={key} built={phases} />
        </li>
      ))}
    </ul>
  );
}

function sizeOf(workflow: Workflow, key: StructureKey, built: readonly OwnPhase[] | null): string {
  const { tasks } = workflow;
  const turns = tasks.reduce((sum, { followUps }) => sum + 1 + followUps.length, 0);
  switch (structureKind(key)) {
    case 'thread':
      return raceWords.turns(turns);
    case 'one-at-a-time':
      return raceWords.conversations(tasks.length, 1);
    case 'queue':
      return raceWords.conversations(tasks.length, Math.min(queueWidth(key) ?? 1, mostAtOnce(tasks)));
    case 'all-at-once':
      return raceWords.conversations(tasks.length, mostAtOnce(tasks));
    case 'two-rounds':
    case 'phased':
    case 'own': {
      const { phases } = structureOf(tasks, key, built);
      const conversations = phases.reduce(
        (sum, phase) => sum + (phase.context === 'thread' ? 1 : phase.tasks.length),
        0,
      );
      return raceWords.phases(phases.length, conversations);
    }
  }
}

type FigureProps = {
  readonly workflow: Workflow;
  readonly structure: StructureKey;
  readonly built: readonly OwnPhase[] | null;
};

function Figure({ workflow, structure, built }: FigureProps) {
  const { tasks } = workflow;
  switch (structureKind(structure)) {
    case 'thread':
      return <BeadFigure structure={structure} count={tasks.length} strung />;
    case 'one-at-a-time':
      return <BeadFigure structure={structure} count={tasks.length} />;
    case 'queue':
      return <BeadFigure structure={structure} count={tasks.length} rows={queueWidth(structure) ?? 1} />;
    case 'all-at-once':
    case 'two-rounds':
      return <LaneFigure structure={structure} tasks={tasks} />;
    case 'phased':
    case 'own':
      return <PhaseFigure tasks={tasks} structure={structureOf(tasks, structure, built)} />;
  }
}
