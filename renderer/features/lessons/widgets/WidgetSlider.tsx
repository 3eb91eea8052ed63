import { Range } from '../../../ui/Range.tsx';
import styles from './WidgetControls.module.css';

type WidgetSliderProps = {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly say?: (value: number) => string;
  readonly onMove: (value: number) => void;
};

/** A slider with its name and its value above. */
export function WidgetSlider({ label, value, min, max, step = 1, say = String, onMove }: WidgetSliderProps) {
  return (
    <div>
      <div className={styles.name}>
        <span>{label}</span>
        <output>{say(value)}</output>
      </div>
      <Range label={label} min={min} max={max} step={step} value={value} onMove={onMove} valueText={say} />
    </div>
  );
}
