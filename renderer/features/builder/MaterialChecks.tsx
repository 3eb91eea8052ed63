import { useState } from 'react';
import { estimateTokens } from '../../../shared/tokens.ts';
import { countWord, sentence, tokens } from '../../../shared/words/format.ts';
import type { TaskChange } from '../../../shared/workflow/edit.ts';
import type { Material, Task } from '../../../shared/workflow/task.ts';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import styles from './TaskEditor.module.css';
import { t } from '../../../shared/words/t.ts';

type MaterialChecksProps = {
  readonly task: Task;
  readonly materials: readonly Material[];
  readonly onChange: (change: TaskChange) => void;
  readonly onRead: (material: Material) => void;
};

/** As many as show without a press where there are many: those the task sees always show. */
const shownAtOnce = 5;

export function MaterialChecks({ task, materials, onChange, onRead }: MaterialChecksProps) {
  const [all, setAll] = useState(false);
  const shown = all
    ? materials
    : materials.filter(({ id }, index) => index < shownAtOnce || task.materials.includes(id));
  const more = materials.length - shown.length;
  return (
    <fieldset className={styles.group} data-part="materials">
      <legend className={styles.legend}>{t`Materials it sees`}</legend>
      {materials.length === 0 && (
        <p
          className={styles.note}
        >{t`There are none yet. Add a text or a file on the left, and it can be ticked here.`}</p>
      )}
      <ul className={styles.checks}>
        {shown.map((material) => (
          <li key={material.id} className={styles.check}>
            <Checkbox
              label={<span className={text.truncate}>{material.title}</span>}
              className={text.small}
              on={task.materials.includes(material.id)}
              onToggle={(on) =>
                onChange({
                  // In the order of the workflow, so that ticking anew gives the same prompt.
                  materials: materials
                    .map(({ id }) => id)
                    .filter((id) => (id === material.id ? on : task.materials.includes(id))),
                })
              }
            />
            <button
              type="button"
              className={styles.size}
              title={t`Read it`}
              aria-label={t`Read ${material.title}, about ${tokens(estimateTokens(material.text))} tokens`}
              onClick={() => onRead(material)}
            >
              {tokens(estimateTokens(material.text))}
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button size="small" look="quiet" className={styles.start} onClick={() => setAll(true)}>
          {t`${sentence(countWord(more))} more`}
        </Button>
      )}
    </fieldset>
  );
}
