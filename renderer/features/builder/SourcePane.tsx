import { useId, useState, type ReactNode } from 'react';
import type { OpenExercise } from '../../../shared/exercise/exercise.ts';
import type { PlanId } from '../../../shared/ids.ts';
import type { Material } from '../../../shared/workflow/task.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/class-names.ts';
import { Drawer } from '../../ui/Drawer.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { MaterialList } from '../../ui/MaterialList.tsx';
import { HintLadder } from './HintLadder.tsx';
import styles from './SourcePane.module.css';
import { t } from '../../../shared/words/t.ts';

type SourcePaneProps = {
  readonly exercise: OpenExercise;
  readonly hintsShown: number;
  readonly onRead: (material: Material) => void;
  readonly onShowHint: (rungs: number) => void;
  readonly onPickWorked: (plan: PlanId) => void;
  /** What a plan of the learner's own can be built from. */
  readonly cards?: ReactNode;
};

/** What the plan is about, at hand while one looks at it. */
export function SourcePane({ exercise, hintsShown, onRead, onShowHint, onPickWorked, cards }: SourcePaneProps) {
  const [dossierOpen, setDossierOpen] = useState(false);
  // The pane is on the page twice while its drawer is open.
  const id = useId();
  const words = exercise.dossier.split(/\s+/).filter(Boolean).length;
  return (
    <>
      <section className={styles.section} aria-labelledby={`${id}-dossier`}>
        <div className={layout.between}>
          <h2 id={`${id}-dossier`} className={text.label}>{t`Dossier`}</h2>
          <span className={classes(text.micro, text.faint)}>{t`${words} words`}</span>
        </div>
        <p className={classes(text.small, styles.summary)}>{exercise.summary}</p>
        <Button
          look="quiet"
          size="small"
          className={styles.again}
          onClick={() => setDossierOpen(true)}
        >{t`Read it again`}</Button>
      </section>
      <section className={styles.section} aria-labelledby={`${id}-sources`}>
        <div className={layout.between}>
          <h2 id={`${id}-sources`} className={text.label}>{t`Materials`}</h2>
          <span className={classes(text.micro, text.faint)}>{t`≈ tokens`}</span>
        </div>
        <MaterialList materials={exercise.materials} onOpen={onRead} />
      </section>
      {cards}
      <section className={styles.section} aria-labelledby={`${id}-hints`}>
        <div className={classes(layout.between, styles.hints)}>
          <h2 id={`${id}-hints`} className={text.label}>{t`Hints`}</h2>
          <span className={classes(text.micro, text.faint)}>
            {hintsShown > 0 ? t`recorded as assisted` : t`use is recorded`}
          </span>
        </div>
        <HintLadder exercise={exercise} shown={hintsShown} onShow={onShowHint} onPickWorked={onPickWorked} />
      </section>
      <Drawer wide title={t`Dossier`} open={dossierOpen} onClose={() => setDossierOpen(false)}>
        <Markdown text={exercise.dossier} topHeading={3} />
      </Drawer>
    </>
  );
}
