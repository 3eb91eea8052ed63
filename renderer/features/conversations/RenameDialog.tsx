import { useState } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import layout from '../../styles/layout.module.css';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { TextField } from '../../ui/Field.tsx';
import { t } from '../../../shared/words/t.ts';

type RenameDialogProps = {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  /** What could not be done keeps the dialog open. */
  readonly onRename: (title: string) => Promise<Failure | null>;
};

/** Another title for a set that has started. */
export function RenameDialog({ open, ...rest }: RenameDialogProps) {
  return (
    <Dialog title={t`Rename these conversations`} open={open} onClose={rest.onClose}>
      <Form {...rest} />
    </Dialog>
  );
}

function Form({ title, onClose, onRename }: Omit<RenameDialogProps, 'open'>) {
  const [text, setText] = useState(title);
  const [failure, setFailure] = useState<Failure | null>(null);
  const empty = text.trim() === '';
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty) void onRename(text.trim()).then(setFailure);
      }}
    >
      {failure && <FailureNotice failure={failure} />}
      <TextField label={t`Title`} maxLength={200} value={text} onChange={({ target }) => setText(target.value)} />
      <div className={layout.row}>
        <span className={layout.push} />
        <Button onClick={onClose}>{t`Cancel`}</Button>
        <Button look="primary" type="submit" aria-disabled={empty}>{t`Rename`}</Button>
      </div>
    </form>
  );
}
