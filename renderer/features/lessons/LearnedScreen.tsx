import type { LessonSummary } from '../../../shared/lesson/commands.ts';
import { standingOf } from '../../../shared/lesson/progress.ts';
import type { LessonProgress } from '../../../shared/lesson/progress.ts';
import { date } from '../../../shared/words/format.ts';
import { guessFigure, guessOff } from '../../../shared/words/guesses.ts';
import { useCourse } from '../../bridge/course.ts';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/class-names.ts';
import { Empty } from '../../ui/Empty.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './LearnedScreen.module.css';
import { shipped } from '../../ui/written.ts';
import { t } from '../../../shared/words/t.ts';
import { rich } from '../../ui/rich.ts';

/** The takeaways of finished lessons, each with what one had guessed before and what it came to. */
export function LearnedScreen() {
  const { answer, ask } = useCourse();
  if (answer.state === 'failed') return <FailureNotice failure={answer.failure} onRetry={ask} />;
  if (answer.state === 'loading') return <Skeleton label={t`Opening what you have learned`} lines={6} />;
  const finished = answer.value.lessons.filter(({ progress }) => standingOf(progress) === 'finished');
  return (
    <>
      <h1 className={text.title}>{t`What I have learned`}</h1>
      {finished.length === 0 ? (
        <Empty
          title={t`Nothing finished yet`}
          action={<LinkButton href={addresses.lessons}>{t`To the lessons`}</LinkButton>}
        >{t`Each lesson that you finish leaves its sentence here, with what you guessed before you knew.`}</Empty>
      ) : (
        <ol className={styles.list}>
          {finished.map((lesson) => (
            <li key={lesson.id}>
              <Learned lesson={lesson} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Learned({ lesson }: { readonly lesson: LessonSummary }) {
  const { id, title, number, takeaway, guesses, progress, practise } = lesson;
  return (
    <Card className={styles.card}>
      <p className={text.label}>
        {rich`Lesson ${number}, ${(
          <a className={text.link} href={addresses.lesson(id)} {...shipped()}>
            {title}
          </a>
        )}, ${date(progress?.finishedAt ?? null)}`}
      </p>
      <p className={styles.takeaway} {...shipped()}>
        {takeaway}
      </p>
      {progress && guesses.map((guess) => <Guessed key={guess.id} guess={guess} progress={progress} />)}
      <p className={classes(text.small, text.muted)}>
        {t`To practise it:`}{' '}
        <a className={text.link} href={addresses.exercise(practise.exercise, 'understand')} {...shipped()}>
          {practise.text}
        </a>
      </p>
    </Card>
  );
}

type GuessedProps = { readonly guess: LessonSummary['guesses'][number]; readonly progress: LessonProgress };

function Guessed({ guess: { id, ask, form }, progress }: GuessedProps) {
  const guessed = progress.guesses[id];
  if (!guessed) return null;
  const said =
    form.kind === 'number' && guessed.kind === 'number'
      ? t`You said ${guessFigure(guessed.value, form.unit)}, ${guessOff(guessed.value, form.answer, form.unit)}. It is ${guessFigure(form.answer, form.unit)}.`
      : form.kind === 'choice' && guessed.kind === 'choice'
        ? t`You said “${form.choices[guessed.choice]?.text ?? t`something that is gone`}”. It is “${form.choices.find(({ right }) => right)?.text ?? ''}”.`
        : null;
  return (
    said && (
      <div className={styles.guess}>
        <Markdown text={ask} size="compact" />
        <p className={classes(text.small, text.number)}>{said}</p>
      </div>
    )
  );
}
