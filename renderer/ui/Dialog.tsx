import { useId, type ReactNode } from 'react';
import { classes } from './class-names.ts';
import styles from './Dialog.module.css';
import { useModalDialog } from './modal-dialog.ts';

type DialogProps = {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** For texts that have to be read in it. */
  readonly wide?: boolean;
  readonly children?: ReactNode;
  /** Buttons at the foot, the one that goes on last. */
  readonly actions?: ReactNode;
};

/** A question that has to be answered before anything else. */
export function Dialog({ title, open, onClose, wide = false, children, actions }: DialogProps) {
  const dialog = useModalDialog(open);
  const id = useId();
  return (
    <dialog
      ref={dialog}
      className={classes(styles.dialog, wide && styles.wide)}
      aria-labelledby={id}
      onClose={(event) => {
        // One opened from this one closes through it, and only itself.
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {open && (
        <>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          {children}
          {actions && <div className={styles.actions}>{actions}</div>}
        </>
      )}
    </dialog>
  );
}
