import { useState } from 'react';
import { estimateTokens } from '../../../shared/tokens.ts';
import { tokens } from '../../../shared/words/format.ts';
import type { Material } from '../../../shared/workflow/task.ts';
import type { ExerciseScreenProps } from '../../bridge/exercise-screen.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/class-names.ts';
import { HeaderActions, HeaderNote } from '../../ui/header-slots.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { MaterialList } from '../../ui/MaterialList.tsx';
import { MaterialReader } from '../../ui/MaterialReader.tsx';
import styles from './UnderstandScreen.module.css';
import { shipped } from '../../ui/written.ts';
import { t } from '../../../shared/words/t.ts';

const course = [
  t`Look at a first plan, and leave it as it is`,
  t`Say what it will cost and what it will lose`,
  t`Run it in three structures, side by side`,
  t`See what was lost, mend it, run it again`,
] as const;

/** Step 1: the dossier, the materials behind it, and what a good result contains. */
export function UnderstandScreen({ exercise, progress }: ExerciseScreenProps) {
  const [reading, setReading] = useState<Material | null>(null);
  const size = exercise.materials.reduce((sum, material) => sum + estimateTokens(material.text), 0);
  return (
    <div className={styles.scroll}>
      <HeaderNote>{t`Guided exercise, about ${exercise.minutes} minutes`}</HeaderNote>
      <HeaderActions>
        <LinkButton look="primary" iconAfter="arrow" href={addresses.exercise(exercise.id, 'break-down')}>
          {progress.comparisons.length === 0 ? t`See the first plan` : t`See the plan`}
        </LinkButton>
      </HeaderActions>
      <div className={styles.columns}>
        <article className={styles.dossier}>
          <p className={text.label}>{t`Dossier, one page`}</p>
          <h1 className={styles.title} {...shipped()}>
            {exercise.title}
          </h1>
          <p className={styles.standfirst} {...shipped()}>
            {exercise.summary}
          </p>
          <Markdown text={exercise.dossier} size="reading" />
          <h2 className={styles.goodHead}>{t`What a good result contains`}</h2>
          <ul>
            {exercise.goodResult.map((line) => (
              <li key={line} className={styles.good} {...shipped()}>
                <Icon name="check" />
                {line}
              </li>
            ))}
          </ul>
          <p className={styles.notJudged}>{t`Voice and elegance aren’t judged. Braid can’t.`}</p>
        </article>
        <aside className={styles.side} aria-label={t`Materials and steps`}>
          <Card padded aria-labelledby="materials">
            <div className={layout.between}>
              <h2 id="materials" className={text.subheading}>{t`Materials`}</h2>
              <span className={classes(text.micro, text.faint, text.number)}>{t`≈ ${tokens(size)} tokens`}</span>
            </div>
            <p className={styles.optional}>{t`You needn’t read them to begin.`}</p>
            <MaterialList materials={exercise.materials} onOpen={setReading} />
          </Card>
          <Card padded aria-labelledby="course">
            <h2 id="course" className={text.subheading}>{t`How this goes`}</h2>
            <ol>
              {course.map((line, index) => (
                <li key={line} className={styles.courseLine}>
                  <span className={styles.courseNumber}>{index + 1}</span>
                  {line}
                </li>
              ))}
            </ol>
          </Card>
        </aside>
      </div>
      <MaterialReader material={reading} onClose={() => setReading(null)} />
    </div>
  );
}
