import type { TaskChange } from '../../../shared/workflow/edit.ts';
import type { Task } from '../../../shared/workflow/task.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextRows } from './TextRows.tsx';
import styles from './TaskEditor.module.css';
import { t } from '../../../shared/words/t.ts';

type MoreFieldsProps = { readonly task: Task; readonly onChange: (change: TaskChange, field?: string) => void };

/** Follow-up turns, shared things and the time limit: most tasks have none of them. */
export function MoreFields({ task, onChange }: MoreFieldsProps) {
  return (
    <>
      {task.merge !== true && (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{t`Follow-up turns`}</legend>
          <p
            className={styles.note}
          >{t`Asked one after the other in the same conversation. Each sends it all again.`}</p>
          <TextRows
            key={task.id}
            label={t`Follow-up`}
            long
            items={task.followUps}
            most={50}
            maxLength={20_000}
            onChange={(followUps, mark) => onChange({ followUps: [...followUps] }, mark)}
          />
        </fieldset>
      )}
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t`Writes to`}</legend>
        <p
          className={styles.note}
        >{t`Shared things that it changes, like a file or a table. Two at once would race.`}</p>
        <TextRows
          key={task.id}
          label={t`Shared thing`}
          items={task.writes}
          most={20}
          maxLength={200}
          onChange={(writes, mark) => onChange({ writes: [...writes] }, mark)}
        />
      </fieldset>
      {task.merge !== true && (
        <div className={styles.between}>
          <span className={styles.legend}>{t`Time limit, in seconds`}</span>
          <NumberField
            key={task.id}
            label={t`Time limit, in seconds`}
            labelHidden
            value={task.limitSeconds}
            emptyWord={t`None`}
            min={1}
            max={86_400}
            onSet={(limitSeconds) => onChange({ limitSeconds })}
          />
        </div>
      )}
    </>
  );
}
