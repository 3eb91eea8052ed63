import type { ReactNode } from 'react';
import { IconButton } from '../ui/Button.tsx';
import { ModelChip } from './ModelChip.tsx';
import { usePalette } from './palette-store.ts';
import styles from './TopBar.module.css';
import { t } from '../../shared/words/t.ts';

type TopBarProps = {
  readonly title: string;
  /** The room that a page belongs to. */
  readonly room?: { readonly name: string; readonly address: string };
  readonly actions?: ReactNode;
};

/** The header of a page with the wide navigation. The title is a label here: each page has its own first heading. */
export function TopBar({ title, room, actions }: TopBarProps) {
  return (
    <header className={styles.bar}>
      <div className={styles.title}>
        {room && (
          <>
            <a className={styles.room} href={room.address}>
              {room.name}
            </a>
            <span className={styles.room} aria-hidden="true">
              /
            </span>
          </>
        )}
        <span className={styles.name}>{title}</span>
      </div>
      <div className={styles.end}>
        {actions}
        <IconButton
          icon="search"
          label={t`Find a command (Ctrl K)`}
          look="quiet"
          size="small"
          onClick={() => usePalette.setState({ open: true })}
        />
        <ModelChip />
      </div>
    </header>
  );
}
