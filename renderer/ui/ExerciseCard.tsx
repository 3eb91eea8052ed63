import type { ExerciseSummary } from '../../shared/contract.ts';
import text from '../styles/text.module.css';
import { Bar } from './Bar.tsx';
import { LinkButton } from './Button.tsx';
import { Chip } from './Chip.tsx';
import styles from './ExerciseCard.module.css';
import { standingOf } from './exercise-standing.ts';
import { shipped } from './written.ts';
import { t } from '../../shared/words/t.ts';

/** More tasks than this in one wave are not told apart at this size. */
const mostRows = 6;

/** A guided exercise: what it is about, the tempting thought it begins with, and where one stands in it. */
export function ExerciseCard({ exercise }: { readonly exercise: ExerciseSummary }) {
  const standing = standingOf(exercise);
  return (
    <div className={styles.frame}>
      <article className={styles.card} aria-labelledby={`exercise-${exercise.id}`}>
        <Waves waves={exercise.firstWaves} />
        <h3 id={`exercise-${exercise.id}`} className={text.heading} {...shipped()}>
          {exercise.title}
        </h3>
        <p className={styles.summary} {...shipped()}>
          {exercise.summary}
        </p>
        <div className={styles.meta}>
          <Chip icon="clock">{t`${exercise.minutes} min`}</Chip>
          <Chip icon="user">
            <span {...shipped()}>{exercise.audience.join(', ')}</span>
          </Chip>
        </div>
        <div>
          <p className={styles.thoughtLabel}>{t`Tempting thought`}</p>
          <p className={text.small} {...shipped()}>
            {exercise.misconception}
          </p>
        </div>
        <div className={styles.foot}>
          <div className={styles.meta}>
            <Chip look={standing.started ? 'plain' : 'waiting'}>{standing.words}</Chip>
            {standing.assisted && <Chip>{t`Assisted`}</Chip>}
          </div>
          <LinkButton href={standing.address} aria-label={`${standing.action}: ${exercise.title}`}>
            {standing.action}
          </LinkButton>
        </div>
      </article>
    </div>
  );
}

/** The first plan as it would start all at once: a column a wave, a bar a task. All are as long: nothing is known of times. */
function Waves({ waves }: { readonly waves: readonly number[] }) {
  const size = waves.some((tasks) => tasks > 3) ? 'small' : 'default';
  return (
    <div className={styles.figure} aria-hidden="true">
      {waves.map((tasks, wave) => (
        <div key={wave} className={styles.wave}>
          {Array.from({ length: Math.min(tasks, mostRows) }, (_, task) => (
            <Bar key={task} structure="all-at-once" share={1} size={size} />
          ))}
        </div>
      ))}
    </div>
  );
}
