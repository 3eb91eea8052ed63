import { useState } from 'react';
import type { OutputField } from '../../../shared/workflow/task.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/class-names.ts';
import { Field, TextField } from '../../ui/Field.tsx';
import field from '../../ui/Field.module.css';
import { NonEmptyInput } from '../../ui/NonEmptyInput.tsx';
import { Select } from '../../ui/Select.tsx';
import text from '../../styles/text.module.css';
import styles from './TaskEditor.module.css';
import { t } from '../../../shared/words/t.ts';

type FieldRowsProps = {
  readonly fields: readonly OutputField[];
  readonly onChange: (fields: readonly OutputField[], mark?: string) => void;
};

const types = [
  { value: 'text', label: t`Text` },
  { value: 'number', label: t`Number` },
  { value: 'list', label: t`List` },
  { value: 'boolean', label: t`Yes or no` },
] as const;

const mostFields = 40;

/** The fields as chips; a press opens one with its type and what belongs in it. */
export function FieldRows({ fields, onChange }: FieldRowsProps) {
  const [open, setOpen] = useState<number | null>(null);
  const current = open === null ? undefined : fields[open];
  const patch = (index: number, change: Partial<OutputField>, mark?: string) =>
    onChange(
      fields.map((field, at) => (at === index ? { ...field, ...change } : field)),
      mark,
    );
  const add = () => {
    onChange([...fields, { name: freeName(fields), type: 'text', required: true, description: '' }]);
    setOpen(fields.length);
  };
  return (
    <>
      <ul className={styles.chips}>
        {fields.map((field, index) => (
          <li key={index}>
            <button
              type="button"
              className={styles.chip}
              aria-expanded={open === index}
              onClick={() => setOpen(open === index ? null : index)}
            >
              <Chip look="mono">{field.name}</Chip>
              <span className={text.hidden}>
                , {types.find(({ value }) => value === field.type)?.label.toLowerCase()}
                {field.required ? '' : t`, may be left out`}
              </span>
            </button>
          </li>
        ))}
        {fields.length < mostFields && (
          <li>
            <IconButton icon="plus" size="small" look="quiet" label={t`Add a field`} onClick={add} />
          </li>
        )}
      </ul>
      {current && open !== null && (
        <div className={styles.opened} role="group" aria-label={t`Field ${current.name}`}>
          <Field label={t`Name`}>
            {({ id }) => (
              <NonEmptyInput
                key={open}
                id={id}
                className={classes(field.input, field.mono)}
                maxLength={60}
                value={current.name}
                // Two fields of one name would be one.
                allows={(name) => !fields.some((each, at) => at !== open && each.name === name)}
                onText={(name) => patch(open, { name }, `field ${open} name`)}
              />
            )}
          </Field>
          <Select label={t`Type`} options={types} value={current.type} onPick={(type) => patch(open, { type })} />
          <TextField
            label={t`What belongs in it`}
            maxLength={400}
            value={current.description}
            onChange={({ target }) => patch(open, { description: target.value }, `field ${open} description`)}
          />
          <div className={styles.between}>
            <Checkbox
              label={t`Has to be there`}
              className={text.small}
              on={current.required}
              onToggle={(required) => patch(open, { required })}
            />
            {fields.length > 1 && (
              <Button
                size="small"
                look="quiet"
                onClick={() => {
                  onChange(fields.filter((_, at) => at !== open));
                  setOpen(null);
                }}
              >{t`Remove this field`}</Button>
            )}
          </div>
        </div>
      )}
    </>
  );
}

/** Two fields of one name would be one. */
function freeName(fields: readonly OutputField[]): string {
  const taken = new Set(fields.map(({ name }) => name));
  for (let number = fields.length + 1; ; number += 1) {
    const name = `field_${number}`;
    if (!taken.has(name)) return name;
  }
}
