import { useMemo, useState } from 'react';
import { expectedContext } from '../../../shared/forecast/expected-context.ts';
import { presetStructure } from '../../../shared/structure/presets.ts';
import type { PresetKey } from '../../../shared/structure/structure.ts';
import { raceWords } from '../../../shared/words/race.ts';
import { tokens } from '../../../shared/words/format.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import type { Task, Workflow } from '../../../shared/workflow/task.ts';
import { Fold } from '../../ui/Fold.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './TaskEditor.module.css';
import { t } from '../../../shared/words/t.ts';

type ContextFoldProps = { readonly task: Task; readonly workflow: Workflow };

/** One of each kind of context: a queue sends what All at once sends. */
const structures: readonly PresetKey[] = ['all-at-once', 'thread', 'phased', 'two-rounds'];

/** What the task's last turn would be sent, part by part, before anything has run. */
export function ContextFold({ task, workflow }: ContextFoldProps) {
  const [open, setOpen] = useState(false);
  return (
    <Fold look="line" title={t`What it would be sent`} open={open} onToggle={setOpen}>
      {open && <Parts task={task} workflow={workflow} />}
    </Fold>
  );
}

function Parts({ task, workflow }: ContextFoldProps) {
  const [structure, setStructure] = useState<PresetKey>('all-at-once');
  const parts = useMemo(
    () =>
      expectedContext(
        workflow,
        presetStructure(workflow.tasks, structure),
        task.id,
        (title, size) => t`[Here stands what ${title} wrote, about ${tokens(size)} tokens.]`,
      ),
    [workflow, structure, task.id],
  );
  const sized = useMemo(
    () => expectedContext(workflow, presetStructure(workflow.tasks, structure), task.id),
    [workflow, structure, task.id],
  );
  return (
    <div className={styles.group}>
      <Select
        label={t`Under`}
        options={structures.map((key) => ({ value: key, label: structureName(key) }))}
        value={structure}
        onPick={setStructure}
      />
      {parts.length === 0 && (
        <p className={styles.note}>{t`Nothing can be said while its tasks wait for each other in a circle.`}</p>
      )}
      {parts.map((part, index) => (
        <Fold
          key={`${part.kind} ${part.reference ?? ''} ${index}`}
          look="line"
          title={raceWords.part(part.kind, part.title)}
          note={`≈ ${tokens(sized[index]?.tokens ?? part.tokens)}`}
        >
          <pre className={styles.told}>{part.body}</pre>
        </Fold>
      ))}
      {parts.length > 0 && (
        <p
          className={styles.note}
        >{t`Together ≈ ${tokens(sized.reduce((sum, part) => sum + part.tokens, 0))} tokens, of its last turn. Outputs that don’t exist yet count at their expected length.`}</p>
      )}
    </div>
  );
}
