import { useState } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import { deleteWord } from '../../../shared/data-commands.ts';
import type { DataPlaces } from '../../../shared/data-commands.ts';
import { fileSize, staying } from '../../../shared/words/data.ts';
import { t } from '../../../shared/words/t.ts';
import { useBridge } from '../../bridge/context.tsx';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import styles from './DeleteDataDialog.module.css';

type DeleteDataDialogProps = { readonly places: DataPlaces; readonly onClose: () => void };

/** Deletes everything once its word is typed. What it shows last stays: the host behind the page has ended by then. */
export function DeleteDataDialog({ places, onClose }: DeleteDataDialogProps) {
  const bridge = useBridge();
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<'asking' | 'deleting' | 'gone'>('asking');
  const [failure, setFailure] = useState<Failure | null>(null);
  const word = t`delete`;
  const isMeant = typed.trim().toLowerCase() === word;
  const remove = async () => {
    setState('deleting');
    const answer = await bridge.invoke('data.delete', { word: deleteWord });
    setFailure(answer.ok ? null : answer.failure);
    setState(answer.ok ? 'gone' : 'asking');
  };
  if (state === 'gone') {
    return (
      <Dialog title={t`Everything is deleted`} open onClose={onClose}>
        <p className={styles.body}>{t`Braid has ended. You can close this window; the next start begins anew.`}</p>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t`Delete everything?`}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Keep everything`}</Button>
          <Button look="danger" disabled={!isMeant || state === 'deleting'} onClick={() => void remove()}>
            {t`Delete and quit`}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>{t`Nothing brings it back. What goes:`}</p>
        <ul>
          <li>
            <span className={text.mono}>{places.folder}</span>
            {t`, ${fileSize(places.bytes)}: runs, progress, workflows, conversations, classes and settings`}
          </li>
          {places.keys.length > 0 && <li>{t`Keys that you typed in`}</li>}
          <li>{t`What runs at the moment is cut off first, and Braid quits.`}</li>
        </ul>
        {places.others.length + places.inside.length > 0 && (
          <p className={text.muted}>{t`What is not Braid’s stays in the folder: ${staying(places)}.`}</p>
        )}
        <TextField
          label={t`Type ${word} to go on`}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setTyped(target.value)}
        />
        {failure && <FailureNotice failure={failure} />}
      </div>
    </Dialog>
  );
}
