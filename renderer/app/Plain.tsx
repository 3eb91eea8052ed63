import { useEffect, type ReactNode } from 'react';
import text from '../styles/text.module.css';
import { BraidMark } from './BraidMark.tsx';
import styles from './Plain.module.css';
import { t } from '../../shared/words/t.ts';

type PlainProps = {
  readonly title: string;
  /** Only the mark: for the blink of an eye before the host answers. */
  readonly quiet?: boolean;
  readonly children?: ReactNode;
};

/** A page without navigation, for when there is nowhere to go. */
export function Plain({ title, quiet = false, children }: PlainProps) {
  useEffect(() => {
    document.title = t`${title} · Braid`;
  }, [title]);
  return (
    <main className={styles.plain}>
      <div className={styles.box}>
        <BraidMark large />
        <h1 className={quiet ? text.hidden : text.title}>{title}</h1>
        {children}
      </div>
    </main>
  );
}
