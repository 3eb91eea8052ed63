import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Dialogs.module.css';
import type { Act } from './use-act.ts';

type EndDialogProps = { readonly running: number; readonly act: Act; readonly onClose: () => void };

/** Ends the class for everybody. It can be opened again. */
export function EndDialog({ running, act, onClose }: EndDialogProps) {
  return (
    <Dialog
      title="End the class?"
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Go on</Button>
          <Button
            look="primary"
            onClick={() =>
              void act({ kind: 'end' }).then((done) => {
                if (done) onClose();
              })
            }
          >
            End class
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>Pods are told, and go on by themselves. Their work stays with them, and yours with you.</p>
        {running > 0 && (
          <p>
            {running === 1
              ? 'One pod is still running. Its result comes in.'
              : `${running} pods are still running. Their results come in.`}
          </p>
        )}
        <p className={styles.note}>
          Nothing is deleted. You can open the class again, export it, or ask the question of a week later.
        </p>
      </div>
    </Dialog>
  );
}
