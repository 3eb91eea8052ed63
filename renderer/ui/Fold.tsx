import type { ReactNode } from 'react';
import { classes } from './class-names.ts';
import { Icon } from './Icon.tsx';
import styles from './Fold.module.css';

type FoldProps = {
  readonly title: ReactNode;
  /** One line that can be read without opening. */
  readonly note?: ReactNode;
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  /** `line`: without a card around it, for lists of parts. */
  readonly look?: 'card' | 'line';
  readonly children: ReactNode;
};

/** Something folded away until it is wanted: the browser's own `details`. */
export function Fold({ title, note, open, onToggle, look = 'card', children }: FoldProps) {
  return (
    <details
      className={classes(styles.fold, styles[look])}
      {...(open !== undefined && { open })}
      {...(onToggle && { onToggle: (event) => onToggle(event.currentTarget.open) })}
    >
      <summary>
        <Icon name="chevron" className={styles.chevron} />
        <span className={styles.title}>{title}</span>
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
