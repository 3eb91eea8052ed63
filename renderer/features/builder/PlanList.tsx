import type { TaskId } from '../../../shared/ids.ts';
import { listed, notAvailable, tokens } from '../../../shared/words/format.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import text from '../../styles/text.module.css';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Table, tableStyles } from '../../ui/Table.tsx';
import type { TaskMark } from './CanvasNodes.tsx';
import type { PlanLayout } from './plan-layout.ts';
import styles from './PlanList.module.css';
import { written } from '../../ui/written.ts';
import { t } from '../../../shared/words/t.ts';

type PlanListProps = {
  readonly workflow: Workflow;
  readonly layout: PlanLayout;
  readonly reads: ReadonlyMap<TaskId, number>;
  readonly marks: ReadonlyMap<TaskId, TaskMark>;
  readonly selected: readonly TaskId[];
  readonly onSelect: (task: TaskId, adding: boolean) => void;
};

/** The same plan as a table, in the order of its waves: for screen readers, and for anybody who likes lists better. */
export function PlanList({ workflow, layout, reads, marks, selected, onSelect }: PlanListProps) {
  const titleOf = new Map(workflow.tasks.map(({ id, title }) => [id, title]));
  const inOrder = layout.tasks.toSorted((one, other) => (one.wave ?? Infinity) - (other.wave ?? Infinity));
  return (
    <div className={styles.list} tabIndex={0} role="region" aria-label={t`Plan as a list`}>
      <Table label={t`Tasks of the plan`}>
        <thead>
          <tr>
            <th>{t`Task`}</th>
            <th className={tableStyles.number}>{t`Wave`}</th>
            <th>{t`Is handed`}</th>
            <th className={tableStyles.number}>{t`Reads, about`}</th>
            <th>{t`Check`}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder.map(({ task, wave }) => {
            const mark = marks.get(task.id);
            const on = selected.includes(task.id);
            return (
              <tr key={task.id} className={classes(on && styles.on)}>
                <td>
                  <button
                    type="button"
                    className={styles.name}
                    aria-pressed={on}
                    data-task={task.id}
                    onClick={(event) => onSelect(task.id, event.shiftKey || event.ctrlKey || event.metaKey)}
                  >
                    <span {...written(task.title)}>{task.title}</span>
                  </button>
                </td>
                <td className={tableStyles.number}>{wave ?? notAvailable()}</td>
                <td>
                  {task.needs.length === 0 ? (
                    <span className={text.faint}>{t`nothing`}</span>
                  ) : (
                    listed(task.needs.map((need) => titleOf.get(need) ?? need))
                  )}
                </td>
                <td className={tableStyles.number}>{tokens(reads.get(task.id) ?? null)}</td>
                <td>
                  {mark ? (
                    <span className={classes(styles.mark, styles[mark.severity])}>
                      <Icon name="warn" size="small" />
                      {mark.words}
                    </span>
                  ) : (
                    <span className={text.faint}>{t`nothing to mend`}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </div>
  );
}
