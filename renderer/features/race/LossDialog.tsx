import { useState } from 'react';
import { lossOptions } from '../../../shared/exercise/loss-choices.ts';
import type { OpenExercise } from '../../../shared/exercise/exercise.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { t } from '../../../shared/words/t.ts';

type LossDialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly choices: OpenExercise['lossChoices'];
  readonly marked: string | null;
  readonly onMark: (choice: string) => Promise<Result<unknown>>;
};

/** A second guess, made while watching. The locked prediction stays as it was. */
export function LossDialog({ open, onClose, choices, marked, onMark }: LossDialogProps) {
  const [picked, setPicked] = useState(marked);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async () => {
    if (picked === null) return onClose();
    const saved = await onMark(picked);
    setFailure(saved.ok ? null : saved.failure);
    if (saved.ok) onClose();
  };
  return (
    <Dialog
      title={t`What will be lost?`}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Cancel`}</Button>
          <Button look="primary" aria-disabled={picked === null} onClick={() => void save()}>{t`Mark it`}</Button>
        </>
      }
    >
      <Choices
        label={t`What you see coming now. Your locked prediction stays.`}
        columns={1}
        options={lossOptions(choices)}
        value={picked}
        onPick={setPicked}
      />
      {failure && <FailureNotice failure={failure} />}
    </Dialog>
  );
}
