import { lessonUnits } from '../../../shared/lesson/lesson.ts';
import type { LessonSummary } from '../../../shared/lesson/commands.ts';
import { counted } from '../../../shared/words/format.ts';
import { useCourse } from '../../bridge/course.ts';
import { useAnswer } from '../../bridge/use-answer.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/class-names.ts';
import { Empty } from '../../ui/Empty.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Meter } from '../../ui/Meter.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { doneIn, nextLesson } from '../../ui/course-standing.ts';
import { LessonRow } from './LessonRow.tsx';
import styles from './LessonsScreen.module.css';
import { sense, t } from '../../../shared/words/t.ts';

const nothing = {};

/** The course by its units: where each lesson stands, what it answers, and where to go on. */
export function LessonsScreen() {
  const { answer, ask } = useCourse();
  if (answer.state === 'failed') return <FailureNotice failure={answer.failure} onRetry={ask} />;
  if (answer.state === 'loading') return <Skeleton label={t`Opening the lessons`} lines={8} />;
  const { lessons, broken } = answer.value;
  const done = doneIn(lessons);
  const next = nextLesson(lessons);
  return (
    <>
      <div className={styles.head}>
        <div className={styles.about}>
          <h1 className={text.title}>{t`Lessons`}</h1>
          <p
            className={text.muted}
          >{t`A question before each answer, something to play with, and a short run that shows it. Each takes less than ten minutes.`}</p>
        </div>
        <div className={styles.ways}>
          <ReviewButton />
          <LinkButton href={addresses.lessonsLearned}>{t`What I have learned`}</LinkButton>
          <LinkButton href={addresses.certificate}>{t`Certificate`}</LinkButton>
        </div>
      </div>
      {broken.map((failure) => (
        <div key={JSON.stringify(failure.details)} className={styles.broken}>
          <FailureNotice failure={failure} />
        </div>
      ))}
      {lessons.length === 0 ? (
        <Empty
          title={t`No lessons here`}
        >{t`Lessons are files that come with Braid, and there are none where they should be.`}</Empty>
      ) : (
        <div className={styles.progress}>
          <div className={layout.between}>
            <span className={text.label}>{t`The course`}</span>
            <span className={classes(text.small, text.faint, text.number)}>{t`${done} of ${lessons.length}`}</span>
          </div>
          <Meter done={done} of={lessons.length} label={t`${done} of ${counted(lessons.length, t`lesson`)} done`} />
        </div>
      )}
      {lessonUnits.map((unit, index) => (
        <Unit
          key={unit}
          id={`unit-${index + 1}`}
          title={unit}
          lessons={lessons.filter((lesson) => lesson.unit === unit)}
          next={next}
        />
      ))}
    </>
  );
}

type UnitProps = {
  readonly id: string;
  readonly title: string;
  readonly lessons: readonly LessonSummary[];
  readonly next: LessonSummary | null;
};

function Unit({ id, title, lessons, next }: UnitProps) {
  if (lessons.length === 0) return null;
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return (
    <section className={layout.section} aria-labelledby={id}>
      <div className={layout.sectionHead}>
        <h2 id={id} className={text.heading}>
          {title}
        </h2>
        <span className={classes(text.small, text.faint, text.number)}>
          {t`${doneIn(lessons)} of ${lessons.length}, about ${minutes} minutes`}
        </span>
      </div>
      <Card>
        <ol>
          {lessons.map((lesson) => (
            <LessonRow key={lesson.id} lesson={lesson} isNext={lesson.id === next?.id} />
          ))}
        </ol>
      </Card>
    </section>
  );
}

/** Missed questions come back; the button says whether any has. */
function ReviewButton() {
  const { answer } = useAnswer('lessons.review', nothing);
  const due = answer.state === 'ready' ? answer.value.due.length : 0;
  return (
    <LinkButton href={addresses.lessonsReview} icon="retry">
      {due === 0 ? sense('of lessons')`Review` : t`Review, ${due} due`}
    </LinkButton>
  );
}
