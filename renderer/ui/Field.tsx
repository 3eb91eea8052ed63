import { useId, type ComponentProps, type ReactNode } from 'react';
import text from '../styles/text.module.css';
import { classes } from './class-names.ts';
import styles from './Field.module.css';
import { Icon } from './Icon.tsx';

type FieldParts = { readonly id: string; readonly describedBy: string | undefined; readonly invalid: boolean };

type FieldProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  /** One sentence: what is wrong and what to do. */
  readonly error?: string | null | undefined;
  /** The label is read aloud and not shown, where a heading beside it says the same. */
  readonly labelHidden?: boolean;
  readonly className?: string | undefined;
  readonly children: (parts: FieldParts) => ReactNode;
};

/** A label, its control, and under it a hint or the error. The control is handed the ids that tie them together. */
export function Field({ label, hint, error, labelHidden = false, className, children }: FieldProps) {
  const id = useId();
  const notes = [hint !== undefined && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={classes(styles.field, className)}>
      <label htmlFor={id} className={labelHidden ? text.hidden : styles.label}>
        {label}
      </label>
      {children({ id, describedBy: notes || undefined, invalid: Boolean(error) })}
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
      {error && (
        <span id={`${id}-error`} className={styles.error} role="alert">
          <Icon name="warn" />
          {error}
        </span>
      )}
    </div>
  );
}

type TextFieldProps = Omit<FieldProps, 'children' | 'className'> &
  Omit<ComponentProps<'input'>, 'id' | 'children'> & { readonly mono?: boolean; readonly narrow?: boolean };

export function TextField({ label, hint, error, labelHidden, mono, narrow, className, ...input }: TextFieldProps) {
  return (
    <Field
      label={label}
      error={error}
      {...(hint !== undefined && { hint })}
      {...(labelHidden && { labelHidden })}
      className={classes(narrow && styles.narrowField, className)}
    >
      {({ id, describedBy, invalid }) => (
        <input
          {...input}
          id={id}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          className={classes(styles.input, mono && styles.mono, narrow && styles.narrow, invalid && styles.invalid)}
        />
      )}
    </Field>
  );
}

type TextAreaProps = Omit<FieldProps, 'children' | 'className'> & Omit<ComponentProps<'textarea'>, 'id' | 'children'>;

export function TextArea({ label, hint, error, labelHidden, className, ...area }: TextAreaProps) {
  return (
    <Field
      label={label}
      error={error}
      {...(hint !== undefined && { hint })}
      {...(labelHidden && { labelHidden })}
      className={className}
    >
      {({ id, describedBy, invalid }) => (
        <textarea
          {...area}
          id={id}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          className={classes(styles.input, styles.area, invalid && styles.invalid)}
        />
      )}
    </Field>
  );
}
