import { estimateTokens } from '../../../shared/tokens.ts';
import { tokens } from '../../../shared/words/format.ts';
import { planDrafts } from '../../../shared/words/plan-drafts.ts';
import type { TaskChange } from '../../../shared/workflow/edit.ts';
import type { Material, Task } from '../../../shared/workflow/task.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import styles from './TaskEditor.module.css';
import { t } from '../../../shared/words/t.ts';

type BriefFieldProps = {
  readonly task: Task;
  readonly materials: readonly Material[];
  readonly fault: string | null;
  readonly onChange: (change: TaskChange, field: string) => void;
};

export function BriefField({ task, materials, fault, onChange }: BriefFieldProps) {
  const seen = materials.filter(({ id }) => task.materials.includes(id)).map(({ title }) => title);
  const pattern = planDrafts.briefPattern(seen);
  return (
    <div className={styles.field}>
      <TextArea
        label={t`Brief`}
        value={task.brief}
        rows={5}
        data-part="brief"
        hint={
          task.brief === '' ? t`What this conversation is asked.` : t`≈ ${tokens(estimateTokens(task.brief))} tokens`
        }
        error={fault}
        onChange={({ target }) => onChange({ brief: target.value }, 'brief')}
      />
      {(task.brief.trim() === '' || fault !== null) && (
        <Button
          size="small"
          className={styles.start}
          onClick={() => onChange({ brief: [task.brief.trim(), pattern].filter(Boolean).join('\n') }, 'pattern')}
        >{t`Start from a pattern`}</Button>
      )}
    </div>
  );
}
