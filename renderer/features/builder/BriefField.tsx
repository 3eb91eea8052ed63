import { estimateTokens } from '../../../shared/tokens.ts';
import { tokens } from '../../../shared/words/format.ts';
import type { TaskChange } from '../../../shared/workflow/edit.ts';
import type { Task } from '../../../shared/workflow/task.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import styles from './TaskEditor.module.css';

type BriefFieldProps = {
  readonly task: Task;
  readonly fault: string | null;
  readonly onChange: (change: TaskChange, field: string) => void;
};

/** Says where to look, what to look for, and what to hand back: the three things a brief without them leaves open. */
const pattern = `Read [which material] and look for [what kind of thing].
For each one give [what to name], with the passage that shows it.
Leave out [what is not asked].`;

export function BriefField({ task, fault, onChange }: BriefFieldProps) {
  return (
    <div className={styles.field}>
      <TextArea
        label="Brief"
        value={task.brief}
        rows={5}
        data-part="brief"
        hint={task.brief === '' ? 'What this conversation is asked.' : `≈ ${tokens(estimateTokens(task.brief))} tokens`}
        error={fault}
        onChange={({ target }) => onChange({ brief: target.value }, 'brief')}
      />
      {(task.brief.trim() === '' || fault !== null) && (
        <Button
          size="small"
          className={styles.start}
          onClick={() => onChange({ brief: [task.brief.trim(), pattern].filter(Boolean).join('\n') }, 'pattern')}
        >
          Start from a pattern
        </Button>
      )}
    </div>
  );
}
