import type { ReactNode } from 'react';
import text from '../../styles/text.module.css';
import styles from './Section.module.css';

type SectionProps = {
  readonly id: string;
  readonly title: string;
  readonly about?: string;
  readonly children: ReactNode;
};

export function Section({ id, title, about, children }: SectionProps) {
  return (
    <section id={id} tabIndex={-1} className={styles.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={text.heading}>
        {title}
      </h2>
      {about && <p className={styles.about}>{about}</p>}
      {children}
    </section>
  );
}
