import { useId, useState, type DragEvent } from 'react';
import { asTaskId } from '../../../shared/ids.ts';
import type { TaskId } from '../../../shared/ids.ts';
import type { PhaseChange } from '../../../shared/structure/edit-phases.ts';
import type { OwnPhase } from '../../../shared/structure/own-phases.ts';
import type { PhaseFault } from '../../../shared/structure/phase-faults.ts';
import { phaseNumber, phaseWords } from '../../../shared/words/phases.ts';
import text from '../../styles/text.module.css';
import { IconButton } from '../../ui/Button.tsx';
import { classes } from '../../ui/class-names.ts';
import { Segment } from '../../ui/Segment.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { dragType, PhaseTask } from './PhaseTask.tsx';
import styles from './StructureEditor.module.css';
import { t } from '../../../shared/words/t.ts';

type PhaseCardProps = {
  readonly phase: OwnPhase;
  readonly index: number;
  readonly count: number;
  readonly titleOf: (id: TaskId) => string;
  /** Those of its own tasks. */
  readonly faults: readonly PhaseFault[];
  readonly onRules: (rules: PhaseChange) => void;
  readonly onRemove: () => void;
  readonly onMove: (task: TaskId, to: number) => void;
  /** A task was dropped here, before the one at this place. */
  readonly onDrop: (task: TaskId, at: number) => void;
  readonly onShift: (task: TaskId, by: -1 | 1) => void;
  readonly onSplit: (task: TaskId) => void;
};

/** One phase: its rules in a line, its tasks under it. */
export function PhaseCard({
  phase,
  index,
  count,
  titleOf,
  faults,
  onRules,
  onRemove,
  onDrop,
  ...acts
}: PhaseCardProps) {
  const id = useId();
  const [over, setOver] = useState<number | null>(null);
  const { tasks, context, width, gate, warm } = phase;
  const thread = context === 'thread';
  const name = phaseNumber(index + 1);
  // A rule that would mean nothing here is kept and not shown.
  const mayWarm = !thread && width !== 1;
  const mayReview = index < count - 1;

  const hover = (event: DragEvent<HTMLElement>) => {
    if (!event.dataTransfer.types.includes(dragType)) return;
    event.preventDefault();
    setOver(placeAt(event));
  };
  const drop = (event: DragEvent<HTMLElement>) => {
    const task = asTaskId(event.dataTransfer.getData(dragType));
    setOver(null);
    event.preventDefault();
    const at = placeAt(event);
    const from = tasks.indexOf(task);
    // Taken out of this very list, the places behind it move up.
    onDrop(task, from !== -1 && from < at ? at - 1 : at);
  };
  return (
    <li>
      <section
        className={classes(styles.phase, over !== null && styles.over)}
        aria-labelledby={id}
        onDragOver={hover}
        onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(null)} // a node or nothing, by the DOM
        onDrop={drop}
      >
        <div className={styles.head}>
          <h3 id={id} className={text.subheading} tabIndex={-1} data-act={`phase ${index}`}>
            {name}
          </h3>
          <Segment
            label={phaseWords.contextOf(name)}
            options={contexts}
            value={context}
            onPick={(picked) => onRules({ context: picked })}
          />
          {!thread && (
            <div className={styles.width}>
              <Select
                label={phaseWords.widthOf(name)}
                labelHidden
                options={widthsWith(width)}
                value={widthValue(width)}
                onPick={(picked) => onRules({ width: picked === noBound ? null : Number(picked) })}
              />
            </div>
          )}
          {count > 1 && (
            <IconButton
              icon="cross"
              size="small"
              look="quiet"
              className={styles.remove}
              label={phaseWords.remove(name)}
              onClick={onRemove}
            />
          )}
        </div>
        {tasks.length === 0 ? (
          <p className={styles.empty}>{phaseWords.empty}</p>
        ) : (
          <ol className={styles.tasks}>
            {tasks.map((task, place) => (
              <PhaseTask
                key={task}
                task={task}
                title={titleOf(task)}
                place={place}
                of={tasks.length}
                phase={index}
                phases={count}
                isTarget={over === place}
                faults={faults.filter((fault) => fault.task.id === task)}
                {...acts}
              />
            ))}
          </ol>
        )}
        {(mayWarm || mayReview) && (
          <div className={styles.rules}>
            {mayWarm && <Switch label={t`Warm the cache`} on={warm} onToggle={(on) => onRules({ warm: on })} />}
            {mayReview && <Switch label={t`Review after it`} on={gate} onToggle={(on) => onRules({ gate: on })} />}
          </div>
        )}
      </section>
    </li>
  );
}

const contexts = [
  { value: 'thread', label: t`One thread` },
  { value: 'separate', label: t`Separate` },
] as const;

const noBound = 'none';
const widthValue = (width: number | null): string => (width === null ? noBound : String(width));

/** The usual widths, and the one that it has where that is another. */
function widthsWith(width: number | null): { value: string; label: string }[] {
  const usual = [1, 2, 3, 4];
  const numbers = width === null || usual.includes(width) ? usual : [...usual, width];
  return [
    ...numbers.map((each) => ({ value: String(each), label: t`${each} at once` })),
    { value: noBound, label: t`No bound` },
  ];
}

/** Before which of the tasks a drop at this height would put it. */
function placeAt({ currentTarget, clientY }: DragEvent<HTMLElement>): number {
  const rows = [...currentTarget.querySelectorAll('[data-task-row]')];
  const below = rows.findIndex((row) => {
    const { top, height } = row.getBoundingClientRect();
    return clientY < top + height / 2;
  });
  return below === -1 ? rows.length : below;
}
