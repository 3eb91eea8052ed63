import type { Section } from '../../../shared/lesson/lesson.ts';
import { isDone } from '../../../shared/lesson/progress.ts';
import type { LessonProgress } from '../../../shared/lesson/progress.ts';
import { counted } from '../../../shared/words/format.ts';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { classes } from '../../ui/class-names.ts';
import { Meter } from '../../ui/Meter.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { sectionElement } from './reading.ts';
import styles from './SectionRail.module.css';
import { shipped } from '../../ui/written.ts';
import { t } from '../../../shared/words/t.ts';

type SectionRailProps = {
  readonly lesson: string;
  readonly sections: readonly (Section & { title: string })[];
  readonly progress: LessonProgress | null;
  /** The section in front. */
  readonly current: string | null;
};

/** The sections of a lesson, and how far one is. */
export function SectionRail({ lesson, sections, progress, current }: SectionRailProps) {
  const done = sections.filter((section) => isDone(section, progress)).length;
  return (
    <nav className={styles.rail} aria-labelledby="in-this-lesson">
      <p id="in-this-lesson" className={classes(text.label, styles.label)}>{t`In this lesson`}</p>
      <ol className={styles.list}>
        {sections.map((section) => {
          const state = isDone(section, progress) ? 'on' : section.id === current ? 'now' : 'off';
          return (
            <li key={section.id}>
              <a
                className={styles.item}
                href={addresses.lessonSection(lesson, section.id)}
                {...(section.id === current && { 'aria-current': 'true' as const })}
                // The address may be this one already, and then nothing would move.
                onClick={() => sectionElement(section.id)?.scrollIntoView({ block: 'start' })}
              >
                <Tick state={state} />
                <span>
                  <span {...shipped()}>{section.title}</span>
                  {state === 'on' && <span className={text.hidden}>{t`, done`}</span>}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
      <div className={styles.progress}>
        <div className={styles.figures}>
          <span>{t`Progress`}</span>
          <span className={text.number}>{t`${done} of ${sections.length}`}</span>
        </div>
        <Meter done={done} of={sections.length} label={t`${done} of ${counted(sections.length, t`section`)} done`} />
      </div>
    </nav>
  );
}
