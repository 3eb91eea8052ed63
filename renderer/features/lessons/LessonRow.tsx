import type { LessonSummary } from '../../../shared/lesson/commands.ts';
import { standingOf } from '../../../shared/lesson/progress.ts';
import text from '../../styles/text.module.css';
import { LinkButton } from '../../ui/Button.tsx';
import { classes } from '../../ui/class-names.ts';
import { Tick } from '../../ui/Tick.tsx';
import { lessonAddress, placeOf } from '../../ui/course-standing.ts';
import styles from './LessonRow.module.css';
import { shipped } from '../../ui/written.ts';
import { t } from '../../../shared/words/t.ts';

const actions = { new: t`Start`, begun: t`Continue`, finished: t`Read again` } as const;
const ticks = { new: 'off', begun: 'now', finished: 'on' } as const;

/** One lesson in its unit: how far it is, what it answers, how long it takes. */
export function LessonRow({ lesson, isNext }: { readonly lesson: LessonSummary; readonly isNext: boolean }) {
  const standing = standingOf(lesson.progress);
  return (
    <li className={styles.row}>
      <Tick state={ticks[standing]} />
      <div className={styles.about}>
        <h3 className={styles.title}>
          <span className={styles.number}>{lesson.number}</span> <span {...shipped()}>{lesson.title}</span>
        </h3>
        <p className={classes(text.small, text.muted)} {...shipped()}>
          {lesson.lede}
        </p>
        <p className={classes(text.micro, text.faint, text.number)}>{standingWords(lesson)}</p>
      </div>
      <LinkButton
        href={lessonAddress(lesson)}
        look={isNext ? 'primary' : 'default'}
        aria-label={`${actions[standing]}: ${lesson.title}`}
      >
        {actions[standing]}
      </LinkButton>
    </li>
  );
}

function standingWords(lesson: LessonSummary): string {
  const { sections, minutes, progress } = lesson;
  const time = t`About ${minutes} minutes`;
  switch (standingOf(progress)) {
    case 'new':
      return time;
    case 'finished':
      return t`Done. ${time}`;
    case 'begun': {
      const done = sections.filter((section) => section.done).length;
      const place = placeOf(lesson);
      return t`${done} of ${sections.length} sections${place ? t`, left at “${place.title}”` : ''}. ${time}`;
    }
  }
}
