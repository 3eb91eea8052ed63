import { useRef, type ReactNode } from 'react';
import { classes } from '../ui/class-names.ts';
import { ClassStrip } from './ClassStrip.tsx';
import { Nav } from './Nav.tsx';
import styles from './Shell.module.css';
import { t } from '../../shared/words/t.ts';

type ShellProps = {
  /** Workspaces have the narrow rail; `fixed` ones fill the window and scroll in panes. */
  readonly look: 'page' | 'workspace' | 'fixed';
  readonly header: ReactNode;
  readonly children: ReactNode;
};

export function Shell({ look, header, children }: ShellProps) {
  const main = useRef<HTMLElement>(null);
  return (
    <div className={classes(styles.shell, look !== 'page' && styles.rail, look === 'fixed' && styles.fixed)}>
      <a
        className={styles.skip}
        href="#main"
        onClick={(event) => {
          // The part after `#` is the address of the room, so the jump is made by hand.
          event.preventDefault();
          main.current?.focus();
        }}
      >{t`Skip to content`}</a>
      <Nav rail={look !== 'page'} />
      <div className={styles.column}>
        {header}
        <ClassStrip />
        <main ref={main} id="main" tabIndex={-1} className={styles.main}>
          {children}
        </main>
      </div>
    </div>
  );
}
