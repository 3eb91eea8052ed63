import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { t } from '../../../shared/words/t.ts';

type AnewDialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onGoOn: () => void;
  readonly onAnew: () => void;
};

/** There is one plan of one's own an exercise, so beginning another replaces it. */
export function AnewDialog({ open, onClose, onGoOn, onAnew }: AnewDialogProps) {
  return (
    <Dialog
      title={t`You have a plan of your own already`}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Cancel`}</Button>
          <Button onClick={onAnew}>{t`Begin it anew`}</Button>
          <Button look="primary" onClick={onGoOn}>{t`Go on with it`}</Button>
        </>
      }
    >
      <p>{t`Begun anew, it starts as the plan that you see here. Undo brings back what it was, and its runs stay in Results.`}</p>
    </Dialog>
  );
}
