import { Range } from '../../ui/Range.tsx';
import styles from './WhatIfFold.module.css';

type WhatIfSliderProps = {
  readonly label: string;
  /** Under the slider, spread evenly from its beginning to its end. */
  readonly ticks: readonly string[];
  readonly value: number;
  readonly scale: { readonly min: number; readonly max: number; readonly step: number };
  readonly say: (value: number) => string;
  readonly onMove: (value: number) => void;
  readonly disabled?: boolean;
};

/** A slider with its name and its value above, and its scale beneath. */
export function WhatIfSlider({ label, ticks, value, scale, say, onMove, disabled = false }: WhatIfSliderProps) {
  return (
    <div>
      <div className={styles.name}>
        <span>{label}</span>
        <output>{say(value)}</output>
      </div>
      <Range label={label} {...scale} value={value} onMove={onMove} valueText={say} disabled={disabled} />
      <div className={styles.ticks} aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick}>{tick}</span>
        ))}
      </div>
    </div>
  );
}
