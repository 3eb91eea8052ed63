import type { ComponentProps } from 'react';
import { Field } from './Field.tsx';
import styles from './Field.module.css';

export type Option<Value extends string> = { readonly value: Value; readonly label: string };

type SelectProps<Value extends string> = {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onPick: (value: Value) => void;
  readonly hint?: string;
} & Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'children' | 'id'>;

/** The system's own list box: it works everywhere, and needs no script or style of its own. */
export function Select<Value extends string>({
  label,
  labelHidden,
  options,
  value,
  onPick,
  hint,
  className,
  ...rest
}: SelectProps<Value>) {
  return (
    <Field label={label} className={className} {...(labelHidden && { labelHidden })} {...(hint && { hint })}>
      {({ id, describedBy }) => (
        <select
          {...rest}
          id={id}
          aria-describedby={describedBy}
          className={styles.select}
          value={value}
          onChange={(event) => {
            const picked = options.find((option) => option.value === event.target.value);
            if (picked) onPick(picked.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
