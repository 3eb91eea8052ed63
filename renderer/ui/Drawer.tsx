import { useId, type ReactNode } from 'react';
import { IconButton } from './Button.tsx';
import { classes } from './class-names.ts';
import styles from './Drawer.module.css';
import { useModalDialog } from './modal-dialog.ts';
import { t } from '../../shared/words/t.ts';

type DrawerProps = {
  readonly title: string;
  readonly note?: ReactNode;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
};

/** A sheet at the right edge, over the page: something to read and close again. */
export function Drawer({ title, note, open, onClose, wide = false, children, foot }: DrawerProps) {
  const dialog = useModalDialog(open);
  const id = useId();
  return (
    <dialog
      ref={dialog}
      className={classes(styles.drawer, wide && styles.wide)}
      aria-labelledby={id}
      onClose={(event) => {
        // A drawer opened from this one closes through it, and only itself.
        if (event.target === event.currentTarget) onClose();
      }}
      onClick={(event) => {
        // A press on the dialog itself is a press beside its content: on the scrim.
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {open && (
        <div className={styles.sheet}>
          <header className={styles.head}>
            <div>
              <h2 id={id} className={styles.title}>
                {title}
              </h2>
              {note !== undefined && <p className={styles.note}>{note}</p>}
            </div>
            <IconButton icon="cross" label={t`Close`} look="quiet" size="small" onClick={onClose} />
          </header>
          {/* Scrolls, so it must be reachable by keyboard. */}
          <div className={styles.body} tabIndex={0} role="region" aria-labelledby={id}>
            {children}
          </div>
          {foot && <footer className={styles.foot}>{foot}</footer>}
        </div>
      )}
    </dialog>
  );
}
