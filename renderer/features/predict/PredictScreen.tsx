import { useEffect, useState } from 'react';
import type { ExerciseStep } from '../../../shared/exercise/progress.ts';
import { usablePhases } from '../../../shared/structure/phase-faults.ts';
import { listed } from '../../../shared/words/format.ts';
import type { ExerciseScreenProps } from '../../bridge/exercise-screen.ts';
import { useClassOf } from '../../bridge/seat.ts';
import text from '../../styles/text.module.css';
import { addresses, goTo } from '../../ui/addresses.ts';
import { BudgetDialog } from '../../ui/BudgetDialog.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/class-names.ts';
import { Empty } from '../../ui/Empty.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { HeaderActions, HeaderNote } from '../../ui/header-slots.tsx';
import { StructurePick } from '../../ui/StructurePick.tsx';
import { draftOf, predictionOf, unanswered, withStructures } from './draft.ts';
import type { Question } from './draft.ts';
import { PlanSummary } from './PlanSummary.tsx';
import styles from './PredictScreen.module.css';
import { Questions } from './Questions.tsx';
import { useDraft } from './use-draft.ts';
import { useStart } from './use-start.ts';
import { t } from '../../../shared/words/t.ts';

/** The steps of a class at which its pods run. */
const runs: ReadonlySet<ExerciseStep> = new Set<ExerciseStep>(['run', 'compare', 'reflect']);

const asks: Readonly<Record<Question, string>> = {
  endsFirst: t`which ends first`,
  findsMost: t`which finds most`,
  lost: t`what will be lost`,
};

/** A guess before anything runs: locked here, scored on Compare. */
export function PredictScreen({ exercise, progress, saveProgress }: ExerciseScreenProps) {
  const { draft: made, make, drop } = useDraft(exercise.id);
  const [wanted, setWanted] = useState(false);
  const set = useClassOf(exercise.id)?.setting ?? null;
  const waits = set !== null && set.going === 'together' && !runs.has(set.step);
  const { busy, failure, question, press, confirm, cancel } = useStart(
    progress,
    saveProgress,
    () => goTo(addresses.exercise(exercise.id, 'run')),
    waits,
  );

  const locked = progress.prediction;
  const ran = locked !== null && progress.step !== 'predict' && progress.step !== 'break-down';
  const draft = locked ? draftOf(locked) : set ? withStructures(made, set.structures) : made;
  const plan = exercise.plans.find(({ id }) => id === progress.plan) ?? exercise.plans[0];
  const planted = exercise.lossChoices.length > 0;
  const missing = locked ? [] : unanswered(draft, planted);

  const isLocked = locked !== null;
  useEffect(() => {
    // The next round begins without the answers of this one.
    if (isLocked) drop();
  }, [isLocked, drop]);

  const start = () => {
    setWanted(true);
    if (locked && waits) return;
    const prediction = locked ?? predictionOf(draft, planted, new Date().toISOString());
    if (prediction) press(prediction);
  };

  if (plan?.workflow.tasks.length === 0) {
    return (
      <Empty
        heading="h1"
        title={t`Your plan has no tasks yet`}
        action={
          <LinkButton
            look="primary"
            href={addresses.exercise(exercise.id, 'break-down')}
          >{t`Back to the plan`}</LinkButton>
        }
      >{t`There is something to predict once there is something to run.`}</Empty>
    );
  }

  return (
    <div className={styles.page}>
      <HeaderNote>{plan?.title}</HeaderNote>
      <HeaderActions>
        <LinkButton href={addresses.exercise(exercise.id, 'break-down')}>{t`Back to the plan`}</LinkButton>
      </HeaderActions>
      <div>
        <h1 className={text.title}>{t`What do you expect?`}</h1>
        <p
          className={classes(text.lede, styles.lede)}
        >{t`Commit to a guess before anything runs. Being wrong here is the useful part.`}</p>
        <Card>
          <Questions
            draft={draft}
            onChange={(change) => make((before) => ({ ...before, ...change }))}
            lossChoices={exercise.lossChoices}
            locked={locked !== null}
          />
        </Card>
      </div>
      <aside className={styles.side} aria-label={t`What will run`}>
        <Card padded>
          <h2 className={classes(text.subheading, styles.sideTitle)}>{t`What will run`}</h2>
          {plan && <PlanSummary workflow={plan.workflow} structures={draft.structures} phases={plan.phases ?? null} />}
          <p
            className={classes(text.micro, text.muted, styles.sameness)}
          >{t`Same briefs, same materials, same model. Only the structure differs.`}</p>
          {!locked && set && (
            <p className={classes(text.micro, text.muted)}>{t`Your class runs these side by side.`}</p>
          )}
          {!locked && !set && (
            <StructurePick
              chosen={draft.structures}
              own={plan !== undefined && usablePhases(plan.workflow.tasks, ['own'], plan.phases ?? null).ok}
              onChoose={(structures) => make((before) => withStructures(before, structures))}
            />
          )}
        </Card>
        <Callout
          icon="lock"
          title={t`The forecast is hidden.`}
        >{t`It opens with your results, next to your guess and what was measured.`}</Callout>
        {failure && <FailureNotice failure={failure} onRetry={start} />}
        <BudgetDialog before={question?.before ?? null} onStart={confirm} onCancel={cancel} />
        {ran ? (
          <LinkButton
            look="primary"
            size="huge"
            href={addresses.exercise(exercise.id, 'run')}
            className={styles.lock}
          >{t`See the run`}</LinkButton>
        ) : (
          <Button
            look="primary"
            size="huge"
            icon={locked ? 'play' : 'lock'}
            className={styles.lock}
            aria-disabled={busy || missing.length > 0 || (locked !== null && waits)}
            onClick={start}
          >
            {locked ? t`Start the run` : t`Lock in my prediction`}
          </Button>
        )}
        <p className={classes(text.micro, text.faint, styles.underLock)} role="status">
          {wanted && missing.length > 0
            ? t`Still to answer: ${listed(missing.map((question) => asks[question]))}.`
            : busy
              ? t`One moment.`
              : locked
                ? waits
                  ? t`Your prediction is locked. The class runs together: the facilitator opens the run.`
                  : t`Your prediction is locked.`
                : waits
                  ? t`You can’t change it afterwards. The run starts when the class gets there.`
                  : t`It starts the run. You can’t change it once the run starts.`}
        </p>
      </aside>
    </div>
  );
}
