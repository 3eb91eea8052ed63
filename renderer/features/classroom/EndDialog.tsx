import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Dialogs.module.css';
import type { Act } from './use-act.ts';
import { t } from '../../../shared/words/t.ts';

type EndDialogProps = { readonly running: number; readonly act: Act; readonly onClose: () => void };

/** Ends the class for everybody. It can be opened again. */
export function EndDialog({ running, act, onClose }: EndDialogProps) {
  return (
    <Dialog
      title={t`End the class?`}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Go on`}</Button>
          <Button
            look="primary"
            onClick={() =>
              void act({ kind: 'end' }).then((done) => {
                if (done) onClose();
              })
            }
          >{t`End class`}</Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>{t`Pods are told, and go on by themselves. Their work stays with them, and yours with you.`}</p>
        {running > 0 && (
          <p>
            {running === 1
              ? t`One pod is still running. Its result comes in.`
              : t`${running} pods are still running. Their results come in.`}
          </p>
        )}
        <p
          className={styles.note}
        >{t`Nothing is deleted. You can open the class again, export it, or ask the question of a week later.`}</p>
      </div>
    </Dialog>
  );
}
