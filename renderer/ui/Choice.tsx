import { useId, type ReactNode } from 'react';
import text from '../styles/text.module.css';
import { classes } from './class-names.ts';
import styles from './Choice.module.css';

type ChoicesProps<Value extends string> = {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly options: readonly {
    readonly value: Value;
    readonly title: ReactNode;
    readonly detail?: ReactNode;
    readonly lead?: ReactNode;
  }[];
  /** Null while nothing is chosen. */
  readonly value: Value | null;
  readonly onPick: (value: Value) => void;
  readonly columns?: 1 | 2 | 3 | 4;
  /** Low cards, for a long list in little room. */
  readonly compact?: boolean;
  readonly disabled?: boolean;
};

/** Cards of which one is chosen. Real radios under them. */
export function Choices<Value extends string>({
  label,
  labelHidden = false,
  options,
  value,
  onPick,
  columns = 3,
  compact = false,
  disabled = false,
}: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.group} disabled={disabled}>
      <legend className={labelHidden ? text.hidden : styles.legend}>{label}</legend>
      <div className={classes(styles.choices, styles[`columns${columns}`], compact && styles.compact)}>
        {options.map((option) => (
          <label key={option.value} className={styles.choice}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onPick(option.value)} />
            {option.lead}
            <span className={styles.text}>
              <span className={styles.title}>{option.title}</span>
              {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
            </span>
            <span className={styles.mark} aria-hidden="true" />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
