import type { Standing } from '../../../shared/class/standings.ts';
import type { PodState } from '../../../shared/class/state.ts';
import { helpWords, podName, standingWords, stepWords } from '../../../shared/words/class.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Dialogs.module.css';
import type { Act } from './use-act.ts';
import { t } from '../../../shared/words/t.ts';

type HelpDialogProps = {
  readonly pod: PodState;
  readonly standing: Standing;
  readonly namesHidden: boolean;
  readonly act: Act;
  readonly onClose: () => void;
};

/** What a pod hangs on, what to say to it, and two ways past it. */
export function HelpDialog({ pod, standing, namesHidden, act, onClose }: HelpDialogProps) {
  const name = podName(pod, namesHidden);
  const done = async (action: Parameters<Act>[0]) => {
    if (await act(action)) onClose();
  };
  return (
    <Dialog
      title={standing.kind === 'stuck' ? t`${name} is stuck` : t`${name} goes on`}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Not now`}</Button>
          <Button
            icon="retry"
            onClick={() => void done({ kind: 'give', pod: pod.pod, comparison: null })}
          >{t`Load a finished run`}</Button>
          <Button look="primary" onClick={() => void done({ kind: 'help', pod: pod.pod })}>{t`I helped`}</Button>
        </>
      }
    >
      <div className={styles.body}>
        {standing.kind === 'stuck' && (
          <p>
            {t`At ${standing.step === null ? t`the door` : stepWords[standing.step]} for ${standing.minutes} min.`}{' '}
            {standingWords(standing, pod)}.
          </p>
        )}
        {standing.stuck && <p>{helpWords(standing.stuck)}</p>}
        <p
          className={styles.note}
        >{t`A finished run brings the pod to Compare, and counts in no figure. The pod keeps what it made.`}</p>
      </div>
    </Dialog>
  );
}
