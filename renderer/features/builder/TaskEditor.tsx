import type { ReactNode } from 'react';
import { copyTasks, pasteTasks } from '../../../shared/workflow/copy-tasks.ts';
import type { TaskChange } from '../../../shared/workflow/edit.ts';
import type { Material, Task, Workflow } from '../../../shared/workflow/task.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { NonEmptyInput } from '../../ui/NonEmptyInput.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { useBuilder } from './builder-context.ts';
import { BriefField } from './BriefField.tsx';
import { ContextFold } from './ContextFold.tsx';
import { ContractField } from './ContractField.tsx';
import { focusTask } from './focus-task.ts';
import { HandoffFields } from './HandoffFields.tsx';
import { MaterialChecks } from './MaterialChecks.tsx';
import { MoreFields } from './MoreFields.tsx';
import { offerUndo } from './offer-undo.ts';
import { iconOf } from './task-icon.ts';
import styles from './TaskEditor.module.css';
import { t } from '../../../shared/words/t.ts';

type TaskEditorProps = {
  readonly task: Task;
  readonly workflow: Workflow;
  /** What the check says of its brief, in one sentence; null when there is nothing to say. */
  readonly briefFault: string | null;
  readonly onRead: (material: Material) => void;
  /** Above the fields: what the check says of the task. */
  readonly notes?: ReactNode;
};

/** Everything a task is given, to be changed. Each change is at once on the canvas, in the check and in the forecast. */
export function TaskEditor({ task, workflow, briefFault, onRead, notes }: TaskEditorProps) {
  const builder = useBuilder();
  const { edit, seal, select } = builder;
  const duplicate = () => {
    const pasted = pasteTasks(workflow, copyTasks(workflow, [task.id]), titleOfCopy);
    edit(pasted.edit);
    select(pasted.added);
  };
  const remove = () => {
    edit({ kind: 'remove-tasks', tasks: [task.id] });
    offerUndo(builder, t`Deleted ${task.title}.`);
    focusTask(workflow.tasks.find(({ id }) => id !== task.id)?.id);
  };
  const change = (patch: TaskChange, field?: string) =>
    edit({ kind: 'change-task', task: task.id, change: patch }, field && `${task.id} ${field}`);
  return (
    <div onBlur={seal}>
      <header className={styles.head}>
        <Icon name={iconOf(task, workflow.materials)} size="large" />
        <NonEmptyInput
          className={styles.title}
          aria-label={t`Title of the task`}
          maxLength={200}
          value={task.title}
          onText={(title) => change({ title }, 'title')}
        />
        <Menu
          label={t`More for this task`}
          trigger={<IconButton icon="more" label={t`More for this task`} look="quiet" size="small" />}
          items={[
            { id: 'duplicate', label: t`Duplicate`, icon: 'copy', note: t`Ctrl D`, onPick: duplicate },
            { id: 'remove', label: t`Delete`, icon: 'cross', note: t`Del`, onPick: remove },
          ]}
        />
      </header>
      <div className={styles.parts}>
        {notes}
        {task.merge === true ? (
          <p className={styles.note}>{t`Joins the fields of what it is handed without a model, so it has no brief.`}</p>
        ) : (
          <BriefField task={task} materials={workflow.materials} fault={briefFault} onChange={change} />
        )}
        {task.merge !== true && (
          <MaterialChecks task={task} materials={workflow.materials} onChange={change} onRead={onRead} />
        )}
        <HandoffFields task={task} workflow={workflow} />
        {task.merge !== true && <ContractField task={task} onChange={change} />}
        <MoreFields task={task} onChange={change} />
        {task.merge !== true && <ContextFold task={task} workflow={workflow} />}
      </div>
    </div>
  );
}

/** A copy stands beside its original, so it says that it is one. */
export const titleOfCopy = (title: string): string => t`${title}, again`;
