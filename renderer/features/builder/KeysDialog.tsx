import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { keyHelp } from './builder-keys.ts';
import styles from './KeysDialog.module.css';
import { t } from '../../../shared/words/t.ts';

type KeysDialogProps = { readonly open: boolean; readonly onClose: () => void };

/** The keys of the builder. */
export function KeysDialog({ open, onClose }: KeysDialogProps) {
  return (
    <Dialog title={t`Keys`} open={open} onClose={onClose} actions={<Button onClick={onClose}>{t`Close`}</Button>}>
      <dl className={styles.keys}>
        {keyHelp.map(([keys, does]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
