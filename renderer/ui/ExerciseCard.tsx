import type { ExerciseSummary } from '../../shared/contract.ts';
import text from '../styles/text.module.css';
import { Bar } from './Bar.tsx';
import { LinkButton } from './Button.tsx';
import { Chip } from './Chip.tsx';
import styles from './ExerciseCard.module.css';
import { standingOf } from './exercise-standing.ts';

/** A guided exercise: what it is about, the tempting thought it begins with, and where one stands in it. */
export function ExerciseCard({ exercise }: { readonly exercise: ExerciseSummary }) {
  const standing = standingOf(exercise);
  return (
    <article className={styles.card} aria-labelledby={`exercise-${exercise.id}`}>
      <div className={styles.figure} aria-hidden="true">
        <Bar structure="thread" share={0.82} />
        <Bar structure="one-at-a-time" share={0.66} />
        <Bar structure="all-at-once" share={0.34} />
      </div>
      <h3 id={`exercise-${exercise.id}`} className={text.heading}>
        {exercise.title}
      </h3>
      <p className={styles.summary}>{exercise.summary}</p>
      <div className={styles.meta}>
        <Chip icon="clock">{exercise.minutes} min</Chip>
        <Chip icon="user">{exercise.audience.join(', ')}</Chip>
      </div>
      <div>
        <p className={styles.thoughtLabel}>Tempting thought</p>
        <p className={text.small}>{exercise.misconception}</p>
      </div>
      <div className={styles.foot}>
        <Chip look={standing.started ? 'plain' : 'waiting'}>{standing.words}</Chip>
        <LinkButton href={standing.address} aria-label={`${standing.action}: ${exercise.title}`}>
          {standing.action}
        </LinkButton>
      </div>
    </article>
  );
}
