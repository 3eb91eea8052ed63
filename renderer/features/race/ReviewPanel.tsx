import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import type { StepId } from '../../../shared/ids.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { raceWords } from '../../../shared/words/race.ts';
import { structureName } from '../../../shared/words/structure-names.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Drawer } from '../../ui/Drawer.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { toast } from '../../ui/toast-store.ts';
import { gateStanding } from './gate-standing.ts';
import { BeingWritten, GateClock, useGateTasks, usePhaseName } from './GateCard.tsx';
import { useRace, useRunPart } from './race-context.tsx';
import { useReviewDrafts } from './review-drafts.ts';
import styles from './ReviewPanel.module.css';
import { ReviewedOutput } from './ReviewedOutput.tsx';
import { t } from '../../../shared/words/t.ts';

type ReviewPanelProps = {
  readonly header: RunHeader;
  readonly gate: StepId;
  readonly onClose: () => void;
  /** Once the panel is closed after an approval. */
  readonly onApproved: () => void;
};

/** The outputs before a gate, to read, edit, send back, and approve together. Mounted while it is open. */
export function ReviewPanel({ header, gate, onClose, onApproved }: ReviewPanelProps) {
  const { actions } = useRace();
  const { drafts, put } = useReviewDrafts(header.id, gate);
  const standing = useRunPart(header.id, (run) => gateStanding(run, gate)) ?? 'over';
  const tasks = useGateTasks(header, gate);
  const phase = usePhaseName(header, gate);
  const [failure, setFailure] = useState<Failure | null>(null);
  const approving = useRef(false);
  const typed = Object.keys(drafts).length;

  useEffect(() => {
    // Decided by somebody else: what was typed here is not thrown away with the panel.
    if (standing !== 'over' || approving.current || typed > 0) return;
    toast(raceWords.decidedElsewhere);
    onClose();
  }, [standing, typed, onClose]);

  const approve = async () => {
    approving.current = true;
    const failed = await actions.approve(header.id, gate);
    approving.current = failed === null;
    setFailure(failed);
    if (failed) return;
    onClose();
    onApproved();
  };
  const discard = () => {
    for (const task of tasks) put(task, null);
    onClose();
  };

  return (
    <Drawer
      wide
      open
      onClose={onClose}
      title={raceWords.gateWaits(phase)}
      note={`${structureName(header.structure.key)}. ${raceWords.yourTimeApart}`}
      foot={
        standing === 'over' ? (
          <Button onClick={discard}>{t`Close and drop what I typed`}</Button>
        ) : (
          <>
            <GateClock header={header} gate={gate} />
            <p className={styles.unsaved} role="status">
              {standing === 'revising' ? (
                <BeingWritten header={header} tasks={tasks} />
              ) : (
                typed > 0 && raceWords.unsaved
              )}
            </p>
            <Button
              look="primary"
              icon="check"
              aria-disabled={typed > 0 || standing !== 'open'}
              onClick={() => typed === 0 && standing === 'open' && void approve()}
            >{t`Approve and go on`}</Button>
          </>
        )
      }
    >
      <div className={styles.panel}>
        {failure && <FailureNotice failure={failure} />}
        {standing === 'over' && <Callout title={raceWords.decidedElsewhere}>{raceWords.typedIsKept}</Callout>}
        {standing === 'open' && <p className={styles.intro}>{raceWords.gateHolds(tasks.length)}</p>}
        {tasks.map((task) => (
          <ReviewedOutput
            key={task}
            place={{ run: header.id, task }}
            draft={drafts[task] ?? null}
            open={standing === 'open'}
            onDraft={(draft) => put(task, draft)}
            onGive={(action, text) => actions.revise(header.id, gate, { action, task, text })}
          />
        ))}
      </div>
    </Drawer>
  );
}
