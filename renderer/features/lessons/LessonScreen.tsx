import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { CommandOutput } from '../../../shared/contract.ts';
import { guessedFigures } from '../../../shared/lesson/guessed-figures.ts';
import { titledSections } from '../../../shared/lesson/progress.ts';
import type { LessonProgress } from '../../../shared/lesson/progress.ts';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Blocks } from './Blocks.tsx';
import { LessonEnd } from './LessonEnd.tsx';
import styles from './LessonScreen.module.css';
import { sectionElement, useReading } from './reading.ts';
import { SectionRail } from './SectionRail.tsx';
import { useLessonProgress } from './use-lesson-progress.ts';
import { GuessesProvider } from './widgets/guesses.ts';
import { shipped } from '../../ui/written.ts';
import { t } from '../../../shared/words/t.ts';

type LessonScreenProps = {
  readonly opened: CommandOutput<'lesson.open'>;
  /** The section that the address names; null for the beginning. */
  readonly section: string | null;
};

/** A lesson: its sections in the middle, where one is on the left, notes in the right margin. */
export function LessonScreen({ opened, section }: LessonScreenProps) {
  const { lesson, number } = opened;
  const { progress, save } = useLessonProgress(lesson.id, opened.progress);
  const sections = titledSections(lesson);
  const guesses = useMemo(() => guessedFigures(lesson, progress), [lesson, progress]);
  /** Where one had left off when the page was opened, for the way back. */
  const left = useRef(placeOf(lesson.sections, opened.progress)).current;

  const saved = useRef(progress);
  useEffect(() => {
    saved.current = progress;
  }, [progress]);
  const current = useReading(
    sections.map(({ id }) => id),
    useCallback((id: string) => void save({ place: id }), [save]),
    useCallback(
      (id: string) => {
        if (!saved.current?.read.includes(id)) void save({ read: id });
      },
      [save],
    ),
  );

  // The frame takes a new page to its top first.
  useEffect(() => {
    const target = section === null ? null : sectionElement(section);
    if (!target) return;
    const frame = requestAnimationFrame(() => {
      target.scrollIntoView({ block: 'start' });
      target.querySelector('h2')?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [section]);

  return (
    <div className={styles.page}>
      <div className={styles.columns}>
        <SectionRail lesson={lesson.id} sections={sections} progress={progress} current={current} />
        <article className={styles.article}>
          <p className={text.label}>
            {t`Lesson ${number}, ${lesson.unit.charAt(0).toLowerCase() + lesson.unit.slice(1)}`}
          </p>
          <h1 className={styles.title} {...shipped()}>
            {lesson.title}
          </h1>
          <p className={styles.lede} {...shipped()}>
            {lesson.lede}
          </p>
          {left && section === null && (
            <p className={styles.left}>
              <LinkButton
                size="small"
                iconAfter="arrow"
                href={addresses.lessonSection(lesson.id, left.id)}
              >{t`Go on at “${left.title}”`}</LinkButton>
            </p>
          )}
          <GuessesProvider value={guesses}>
            {lesson.sections.map(({ id, title, blocks }) => (
              <section key={id} data-section={id} {...(title !== null && { 'aria-labelledby': `section-${id}` })}>
                {title !== null && (
                  <h2 id={`section-${id}`} tabIndex={-1} className={styles.heading} {...shipped()}>
                    {title}
                  </h2>
                )}
                <Blocks blocks={blocks} progress={progress} save={save} />
              </section>
            ))}
          </GuessesProvider>
          <LessonEnd opened={opened} progress={progress} />
        </article>
      </div>
    </div>
  );
}

function placeOf(
  sections: CommandOutput<'lesson.open'>['lesson']['sections'],
  progress: LessonProgress | null,
): { id: string; title: string } | null {
  if (progress === null || progress.finishedAt !== null) return null;
  const index = sections.findIndex(({ id }) => id === progress.place);
  const place = sections[index];
  // The first section is where one comes in anyway.
  const isFirst = sections.slice(0, index).every(({ title }) => title === null);
  return place?.title != null && !isFirst ? { id: place.id, title: place.title } : null;
}
