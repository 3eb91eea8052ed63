import { useCallback, useState } from 'react';
import type { Push } from '../../../shared/contract.ts';
import { useHello } from '../../bridge/context.tsx';
import { useCourse } from '../../bridge/course.ts';
import { useClassSetting, useSeat } from '../../bridge/seat.ts';
import { useAnswer, usePush } from '../../bridge/use-answer.ts';
import { useHistory } from '../../bridge/use-history.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { ExerciseCard } from '../../ui/ExerciseCard.tsx';
import { isUntouched, latestStarted } from '../../ui/exercise-standing.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { classes } from '../../ui/class-names.ts';
import { BeginCard, ContinueCard } from './ContinueCard.tsx';
import { ExampleRow } from './ExampleRow.tsx';
import { LessonsCard } from './LessonsCard.tsx';
import { RecentComparisons } from './RecentComparisons.tsx';
import styles from './HomeScreen.module.css';
import { t } from '../../../shared/words/t.ts';

const nothing = {};

/** Where one left off, what there is to do, what was measured lately. */
export function HomeScreen() {
  const seat = useSeat();
  const classExercise = useClassSetting()?.exercise ?? null;
  const practice = useHello().settings.connection === 'practice';
  const exercises = useAnswer('exercises.list', nothing);
  const course = useCourse().answer;
  const lessons = course.state === 'ready' ? course.value.lessons : [];
  const comparisons = useHistory();
  const [now] = useState(() => Date.now());
  const askAgain = comparisons.ask;
  usePush(
    useCallback(
      (push: Push) => {
        if (push.kind === 'comparison-changed' || push.kind === 'history-changed') askAgain();
      },
      [askAgain],
    ),
  );

  if (exercises.answer.state === 'failed') {
    return <FailureNotice failure={exercises.answer.failure} onRetry={exercises.ask} />;
  }
  if (exercises.answer.state === 'loading') return <Skeleton label={t`Opening Home`} lines={6} />;

  const all = exercises.answer.value;
  // A class comes first, also before anything of it was begun.
  const ofClass = all.find(({ id }) => id === classExercise);
  const begun = ofClass && (ofClass.progress === null || isUntouched(ofClass.progress)) ? null : ofClass;
  const latest = ofClass ? (begun ?? null) : latestStarted(all);
  const first = ofClass ?? all[0];
  const listed = comparisons.answer.state === 'ready' ? comparisons.answer.value : [];
  const own = listed.filter((comparison) => !comparison.example);
  const example = listed.find((comparison) => comparison.example);

  return (
    <>
      <h1 className={classes(text.title, styles.head)}>
        {seat ? t`Welcome, Pod ${seat.class.number}` : latest ? t`Welcome back` : t`Welcome to Braid`}
      </h1>
      <div className={classes(lessons.length > 0 && styles.first)}>
        {latest ? (
          <ContinueCard
            exercise={latest}
            ofClass={ofClass !== undefined}
            comparisons={comparisons.answer.state === 'ready' ? listed : null}
          />
        ) : (
          first && <BeginCard exercise={first} ofClass={ofClass !== undefined} practice={practice} />
        )}
        {lessons.length > 0 && <LessonsCard lessons={lessons} />}
      </div>

      {all.length > 1 && (
        <section className={layout.section} aria-labelledby="guided">
          <div className={layout.sectionHead}>
            <h2 id="guided" className={text.heading}>{t`Guided exercises`}</h2>
            {practice && (
              <span
                className={classes(text.small, text.faint)}
              >{t`Everything runs on the practice model. No account needed.`}</span>
            )}
          </div>
          <div className={layout.cards}>
            {all.map((exercise) => (
              <ExerciseCard key={exercise.id} exercise={exercise} />
            ))}
          </div>
        </section>
      )}

      {comparisons.answer.state === 'failed' && (
        <div className={layout.section}>
          <FailureNotice failure={comparisons.answer.failure} onRetry={comparisons.ask} />
        </div>
      )}
      {own.length > 0 && <RecentComparisons comparisons={own} now={now} />}
      {example && (
        <div className={layout.section}>
          <ExampleRow comparison={example} />
        </div>
      )}
    </>
  );
}
