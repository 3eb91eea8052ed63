import type { ComponentProps, ReactNode } from 'react';
import { classes } from './class-names.ts';
import styles from './Checkbox.module.css';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'children' | 'onChange' | 'onToggle' | 'checked'> & {
  readonly label: ReactNode;
  readonly on: boolean;
  readonly onToggle: (on: boolean) => void;
};

export function Checkbox({ label, on, onToggle, className, ...rest }: CheckboxProps) {
  return (
    <label className={classes(styles.check, className)}>
      <input {...rest} type="checkbox" checked={on} onChange={(event) => onToggle(event.target.checked)} />
      {label}
    </label>
  );
}
