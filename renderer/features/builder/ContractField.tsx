import { assertNever } from '../../../shared/assert-never.ts';
import { describeContract } from '../../../shared/run/output-contract.ts';
import type { TaskChange } from '../../../shared/workflow/edit.ts';
import type { OutputContract, Task } from '../../../shared/workflow/task.ts';
import { Fold } from '../../ui/Fold.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { FieldRows } from './FieldRows.tsx';
import { TextRows } from './TextRows.tsx';
import styles from './TaskEditor.module.css';
import { t } from '../../../shared/words/t.ts';

type ContractFieldProps = { readonly task: Task; readonly onChange: (change: TaskChange, field?: string) => void };

const kinds = [
  { value: 'prose', label: t`Prose` },
  { value: 'sections', label: t`Sections` },
  { value: 'fields', label: t`Fields` },
] as const;

/** What a contract becomes when its kind is changed: titles and names are taken along as far as they go. */
function asKind({ output }: Task, kind: OutputContract['kind']): OutputContract {
  if (output.kind === kind) return output;
  switch (kind) {
    case 'prose':
      return { kind };
    case 'sections':
      return {
        kind,
        sections:
          output.kind === 'fields' ? output.fields.map(({ name }) => name).slice(0, 20) : ['Findings', 'Evidence'],
      };
    case 'fields': {
      const names = output.kind === 'sections' ? output.sections : ['findings', 'evidence'];
      return {
        kind,
        fields: names.map((name) => ({ name: name.slice(0, 60), type: 'list', required: true, description: '' })),
      };
    }
    default:
      return assertNever(kind);
  }
}

/** What the task promises to hand over, and how the model is told. */
export function ContractField({ task, onChange }: ContractFieldProps) {
  const { output } = task;
  return (
    <div className={styles.group} role="group" aria-label={t`Output contract`} data-part="output">
      <span className={styles.legend}>{t`Output contract`}</span>
      <Segment
        label={t`Kind of output`}
        fill
        options={kinds}
        value={output.kind}
        onPick={(kind) => onChange({ output: asKind(task, kind) })}
      />
      {output.kind === 'prose' && (
        <p
          className={styles.note}
        >{t`Whoever is handed prose has to read it. Fields can be joined without a model.`}</p>
      )}
      {output.kind === 'sections' && (
        <TextRows
          key={task.id}
          label={t`Section`}
          items={output.sections}
          most={20}
          least={1}
          maxLength={120}
          onChange={(sections, mark) => onChange({ output: { kind: 'sections', sections: [...sections] } }, mark)}
        />
      )}
      {output.kind === 'fields' && (
        <FieldRows
          key={task.id}
          fields={output.fields}
          onChange={(fields, mark) => onChange({ output: { kind: 'fields', fields: [...fields] } }, mark)}
        />
      )}
      <Fold look="line" title={t`What the model is told`}>
        <pre className={styles.told}>{describeContract(output)}</pre>
      </Fold>
    </div>
  );
}
