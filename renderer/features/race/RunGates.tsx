import { useCallback, useState } from 'react';
import type { Failure } from '../../../shared/failure.ts';
import { asStepId } from '../../../shared/ids.ts';
import type { StepId } from '../../../shared/ids.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { classes } from '../../ui/class-names.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { gatesInHand } from './gate-standing.ts';
import styles from './GateCard.module.css';
import { GateCard } from './GateCard.tsx';
import { useRace, useRunPart } from './race-context.tsx';
import { ReviewPanel } from './ReviewPanel.tsx';

/** The gates of a run that wait for somebody, above its lanes, and the review that lies open. */
export function RunGates({ header, compact }: { readonly header: RunHeader; readonly compact: boolean }) {
  const { actions } = useRace();
  const joined = useRunPart(header.id, (run) => gatesInHand(run).join('\n'));
  const gates = joined ? joined.split('\n').map(asStepId) : [];
  const [read, setRead] = useState<StepId | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const close = useCallback(() => setRead(null), []);
  return (
    <>
      {(gates.length > 0 || failure) && (
        <div className={classes(styles.gates, compact && styles.slim)}>
          {failure && <FailureNotice failure={failure} />}
          {gates.map((gate) => (
            <GateCard
              key={gate}
              header={header}
              gate={gate}
              onRead={() => setRead(gate)}
              onApprove={() => void actions.approve(header.id, gate).then(setFailure)}
            />
          ))}
        </div>
      )}
      {read !== null && <ReviewPanel key={read} header={header} gate={read} onClose={close} />}
    </>
  );
}
