import type { RunHeader } from '../../../shared/run/header.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useModalDialog } from '../../ui/modal-dialog.ts';
import styles from './LaneDialog.module.css';
import { LaneView } from './LaneView.tsx';
import type { LanePlace } from './race-context.tsx';
import { t } from '../../../shared/words/t.ts';

type LaneDialogProps = {
  readonly place: LanePlace | null;
  readonly headers: readonly RunHeader[];
  readonly onClose: () => void;
};

/** One lane over the whole width, for reading. */
export function LaneDialog({ place, headers, onClose }: LaneDialogProps) {
  const dialog = useModalDialog(place !== null);
  const header = headers.find(({ id }) => id === place?.run);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={t`One lane`} onClose={onClose}>
      {place && header && (
        <LaneView
          place={place}
          header={header}
          within="dialog"
          close={<IconButton icon="cross" label={t`Close`} look="quiet" onClick={onClose} />}
        />
      )}
    </dialog>
  );
}
