import { useState } from 'react';
import type { PodId } from '../../../shared/class/ids.ts';
import { standingOf } from '../../../shared/class/standings.ts';
import type { ClassState } from '../../../shared/class/state.ts';
import { podName, standingWords, stepWords } from '../../../shared/words/class.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Dialogs.module.css';
import type { Act } from './use-act.ts';
import { t } from '../../../shared/words/t.ts';

type GiveDialogProps = {
  readonly state: ClassState;
  readonly now: number;
  readonly act: Act;
  readonly onClose: () => void;
};

/** A finished run for pods that fell behind: offered first to those that have none of their own. */
export function GiveDialog({ state, now, act, onClose }: GiveDialogProps) {
  const behind = state.pods.filter((pod) => pod.place !== 'file' && pod.results.length === 0);
  const [picked, setPicked] = useState<ReadonlySet<PodId>>(new Set(behind.map(({ pod }) => pod)));
  const [busy, setBusy] = useState(false);
  const pods = state.pods.filter(({ place }) => place !== 'file');
  const toggle = (pod: PodId, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(pod);
    else next.delete(pod);
    setPicked(next);
  };
  const give = async () => {
    setBusy(true);
    for (const pod of picked) {
      // The failure of one is that of all: there is no finished run to give.
      if (!(await act({ kind: 'give', pod, comparison: null }))) return setBusy(false);
    }
    onClose();
  };
  return (
    <Dialog
      title={t`Load a finished run`}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Cancel`}</Button>
          <Button look="primary" aria-disabled={busy || picked.size === 0} onClick={() => !busy && void give()}>
            {picked.size === 1 ? t`Load it for 1 pod` : t`Load it for ${picked.size} pods`}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p
          className={styles.note}
        >{t`Your own newest comparison of this exercise goes to the pods you choose. They go on at Compare. It counts in no figure of the class.`}</p>
        {pods.length === 0 && <p>{t`Nobody has joined yet.`}</p>}
        <ul className={styles.pick}>
          {pods.map((pod) => {
            const standing = standingOf(pod, state, now);
            return (
              <li key={pod.pod}>
                <Checkbox
                  label={`${podName(pod, state.namesHidden)}, ${standing.step === null ? t`joined` : stepWords[standing.step]}`}
                  on={picked.has(pod.pod)}
                  onToggle={(on) => toggle(pod.pod, on)}
                />
                <span className={styles.note}>{standingWords(standing, pod)}</span>
              </li>
            );
          })}
        </ul>
      </div>
    </Dialog>
  );
}
