import text from '../styles/text.module.css';
import { classes } from './class-names.ts';
import styles from './Switch.module.css';

type SwitchProps = {
  readonly label: string;
  /** The label is read aloud and not shown, where a heading beside it says the same. */
  readonly labelHidden?: boolean;
  readonly on: boolean;
  readonly onToggle: (on: boolean) => void;
  readonly disabled?: boolean;
};

export function Switch({ label, labelHidden = false, on, onToggle, disabled }: SwitchProps) {
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        disabled={disabled}
        onChange={(event) => onToggle(event.target.checked)}
      />
      <span className={styles.track} aria-hidden="true" />
      <span className={classes(labelHidden && text.hidden)}>{label}</span>
    </label>
  );
}
