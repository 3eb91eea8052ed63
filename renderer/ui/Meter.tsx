import styles from './Meter.module.css';

type MeterProps = {
  readonly done: number;
  readonly of: number;
  /** `4 of 12 lessons`. */
  readonly label: string;
};

/** How much of something is done, as a bar. The figure stands beside it. */
export function Meter({ done, of, label }: MeterProps) {
  return (
    <div className={styles.meter} role="img" aria-label={label}>
      <span style={{ width: `${of === 0 ? 0 : (done / of) * 100}%` }} />
    </div>
  );
}
