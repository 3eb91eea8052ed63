import { useCallback, useEffect, useState, type RefObject } from 'react';
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

type RunGatesProps = {
  readonly header: RunHeader;
  readonly compact: boolean;
  /** Takes the focus once a gate is gone, and with it the button that was pressed. */
  readonly home: RefObject<HTMLElement | null>;
};

/** The gates of a run that wait for somebody, above its lanes, and the review that lies open. */
export function RunGates({ header, compact, home }: RunGatesProps) {
  const { actions } = useRace();
  const joined = useRunPart(header.id, (run) => gatesInHand(run).join('\n'));
  const gates = joined ? joined.split('\n').map(asStepId) : [];
  const [read, setRead] = useState<StepId | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [approved, setApproved] = useState(0);
  const close = useCallback(() => setRead(null), []);
  const onApproved = () => setApproved((count) => count + 1);
  useEffect(() => {
    // Here, and not where it was approved: an open panel lets nothing beside it have the focus.
    if (approved > 0) home.current?.focus();
  }, [approved, home]);
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
              onApprove={() =>
                void actions.approve(header.id, gate).then((failed) => {
                  setFailure(failed);
                  if (!failed) onApproved();
                })
              }
            />
          ))}
        </div>
      )}
      {read !== null && <ReviewPanel key={read} header={header} gate={read} onClose={close} onApproved={onApproved} />}
    </>
  );
}
