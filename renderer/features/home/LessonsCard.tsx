import type { LessonSummary } from '../../../shared/lesson/commands.ts';
import { standingOf } from '../../../shared/lesson/progress.ts';
import { counted } from '../../../shared/words/format.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/class-names.ts';
import { doneIn, lessonAddress, nextLesson } from '../../ui/course-standing.ts';
import { Meter } from '../../ui/Meter.tsx';
import { Tick } from '../../ui/Tick.tsx';
import styles from './LessonsCard.module.css';
import { t } from '../../../shared/words/t.ts';

/** How many lessons there is room for, and how many of them stand before the next one. */
const room = { all: 7, before: 3 } as const;

/** The next lesson, between those that were done and those to come. */
export function LessonsCard({ lessons }: { readonly lessons: readonly LessonSummary[] }) {
  const done = doneIn(lessons);
  const next = nextLesson(lessons);
  const at = next === null ? 0 : lessons.indexOf(next);
  const first = Math.max(0, Math.min(at - room.before, lessons.length - room.all));
  return (
    <Card padded aria-labelledby="lessons">
      <div className={layout.between}>
        <h2 id="lessons" className={text.subheading}>
          <a href={addresses.lessons}>{t`Lessons`}</a>
        </h2>
        <span className={classes(text.small, text.faint, text.number)}>{t`${done} of ${lessons.length}`}</span>
      </div>
      <div className={styles.meter}>
        <Meter done={done} of={lessons.length} label={t`${done} of ${counted(lessons.length, t`lesson`)} done`} />
      </div>
      <ul className={styles.list}>
        {lessons.slice(first, first + room.all).map((lesson) => {
          const isDone = standingOf(lesson.progress) === 'finished';
          const isNext = lesson === next;
          return (
            <li key={lesson.id}>
              <a className={styles.lesson} href={lessonAddress(lesson)}>
                <Tick state={isDone ? 'on' : isNext ? 'now' : 'off'} />
                <span className={classes(isDone && text.muted, isNext && text.strong)}>
                  {lesson.number} {lesson.title}
                  {(isDone || isNext) && <span className={text.hidden}>{isDone ? t`, done` : t`, next`}</span>}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
