import { useMemo, useState } from 'react';
import { counted, listed, sentence } from '../../../shared/words/format.ts';
import type { Edit } from '../../../shared/workflow/edit.ts';
import { freshTaskId } from '../../../shared/workflow/fresh-id.ts';
import { tasksOfList } from '../../../shared/workflow/steps.ts';
import type { Task } from '../../../shared/workflow/task.ts';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { useBuilder, useBuilt } from './builder-context.ts';
import { selectWorkflow } from './builder-store.ts';
import styles from './MaterialDialog.module.css';
import stepStyles from './StepsDialog.module.css';
import { t } from '../../../shared/words/t.ts';

type StepsDialogProps = { readonly open: boolean; readonly onClose: () => void };

/** The work as somebody lists it becomes tasks, of which the wanted ones are taken. */
export function StepsDialog({ open, onClose }: StepsDialogProps) {
  return (
    <Dialog title={t`List the steps`} open={open} onClose={onClose}>
      {open && <Form onClose={onClose} />}
    </Dialog>
  );
}

const example = t`1. Gather the figures of the quarter
2. Compare the three rivals on price
3. Write one page (after 1 and 2)`;

function Form({ onClose }: { readonly onClose: () => void }) {
  const { edit, select } = useBuilder();
  const workflow = useBuilt(selectWorkflow);
  const [list, setList] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const proposed = useMemo(() => tasksOfList(list), [list]);
  const wanted = proposed.filter(({ id }) => !left.has(id));
  const titleOf = (id: string) => proposed.find((task) => task.id === id)?.title ?? id;
  const room = 200 - workflow.tasks.length;

  const add = () => {
    const edits = editsFor(workflow.tasks, wanted);
    edit({ kind: 'all', edits });
    select(edits.flatMap((each) => (each.kind === 'add-task' ? [each.task.id] : [])).slice(0, 1));
    onClose();
  };
  return (
    <div className={styles.form}>
      <TextArea
        label={t`What you do, one step a line`}
        rows={6}
        autoFocus
        value={list}
        placeholder={example}
        hint={t`A step waits for another only where the text says so: “after 1”, “then …”, “using the figures”.`}
        onChange={({ target }) => {
          setList(target.value);
          setLeft(new Set());
        }}
      />
      {list.trim() !== '' && proposed.length === 0 && (
        <p
          role="status"
          className={text.small}
        >{t`No steps to be seen here: it reads like prose. Put each step on a line of its own.`}</p>
      )}
      {proposed.length > 0 && (
        <ul className={stepStyles.proposed} aria-label={t`Proposed tasks`}>
          {proposed.map((task) => (
            <li key={task.id}>
              <Checkbox
                on={!left.has(task.id)}
                onToggle={(on) =>
                  setLeft((before) => new Set(on ? [...before].filter((id) => id !== task.id) : [...before, task.id]))
                }
                label={
                  <span>
                    <b>{task.title}</b>{' '}
                    <span className={text.faint}>
                      {task.needs.length === 0 ? t`starts at once` : t`waits for ${listed(task.needs.map(titleOf))}`}
                    </span>
                  </span>
                }
              />
            </li>
          ))}
        </ul>
      )}
      {wanted.length > room && (
        <p
          role="status"
          className={text.small}
        >{t`A workflow has room for ${counted(Math.max(0, room), t`more task`)}. Leave some out.`}</p>
      )}
      <div className={styles.actions}>
        <span className={styles.push} />
        <Button onClick={onClose}>{t`Cancel`}</Button>
        <Button
          look="primary"
          aria-disabled={wanted.length === 0 || wanted.length > room}
          onClick={() => {
            if (wanted.length > 0 && wanted.length <= room) add();
          }}
        >
          {wanted.length === 0 ? t`Add them` : t`Add ${sentence(counted(wanted.length, t`task`)).toLowerCase()}`}
        </Button>
      </div>
    </div>
  );
}

/** Proposed tasks under ids that are free here; needs on those that were left out are left out. */
function editsFor(there: readonly Task[], wanted: readonly Task[]): Edit[] {
  const tasks = [...there];
  const idFor = new Map<string, Task['id']>();
  for (const task of wanted) {
    const id = freshTaskId(tasks, task.title);
    idFor.set(task.id, id);
    tasks.push({ ...task, id });
  }
  return wanted.map((task) => ({
    kind: 'add-task',
    task: {
      ...task,
      id: idFor.get(task.id) ?? task.id,
      needs: task.needs.flatMap((need) => idFor.get(need) ?? []),
    },
  }));
}
