import { useAnswer } from '../../bridge/use-answer.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { classes } from '../../ui/class-names.ts';
import { Empty } from '../../ui/Empty.tsx';
import { ExerciseCard } from '../../ui/ExerciseCard.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './ExercisesScreen.module.css';

const nothing = {};

export function ExercisesScreen() {
  const { answer, ask } = useAnswer('exercises.list', nothing);
  return (
    <>
      <h1 className={text.title}>Exercises</h1>
      <p className={classes(text.muted, styles.head)}>
        Each starts from a plan that looks right. Run it, see what was lost, mend it, run it again.
      </p>
      {answer.state === 'loading' && <Skeleton label="Opening the exercises" />}
      {answer.state === 'failed' && <FailureNotice failure={answer.failure} onRetry={ask} />}
      {answer.state === 'ready' && answer.value.length === 0 && (
        <Empty title="No exercises here">
          They come with Braid. Install it again, and they are back; your results stay.
        </Empty>
      )}
      {answer.state === 'ready' && answer.value.length > 0 && (
        <section aria-labelledby="guided">
          <div className={layout.sectionHead}>
            <h2 id="guided" className={text.heading}>
              Guided
            </h2>
            <span className={classes(text.small, text.faint)}>Six steps each. You can stop and go on later.</span>
          </div>
          <div className={layout.cards}>
            {answer.value.map((exercise) => (
              <ExerciseCard key={exercise.id} exercise={exercise} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}
