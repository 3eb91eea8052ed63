import type { TaskId } from '../../../shared/ids.ts';
import type { PhaseFault } from '../../../shared/structure/phase-faults.ts';
import { phaseFaultWords, phaseNumber, phaseWords } from '../../../shared/words/phases.ts';
import { sentence } from '../../../shared/words/format.ts';
import { IconButton } from '../../ui/Button.tsx';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './StructureEditor.module.css';

/** What a task in flight is called, so that nothing else can be dropped on a phase. */
export const dragType = 'application/x-braid-task';

type PhaseTaskProps = {
  readonly task: TaskId;
  readonly title: string;
  readonly place: number;
  readonly of: number;
  /** From 0, as everywhere but in words. */
  readonly phase: number;
  readonly phases: number;
  /** A drop would put the task in flight before it. */
  readonly isTarget: boolean;
  readonly faults: readonly PhaseFault[];
  readonly onMove: (task: TaskId, to: number) => void;
  readonly onShift: (task: TaskId, by: -1 | 1) => void;
  readonly onSplit: (task: TaskId) => void;
};

/** A task of a phase: dragged, or moved by its own controls. */
export function PhaseTask(props: PhaseTaskProps) {
  const { task, title, place, of, phase, phases, isTarget, faults, onMove, onShift, onSplit } = props;
  const first = place === 0;
  const last = place === of - 1;
  return (
    <li
      className={classes(styles.task, isTarget && styles.target, faults.length > 0 && styles.faulty)}
      data-task-row
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(dragType, task);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <div className={styles.chip}>
        <span className={styles.title} title={title}>
          {title}
        </span>
        {of > 1 && (
          <>
            <IconButton
              icon="up"
              size="small"
              look="quiet"
              label={phaseWords.earlier(title)}
              data-act={`up ${task}`}
              aria-disabled={first}
              onClick={() => onShift(task, -1)}
            />
            <IconButton
              icon="up"
              size="small"
              look="quiet"
              className={styles.down}
              label={phaseWords.later(title)}
              data-act={`down ${task}`}
              aria-disabled={last}
              onClick={() => onShift(task, 1)}
            />
            <IconButton
              icon="split"
              size="small"
              look="quiet"
              label={phaseWords.splitAt(title)}
              aria-disabled={first}
              onClick={() => onSplit(task)}
            />
          </>
        )}
        <Select
          label={phaseWords.moveOf(title)}
          labelHidden
          className={styles.move}
          data-act={`move ${task}`}
          options={Array.from({ length: phases }, (_, index) => ({
            value: String(index),
            label: phaseNumber(index + 1),
          }))}
          value={String(phase)}
          onPick={(to) => onMove(task, Number(to))}
        />
      </div>
      {faults.map((fault) => (
        <p key={`${fault.kind} ${fault.needs.id}`} className={styles.fault}>
          <Icon name="warn" size="small" />
          {sentence(phaseFaultWords(fault))}.
        </p>
      ))}
    </li>
  );
}
