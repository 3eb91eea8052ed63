import type { CSSProperties } from 'react';
import styles from './Range.module.css';

type RangeProps = {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  readonly onMove: (value: number) => void;
  /** What a screen reader says for a value: "twice as fast" rather than "1". */
  readonly valueText: (value: number) => string;
  /** Where the filled part begins; `min` unless the scale has two sides. */
  readonly origin?: number;
  readonly disabled?: boolean;
};

/** One slider, filled from `origin` to the value. */
export function Range({ label, min, max, step, value, onMove, valueText, origin = min, disabled }: RangeProps) {
  const share = (at: number) => `${((at - min) / (max - min)) * 100}%`;
  // CSSProperties has no place for custom properties; these two are read by the module's track alone.
  const track = {
    '--from': share(Math.min(origin, value)),
    '--to': share(Math.max(origin, value)),
  } as CSSProperties;
  return (
    <input
      type="range"
      className={styles.range}
      style={track}
      aria-label={label}
      aria-valuetext={valueText(value)}
      min={min}
      max={max}
      step={step}
      value={value}
      disabled={disabled}
      onChange={(event) => onMove(event.target.valueAsNumber)}
    />
  );
}
