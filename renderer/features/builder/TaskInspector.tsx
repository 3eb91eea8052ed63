import type { ReactNode } from 'react';
import { estimateTokens } from '../../../shared/tokens.ts';
import { tokens } from '../../../shared/words/format.ts';
import type { Material, OutputContract, Task, Workflow } from '../../../shared/workflow/task.ts';
import text from '../../styles/text.module.css';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { MaterialList } from '../../ui/MaterialList.tsx';
import { iconOf } from './task-icon.ts';
import styles from './TaskInspector.module.css';
import { written } from '../../ui/written.ts';
import { t } from '../../../shared/words/t.ts';

type TaskInspectorProps = {
  readonly task: Task;
  readonly workflow: Workflow;
  readonly onRead: (material: Material) => void;
  /** Under the title: how it can be changed. */
  readonly offer?: ReactNode;
};

/** Everything a task is given, to be read: what it is asked, what it sees, what it is handed, what it must hand over. */
export function TaskInspector({ task, workflow, onRead, offer }: TaskInspectorProps) {
  const seen = workflow.materials.filter((material) => task.materials.includes(material.id));
  const unseen = workflow.materials.length - seen.length;
  const handed = workflow.tasks.filter((other) => task.needs.includes(other.id));
  return (
    <>
      <header className={styles.head}>
        <Icon name={iconOf(task, workflow.materials)} size="large" />
        <h2 className={text.heading} {...written(task.title)}>
          {task.title}
        </h2>
      </header>
      {offer && <div className={styles.offer}>{offer}</div>}
      <dl className={styles.parts}>
        <div>
          <dt>{t`Brief`}</dt>
          <dd className={styles.brief} {...written(task.brief)}>
            {task.brief}
          </dd>
          <dd className={styles.note}>{t`≈ ${tokens(estimateTokens(task.brief))} tokens`}</dd>
        </div>
        <div>
          <dt>{t`Materials it sees`}</dt>
          <dd>
            {seen.length > 0 ? (
              <MaterialList materials={seen} onOpen={onRead} />
            ) : (
              <p className={text.muted}>{t`None.`}</p>
            )}
          </dd>
          {unseen > 0 && seen.length > 0 && (
            <dd className={styles.note}>
              {t`${unseen === 1 ? t`One other is` : t`${unseen} others are`} closed to it when it runs apart.`}
            </dd>
          )}
        </div>
        <div>
          <dt>{t`Is handed`}</dt>
          <dd className={text.small}>
            {handed.length === 0 ? (
              <span className={text.muted}>{t`Nothing. It starts in wave 1.`}</span>
            ) : (
              <ul>
                {handed.map((other) => (
                  <li key={other.id}>{t`The output of ${other.title}`}</li>
                ))}
              </ul>
            )}
          </dd>
        </div>
        <div>
          <dt>{t`Output contract`}</dt>
          <Contract output={task.output} />
        </div>
        {task.followUps.length > 0 && (
          <div>
            <dt>{t`Follow-up turns`}</dt>
            <dd className={text.small}>
              <ol className={styles.followUps}>
                {task.followUps.map((followUp) => (
                  <li key={followUp} {...written(followUp)}>
                    {followUp}
                  </li>
                ))}
              </ol>
            </dd>
          </div>
        )}
        {task.limitSeconds !== null && (
          <div>
            <dt>{t`Time limit`}</dt>
            <dd className={text.small}>{t`${task.limitSeconds} seconds`}</dd>
          </div>
        )}
      </dl>
    </>
  );
}

function Contract({ output }: { readonly output: OutputContract }) {
  switch (output.kind) {
    case 'prose':
      return <dd className={text.small}>{t`Prose. Whoever is handed it has to read it.`}</dd>;
    case 'sections':
      return (
        <dd className={text.small}>
          {t`Sections, in this order:`}
          <ul className={styles.chips}>
            {output.sections.map((section) => (
              <li key={section}>
                <Chip>{section}</Chip>
              </li>
            ))}
          </ul>
        </dd>
      );
    case 'fields':
      return (
        <dd className={text.small}>
          {t`Fields, each with what belongs in it:`}
          <ul className={styles.fields}>
            {output.fields.map((field) => (
              <li key={field.name}>
                <Chip look="mono">{field.name}</Chip>
                <span className={text.muted}>{field.description}</span>
              </li>
            ))}
          </ul>
        </dd>
      );
  }
}
