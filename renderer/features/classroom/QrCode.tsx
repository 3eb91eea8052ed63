import styles from './QrCode.module.css';

type QrCodeProps = {
  /** Rows of dark (1) and light (0) modules. */
  readonly rows: readonly string[];
  readonly label: string;
  readonly large?: boolean;
};

/** Readers want four light modules around it, and dark ones on light whatever the theme is. */
const quiet = 4;

export function QrCode({ rows, label, large = false }: QrCodeProps) {
  const size = rows.length + 2 * quiet;
  const path = rows
    .flatMap((row, y) => [...row].map((dark, x) => (dark === '1' ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className={large ? styles.large : styles.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} className={styles.light} />
      <path d={path} className={styles.dark} />
    </svg>
  );
}
