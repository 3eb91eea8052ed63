import { useState } from 'react';
import type { OpenExercise } from '../../../shared/exercise/exercise.ts';
import type { PlanId } from '../../../shared/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './HintLadder.module.css';
import { shipped } from '../../ui/written.ts';
import { t } from '../../../shared/words/t.ts';

type HintLadderProps = {
  readonly exercise: Pick<OpenExercise, 'hints' | 'plans' | 'workedPlan' | 'workedReason'>;
  /** 0 to 3 rungs, 4 with the worked plan. */
  readonly shown: number;
  readonly onShow: (rungs: number) => void;
  readonly onPickWorked: (plan: PlanId) => void;
};

const offers = [t`Show a hint`, t`Show a stronger hint`, t`Name the task to look at`] as const;

/** Three rungs, then the worked plan. How far somebody climbed is kept, and a run after it counts as assisted. */
export function HintLadder({ exercise, shown, onShow, onPickWorked }: HintLadderProps) {
  const [asking, setAsking] = useState(false);
  const worked = exercise.plans.find((plan) => plan.id === exercise.workedPlan);
  return (
    <>
      <ol className={styles.ladder}>
        {exercise.hints.map((hint, index) => (
          <li key={hint} className={classes(styles.rung, index < shown && styles.open)}>
            <span className={styles.number}>{index + 1}</span>
            {index < shown ? (
              <span {...shipped()}>{hint}</span>
            ) : index === shown ? (
              <Button size="small" className={styles.offer} onClick={() => onShow(index + 1)}>
                {offers[index] ?? t`Show a hint`}
              </Button>
            ) : (
              <span className={styles.later}>{offers[index]}</span>
            )}
          </li>
        ))}
        <li className={classes(styles.rung, shown >= 4 && styles.open)}>
          <span className={styles.number}>
            <Icon name="flag" size="tiny" />
          </span>
          {shown >= 4 ? (
            <span {...shipped()}>
              <strong>{worked?.title}.</strong> {exercise.workedReason}
            </span>
          ) : shown === 3 ? (
            <Button
              size="small"
              className={styles.offer}
              onClick={() => setAsking(true)}
            >{t`Show the worked plan`}</Button>
          ) : (
            <span className={styles.later}>{t`Worked plan`}</span>
          )}
        </li>
      </ol>
      <Dialog
        title={t`Show the worked plan?`}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t`Keep looking`}</Button>
            <Button
              look="primary"
              onClick={() => {
                setAsking(false);
                onShow(4);
                onPickWorked(exercise.workedPlan);
              }}
            >{t`Show it`}</Button>
          </>
        }
      >
        <p>{t`It goes onto the canvas with its reason. The exercise is recorded as assisted, as after any hint.`}</p>
      </Dialog>
    </>
  );
}
