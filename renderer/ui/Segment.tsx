import { useId, type ReactNode } from 'react';
import text from '../styles/text.module.css';
import { classes } from './class-names.ts';
import styles from './Segment.module.css';
import track from './Track.module.css';

type SegmentProps<Value extends string> = {
  /** What is being chosen; read aloud, not shown. */
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly value: Value;
  readonly onPick: (value: Value) => void;
  readonly large?: boolean;
  /** Stretch over the width at hand. */
  readonly fill?: boolean;
  readonly disabled?: boolean;
};

/** A few short alternatives in one strip: real radios, so arrow keys and screen readers know them. */
export function Segment<Value extends string>({
  label,
  options,
  value,
  onPick,
  large = false,
  fill = false,
  disabled = false,
}: SegmentProps<Value>) {
  const name = useId();
  return (
    <fieldset
      className={classes(track.track, styles.segment, large && styles.large, fill && styles.fill)}
      disabled={disabled}
    >
      <legend className={text.hidden}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={classes(track.part, styles.option)}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onPick(option.value)} />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
