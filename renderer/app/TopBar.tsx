import type { ReactNode } from 'react';
import { IconButton } from '../ui/Button.tsx';
import { ModelChip } from './ModelChip.tsx';
import { usePalette } from './palette-store.ts';
import styles from './TopBar.module.css';

type TopBarProps = { readonly title: string; readonly actions?: ReactNode };

/** The header of a page with the wide navigation. The title is a label here: each page has its own first heading. */
export function TopBar({ title, actions }: TopBarProps) {
  return (
    <header className={styles.bar}>
      <div className={styles.title}>{title}</div>
      <div className={styles.end}>
        {actions}
        <IconButton
          icon="search"
          label="Find a command (Ctrl K)"
          look="quiet"
          size="small"
          onClick={() => usePalette.setState({ open: true })}
        />
        <ModelChip />
      </div>
    </header>
  );
}
