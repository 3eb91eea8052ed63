import { useState } from 'react';
import { setBounds } from '../../../shared/conversations/conversation-set.ts';
import type { Failure } from '../../../shared/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { TextArea } from '../../ui/Field.tsx';
import styles from './ChatLane.module.css';
import { t } from '../../../shared/words/t.ts';

type BranchDialogProps = {
  readonly open: boolean;
  readonly message: string;
  readonly onClose: () => void;
  /** Null when it went out, which closes the dialog. */
  readonly onSend: (text: string) => Promise<Failure | null>;
};

/** A message in other words: a new lane goes on from what was said before it. */
export function BranchDialog({ open, ...rest }: BranchDialogProps) {
  return (
    <Dialog title={t`Edit and send as a branch`} open={open} onClose={rest.onClose}>
      <Form {...rest} />
    </Dialog>
  );
}

function Form({ message, onClose, onSend }: Omit<BranchDialogProps, 'open'>) {
  const [text, setText] = useState(message);
  const [failure, setFailure] = useState<Failure | null>(null);
  const empty = text.trim() === '';
  const send = async () => {
    const failed = await onSend(text.trim());
    if (failed) setFailure(failed);
    else onClose();
  };
  return (
    <form
      className={styles.editing}
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty) void send();
      }}
    >
      {failure && <FailureNotice failure={failure} />}
      <TextArea
        label={t`Message`}
        hint={t`A new lane goes on from what was said before this message. This lane stays as it is.`}
        rows={6}
        maxLength={setBounds.messageCharacters}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className={styles.row}>
        <span className={styles.push} />
        <Button onClick={onClose}>{t`Cancel`}</Button>
        <Button look="primary" type="submit" aria-disabled={empty}>{t`Send as a branch`}</Button>
      </div>
    </form>
  );
}
