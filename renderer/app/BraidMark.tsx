import { classes } from '../ui/class-names.ts';
import styles from './BraidMark.module.css';

/** Three strands, one of them straight. */
export function BraidMark({ large = false }: { readonly large?: boolean }) {
  return (
    <svg className={classes(styles.mark, large && styles.large)} viewBox="0 0 28 28" aria-hidden="true">
      <path className={styles.first} d="M3 8c7 0 7 12 13 12 4 0 5-3 9-3" />
      <path className={styles.second} d="M3 20c7 0 6-12 13-12 4 0 5 3 9 3" />
      <path className={styles.straight} d="M3 14h22" />
    </svg>
  );
}
