import type { ExerciseSummary } from '../../../shared/contract.ts';
import { useAnswer } from '../../bridge/use-answer.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { classes } from '../../ui/class-names.ts';
import { Empty } from '../../ui/Empty.tsx';
import { ExerciseCard } from '../../ui/ExerciseCard.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './ExercisesScreen.module.css';
import { NewWorkflowButton } from './NewWorkflowButton.tsx';
import { OwnShelf } from './OwnShelf.tsx';
import { t } from '../../../shared/words/t.ts';

const nothing = {};

export function ExercisesScreen() {
  const { answer, ask } = useAnswer('exercises.list', nothing);
  return (
    <>
      <div className={classes(layout.between, styles.head)}>
        <div>
          <h1 className={text.title}>{t`Exercises`}</h1>
          <p
            className={text.muted}
          >{t`Each starts from a plan that looks right. Run it, see what was lost, mend it, run it again.`}</p>
        </div>
        <NewWorkflowButton />
      </div>
      {answer.state === 'loading' && <Skeleton label={t`Opening the exercises`} />}
      {answer.state === 'failed' && <FailureNotice failure={answer.failure} onRetry={ask} />}
      {answer.state === 'ready' && answer.value.length === 0 && (
        <Empty
          title={t`No exercises here`}
        >{t`They come with Braid. Install it again, and they are back; your results stay.`}</Empty>
      )}
      {answer.state === 'ready' && answer.value.length > 0 && (
        <>
          <Shelf
            id="guided"
            title={t`Guided`}
            note={t`Six steps each. You can stop and go on later.`}
            exercises={answer.value.filter(({ kind }) => kind !== 'template')}
          />
          <Shelf
            id="templates"
            title={t`Team templates`}
            note={t`Ten minutes each: five ways to cut a team’s work, and what each of them loses.`}
            exercises={answer.value.filter(({ kind }) => kind === 'template')}
          />
          <OwnShelf />
        </>
      )}
    </>
  );
}

type ShelfProps = {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly exercises: readonly ExerciseSummary[];
};

function Shelf({ id, title, note, exercises }: ShelfProps) {
  if (exercises.length === 0) return null;
  return (
    <section aria-labelledby={id} className={styles.shelf}>
      <div className={layout.sectionHead}>
        <h2 id={id} className={text.heading}>
          {title}
        </h2>
        <span className={classes(text.small, text.faint)}>{note}</span>
      </div>
      <div className={layout.cards}>
        {exercises.map((exercise) => (
          <ExerciseCard key={exercise.id} exercise={exercise} />
        ))}
      </div>
    </section>
  );
}
