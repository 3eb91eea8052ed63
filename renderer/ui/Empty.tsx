import type { ReactNode } from 'react';
import styles from './Empty.module.css';

type EmptyProps = {
  readonly title: string;
  /** `h1` where the page has nothing else on it. */
  readonly heading?: 'h1' | 'h2';
  readonly children?: ReactNode;
  readonly action?: ReactNode;
};

/** Nothing here yet: what would be here, and how to get it. */
export function Empty({ title, heading: Heading = 'h2', children, action }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <svg className={styles.figure} viewBox="0 0 140 56" aria-hidden="true">
        <rect x="14" y="4" width="94" height="10" rx="3" />
        <rect x="14" y="23" width="44" height="10" rx="3" />
        <rect x="68" y="23" width="40" height="10" rx="3" />
        <rect x="14" y="42" width="60" height="10" rx="3" />
      </svg>
      <Heading className={styles.title}>{title}</Heading>
      {children && <p className={styles.text}>{children}</p>}
      {action}
    </div>
  );
}
