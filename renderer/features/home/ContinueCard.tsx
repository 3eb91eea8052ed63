import type { ComparisonSummary, ExerciseSummary } from '../../../shared/contract.ts';
import type { ExerciseStep } from '../../../shared/exercise/progress.ts';
import type { ExerciseId } from '../../../shared/ids.ts';
import { useAnswer } from '../../bridge/use-answer.ts';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/class-names.ts';
import { standingOf } from '../../ui/exercise-standing.ts';
import styles from './ContinueCard.module.css';
import { PlanFigure } from './PlanFigure.tsx';
import { runWords } from './run-words.ts';
import { t } from '../../../shared/words/t.ts';
import { rich } from '../../ui/rich.ts';

/** What there is to do at each step, for somebody who comes back. Of Run it depends on how the runs stand. */
const stepWords: Readonly<Record<ExerciseStep, { readonly name: string; readonly now: string | null }>> = {
  understand: { name: t`Understand`, now: t`The dossier is open. It is a page; the plan comes after it.` },
  'break-down': {
    name: t`Break down`,
    now: t`A plan is on the canvas. Look at what each task is given before you say what it will cost.`,
  },
  predict: { name: t`Predict`, now: t`The plan is picked. Say what you expect, then it runs.` },
  run: { name: t`Run`, now: null },
  compare: { name: t`Compare`, now: t`It has run. See what was lost and why, then mend the plan and run it again.` },
  reflect: { name: t`Reflect`, now: t`You have compared. One question is left, about your own work.` },
};

type ContinueCardProps = {
  readonly exercise: ExerciseSummary;
  /** It is what the learner’s class works on. */
  readonly ofClass: boolean;
  /** The learner's comparisons; null while they are not known. */
  readonly comparisons: readonly ComparisonSummary[] | null;
};

export function ContinueCard({ exercise, ofClass, comparisons }: ContinueCardProps) {
  const standing = standingOf(exercise);
  const step = exercise.progress?.step ?? 'understand';
  const words = stepWords[step];
  const newest = comparisons?.find(({ id }) => id === exercise.progress?.comparisons[0]);
  const now = words.now ?? (comparisons && runWords(exercise.progress?.prediction ?? null, newest));
  return (
    <Card className={styles.card} aria-labelledby="continue">
      <div className={styles.text}>
        <p id="continue" className={text.label}>
          {ofClass ? t`Your class works on this` : t`Continue where you left off`}
        </p>
        <h2 className={styles.title}>{exercise.title}</h2>
        <p className={classes(text.muted, styles.now)}>{now}</p>
        <div className={styles.steps} aria-hidden="true">
          {Array.from({ length: 6 }, (_, index) => (
            <i
              key={index}
              className={index + 1 < standing.step ? styles.on : index + 1 === standing.step ? styles.now6 : ''}
            />
          ))}
        </div>
        <p className={classes(text.micro, text.faint)}>
          {t`Step ${standing.step} of 6, ${words.name}`}
          {standing.assisted && t`. A hint was used, so it is recorded as assisted`}.
        </p>
        <div className={styles.actions}>
          <LinkButton look="primary" size="large" iconAfter="arrow" href={standing.address}>
            {standing.action}
          </LinkButton>
          {step !== 'understand' && (
            <LinkButton
              look="quiet"
              size="large"
              href={addresses.exercise(exercise.id, 'understand')}
            >{t`Read the dossier again`}</LinkButton>
          )}
        </div>
      </div>
      <Figure exercise={exercise.id} />
    </Card>
  );
}

/** The picked plan in small, once it has been read; before anything was picked, the first one. */
function Figure({ exercise }: { readonly exercise: ExerciseId }) {
  const { answer } = useAnswer('exercise.open', { exercise });
  const plan =
    answer.state === 'ready'
      ? answer.value.exercise.plans.find((each) => each.id === answer.value.progress.plan)
      : undefined;
  return <div className={styles.figure}>{plan && <PlanFigure tasks={plan.workflow.tasks} />}</div>;
}

type BeginCardProps = {
  readonly exercise: ExerciseSummary;
  readonly ofClass: boolean;
  /** Whether the practice model answers, as it does until somebody sets another. */
  readonly practice: boolean;
};

/** For a first visit: one thing to do, and what it is. */
export function BeginCard({ exercise, ofClass, practice }: BeginCardProps) {
  return (
    <Card className={styles.card} aria-labelledby="begin">
      <div className={styles.text}>
        <p id="begin" className={text.label}>
          {ofClass ? t`Your class works on this` : t`Begin here`}
        </p>
        <h2 className={styles.title}>{exercise.title}</h2>
        <p className={classes(text.muted, styles.now)}>
          {t`${exercise.summary} You read one page, look at a plan, say what it will cost, and watch it run in three structures side by side.`}
        </p>
        <div className={styles.thought}>
          <p className={text.label}>{t`Tempting thought`}</p>
          <p className={text.small}>{exercise.misconception}</p>
        </div>
        <div className={styles.actions}>
          <LinkButton
            look="primary"
            size="large"
            iconAfter="arrow"
            href={addresses.exercise(exercise.id, 'understand')}
          >{t`Start`}</LinkButton>
          <span className={classes(text.small, text.faint)}>
            {rich`About ${exercise.minutes} minutes${practice && t`, on the practice model. No account needed.`}`}
          </span>
        </div>
      </div>
      <Figure exercise={exercise.id} />
    </Card>
  );
}
