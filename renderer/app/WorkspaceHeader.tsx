import type { ReactNode, Ref } from 'react';
import styles from './WorkspaceHeader.module.css';

type WorkspaceHeaderProps = {
  readonly title: string;
  /** Where the title leads, from a screen that belongs to another one. */
  readonly titleAddress?: string;
  readonly middle?: ReactNode;
  /** Where the open screen puts its note and its buttons. */
  readonly noteRef: Ref<HTMLDivElement>;
  readonly actionsRef: Ref<HTMLDivElement>;
};

export function WorkspaceHeader({ title, titleAddress, middle, noteRef, actionsRef }: WorkspaceHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        {titleAddress === undefined ? (
          <span className={styles.name}>{title}</span>
        ) : (
          <a className={styles.name} href={titleAddress}>
            {title}
          </a>
        )}
        <div ref={noteRef} className={styles.note} />
      </div>
      <div className={styles.middle}>{middle}</div>
      <div ref={actionsRef} className={styles.actions} />
    </header>
  );
}
