import { exerciseSteps } from '../../shared/exercise/progress.ts';
import type { ExerciseProgress, ExerciseStep } from '../../shared/exercise/progress.ts';
import { addresses } from '../ui/addresses.ts';
import { classes } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import text from '../styles/text.module.css';
import { mayOpen, stepNames } from './steps.ts';
import styles from './Stepper.module.css';

type StepperProps = { readonly progress: ExerciseProgress; readonly current: ExerciseStep };

/** The six steps. Those that may be opened are links; the check says that one lies behind. */
export function Stepper({ progress, current }: StepperProps) {
  const furthest = exerciseSteps.indexOf(progress.step);
  return (
    <nav aria-label="Steps of the exercise">
      <ol className={styles.stepper}>
        {exerciseSteps.map((step, index) => {
          const here = step === current;
          const done = !here && index < furthest;
          const inside = (
            <>
              <span className={styles.number}>{done ? <Icon name="check" size="tiny" /> : index + 1}</span>
              <span className={styles.name}>{stepNames[step]}</span>
              {done && <span className={text.hidden}>, done</span>}
            </>
          );
          const look = classes(styles.step, done && styles.done);
          return (
            <li key={step} className={styles.item}>
              {mayOpen(progress, step) || here ? (
                <a
                  className={look}
                  href={addresses.exercise(progress.exercise, step)}
                  title={stepNames[step]}
                  {...(here && { 'aria-current': 'step' })}
                >
                  {inside}
                </a>
              ) : (
                <span className={look} title={stepNames[step]}>
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
