import styles from './Skeleton.module.css';

type SkeletonProps = {
  /** What is being loaded, spoken once. */
  readonly label: string;
  readonly lines?: number;
};

const widths = ['100%', '84%', '92%', '70%'] as const;

/** Grey lines where text will be, for the moment before it is there. */
export function Skeleton({ label, lines = 4 }: SkeletonProps) {
  return (
    <div className={styles.box} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} style={{ width: widths[line % widths.length] }} />
      ))}
    </div>
  );
}
