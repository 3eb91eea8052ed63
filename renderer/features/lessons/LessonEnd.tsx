import type { CommandOutput } from '../../../shared/contract.ts';
import { standingOf } from '../../../shared/lesson/progress.ts';
import type { LessonProgress } from '../../../shared/lesson/progress.ts';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/class-names.ts';
import styles from './LessonEnd.module.css';
import { shipped } from '../../ui/written.ts';
import { t } from '../../../shared/words/t.ts';

type LessonEndProps = { readonly opened: CommandOutput<'lesson.open'>; readonly progress: LessonProgress | null };

/** What to take away, where to practise it, and what comes next. */
export function LessonEnd({ opened: { lesson, next }, progress }: LessonEndProps) {
  return (
    <Card className={styles.card} aria-labelledby="takeaway">
      <h2 id="takeaway" className={text.label}>{t`To take away`}</h2>
      <p className={styles.takeaway} {...shipped()}>
        {lesson.takeaway}
      </p>
      <p className={classes(text.small, text.muted)} {...shipped()}>
        {lesson.practise.text}
      </p>
      <p role="status" className={classes(text.small, text.faint)}>
        {standingOf(progress) === 'finished' && t`This lesson is done. It stands under What I have learned.`}
      </p>
      <div className={styles.ways}>
        <LinkButton
          icon="exercises"
          href={addresses.exercise(lesson.practise.exercise, 'understand')}
        >{t`Practise it`}</LinkButton>
        {next ? (
          <LinkButton look="primary" iconAfter="arrow" href={addresses.lesson(next.id)}>
            {t`Next: ${next.title}`}
          </LinkButton>
        ) : (
          <LinkButton
            look="primary"
            iconAfter="arrow"
            href={addresses.lessonsLearned}
          >{t`What I have learned`}</LinkButton>
        )}
      </div>
    </Card>
  );
}
