import { exerciseSteps } from '../../shared/exercise/progress.ts';
import type { ExerciseProgress, ExerciseStep } from '../../shared/exercise/progress.ts';
import { addresses } from '../ui/addresses.ts';
import { classes } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import text from '../styles/text.module.css';
import { isHeld, mayOpenHere } from './class-steps.ts';
import { heldWords } from './class-words.ts';
import { stepNames } from './steps.ts';
import styles from './Stepper.module.css';
import { t } from '../../shared/words/t.ts';

type StepperProps = {
  readonly progress: ExerciseProgress;
  readonly current: ExerciseStep;
  /** The last step that a class going together has opened; null for none that holds anybody. */
  readonly held: ExerciseStep | null;
};

/** The six steps. Those that may be opened are links; the check says that one lies behind. */
export function Stepper({ progress, current, held }: StepperProps) {
  const furthest = exerciseSteps.indexOf(progress.step);
  return (
    <nav aria-label={t`Steps of the exercise`}>
      <ol className={styles.stepper}>
        {exerciseSteps.map((step, index) => {
          const here = step === current;
          const done = !here && index < furthest;
          const locked = held !== null && isHeld(step, held);
          const inside = (
            <>
              <span className={styles.number}>
                {locked ? <Icon name="lock" size="tiny" /> : done ? <Icon name="check" size="tiny" /> : index + 1}
              </span>
              <span className={styles.name}>{stepNames[step]}</span>
              {done && !locked && <span className={text.hidden}>{t`, done`}</span>}
              {locked && <span className={text.hidden}>{t`, locked until the class gets there`}</span>}
            </>
          );
          const look = classes(styles.step, done && styles.done);
          return (
            <li key={step} className={styles.item}>
              {mayOpenHere(progress, step, held) || here ? (
                <a
                  className={look}
                  href={addresses.exercise(progress.exercise, step)}
                  title={stepNames[step]}
                  {...(here && { 'aria-current': 'step' })}
                >
                  {inside}
                </a>
              ) : (
                <span className={look} title={locked ? heldWords(held) : stepNames[step]}>
                  {inside}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
