import type { TaskId } from '../../../shared/ids.ts';
import { estimateReplyTokens } from '../../../shared/forecast/estimate.ts';
import { tokens } from '../../../shared/words/format.ts';
import { ancestors } from '../../../shared/workflow/graph.ts';
import type { Task, Workflow } from '../../../shared/workflow/task.ts';
import { Field } from '../../ui/Field.tsx';
import fieldStyles from '../../ui/Field.module.css';
import { IconButton } from '../../ui/Button.tsx';
import { useBuilder } from './builder-context.ts';
import styles from './TaskEditor.module.css';
import { t } from '../../../shared/words/t.ts';

type HandoffFieldsProps = { readonly task: Task; readonly workflow: Workflow };

/** The dependency edges of a task, for those who don't drag them: what it is handed, and who is handed its output. */
export function HandoffFields({ task, workflow }: HandoffFieldsProps) {
  const { edit } = useBuilder();
  const before = workflow.tasks.filter(({ id }) => task.needs.includes(id));
  const after = workflow.tasks.filter(({ needs }) => needs.includes(task.id));
  return (
    <>
      <Ends
        label={t`Is handed`}
        none={t`Nothing. It starts at once.`}
        ends={before}
        sizes
        offer={t`Add a handoff from`}
        offered={open(workflow, task, before).filter(({ id }) => !reaches(workflow, task.id, id))}
        onAdd={(from) => edit({ kind: 'connect', from, to: task.id })}
        onRemove={(from) => edit({ kind: 'disconnect', from, to: task.id })}
        wordRemove={(title) => t`Stop handing it the output of ${title}`}
      />
      <Ends
        label={t`Hands over to`}
        none={t`Nobody. Its output is part of the answer.`}
        ends={after}
        offer={t`Hand its output to`}
        offered={open(workflow, task, after).filter(({ id }) => !reaches(workflow, id, task.id))}
        onAdd={(to) => edit({ kind: 'connect', from: task.id, to })}
        onRemove={(to) => edit({ kind: 'disconnect', from: task.id, to })}
        wordRemove={(title) => t`Stop handing its output to ${title}`}
      />
    </>
  );
}

function open({ tasks }: Workflow, task: Task, taken: readonly Task[]): Task[] {
  return tasks.filter((each) => each.id !== task.id && !taken.includes(each));
}

/** Whether `late` rests on `early` already: an edge back would close a circle. */
function reaches({ tasks }: Workflow, early: TaskId, late: TaskId): boolean {
  return ancestors(tasks, late).has(early);
}

type EndsProps = {
  readonly label: string;
  readonly none: string;
  readonly ends: readonly Task[];
  readonly sizes?: boolean;
  readonly offer: string;
  readonly offered: readonly Task[];
  readonly onAdd: (task: TaskId) => void;
  readonly onRemove: (task: TaskId) => void;
  readonly wordRemove: (title: string) => string;
};

function Ends({ label, none, ends, sizes = false, offer, offered, onAdd, onRemove, wordRemove }: EndsProps) {
  return (
    <fieldset className={styles.group} data-keeps-focus>
      <legend className={styles.legend}>{label}</legend>
      {ends.length === 0 ? (
        <p className={styles.note}>{none}</p>
      ) : (
        <ul className={styles.ends}>
          {ends.map((end) => (
            <li key={end.id} className={styles.end}>
              <span className={styles.endName}>{end.title}</span>
              {sizes && <span className={styles.faint}>{t`about ${tokens(estimateReplyTokens(end))} tokens`}</span>}
              <IconButton
                icon="cross"
                size="small"
                look="quiet"
                label={wordRemove(end.title)}
                onClick={() => onRemove(end.id)}
              />
            </li>
          ))}
        </ul>
      )}
      {offered.length > 0 && (
        <Field label={offer} labelHidden>
          {({ id }) => (
            <select
              id={id}
              className={fieldStyles.select}
              value=""
              onChange={({ target }) => {
                const chosen = offered.find((each) => each.id === target.value);
                if (chosen) onAdd(chosen.id);
              }}
            >
              <option value="">{offer} …</option>
              {offered.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.title}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </fieldset>
  );
}
