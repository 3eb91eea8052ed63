import { fewestTasks, mostTasks } from '../../../../shared/lesson/widgets/dispatch.ts';
import type { DispatchTask } from '../../../../shared/lesson/widgets/dispatch.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { Fold } from '../../../ui/Fold.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import styles from './DispatchTasks.module.css';
import { t } from '../../../../shared/words/t.ts';

type DispatchTasksProps = {
  readonly tasks: readonly DispatchTask[];
  readonly onChange: (tasks: readonly DispatchTask[]) => void;
};

/** The tasks themselves, to be set otherwise: two to six of them. */
export function DispatchTasks({ tasks, onChange }: DispatchTasksProps) {
  const change = (at: number, part: Partial<DispatchTask>) =>
    onChange(tasks.map((task, index) => (index === at ? { ...task, ...part } : task)));
  return (
    <div className={styles.fold}>
      <Fold look="line" title={t`Change the tasks`}>
        <div className={styles.table}>
          <span aria-hidden="true">{t`Task`}</span>
          <span aria-hidden="true">{t`Seconds`}</span>
          <span aria-hidden="true">{t`Tokens`}</span>
          <span />
          {tasks.map((task, index) => (
            // A task is known by its place alone: titles may repeat.
            <TaskRow
              key={index}
              task={task}
              place={index + 1}
              onChange={(part) => change(index, part)}
              {...(tasks.length > fewestTasks && { onRemove: () => onChange(tasks.filter((_, at) => at !== index)) })}
            />
          ))}
        </div>
        <Button
          size="small"
          icon="plus"
          disabled={tasks.length >= mostTasks}
          onClick={() => onChange([...tasks, { title: t`Task ${tasks.length + 1}`, seconds: 30, tokens: 15_000 }])}
        >{t`Add a task`}</Button>
      </Fold>
    </div>
  );
}

type TaskRowProps = {
  readonly task: DispatchTask;
  readonly place: number;
  readonly onChange: (part: Partial<DispatchTask>) => void;
  readonly onRemove?: () => void;
};

function TaskRow({ task: { title, seconds, tokens }, place, onChange, onRemove }: TaskRowProps) {
  return (
    <>
      <TextField
        label={t`Name of task ${place}`}
        labelHidden
        value={title}
        maxLength={40}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <NumberField
        label={t`Seconds of ${title}`}
        labelHidden
        value={seconds}
        min={1}
        max={3_600}
        onSet={(value) => value !== null && onChange({ seconds: value })}
      />
      <NumberField
        label={t`Tokens of ${title}`}
        labelHidden
        value={tokens}
        min={0}
        max={1_000_000}
        onSet={(value) => value !== null && onChange({ tokens: value })}
      />
      <IconButton
        icon="cross"
        look="quiet"
        size="small"
        label={t`Remove ${title}`}
        disabled={onRemove === undefined}
        onClick={onRemove}
      />
    </>
  );
}
