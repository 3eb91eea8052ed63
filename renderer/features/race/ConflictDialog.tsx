import { useState } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import type { Task } from '../../../shared/workflow/task.ts';
import { raceWords } from '../../../shared/words/race.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { toast } from '../../ui/toast-store.ts';
import styles from './ConflictDialog.module.css';
import type { LiveRun } from '../../bridge/live-comparison.ts';
import { useHeldRun, useRace, useRunPart } from './race-context.tsx';
import { tasksOfRun } from './run-tasks.ts';
import { t } from '../../../shared/words/t.ts';

/** Tasks whose outputs are there, so that two of them can be held against each other. */
export function comparableOutputs(run: LiveRun): Task[] {
  return tasksOfRun(run).filter(({ id }) => run.state.outputs[id] !== undefined);
}

type ConflictDialogProps = { readonly header: RunHeader; readonly onClose: () => void };

/** Two outputs that disagree, and why: from here a conversation of its own settles it. */
export function ConflictDialog({ header, onClose }: ConflictDialogProps) {
  const { actions } = useRace();
  useRunPart(header.id, ({ state }) => Object.keys(state.outputs).length);
  const run = useHeldRun(header.id);
  const tasks = run ? comparableOutputs(run) : [];
  const [picked, setPicked] = useState<readonly [string, string]>([tasks[0]?.id ?? '', tasks[1]?.id ?? '']);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const one = tasks.find(({ id }) => id === picked[0]);
  const other = tasks.find(({ id }) => id === picked[1]);
  const ready = one && other && one !== other && reason.trim() !== '';
  const options = tasks.map(({ id, title }) => ({ value: String(id), label: title }));
  const ask = async () => {
    if (!ready) return;
    const failed = await actions.resolve(header.id, [one.id, other.id], reason.trim());
    setFailure(failed);
    if (failed) return;
    toast(raceWords.resolutionAsked(one.title, other.title));
    onClose();
  };
  return (
    <Dialog
      open
      title={t`Two outputs disagree`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Cancel`}</Button>
          <Button look="primary" aria-disabled={!ready} onClick={() => void ask()}>{t`Ask for a resolution`}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.note}>{raceWords.resolveNote}</p>
        <div className={styles.pair}>
          <Select
            label={t`One output`}
            options={options}
            value={picked[0]}
            onPick={(id) => setPicked([id, picked[1]])}
          />
          <Select
            label={t`The other`}
            options={options}
            value={picked[1]}
            onPick={(id) => setPicked([picked[0], id])}
          />
        </div>
        <TextArea
          label={t`What disagrees, and why you think so`}
          error={one && one === other ? t`Choose two different outputs.` : null}
          rows={4}
          maxLength={4_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {failure && <FailureNotice failure={failure} />}
      </div>
    </Dialog>
  );
}
