import { useId } from 'react';
import { callOuts } from '../../../shared/class/call-outs.ts';
import { debriefQuestions } from '../../../shared/class/debrief.ts';
import type { ClassState } from '../../../shared/class/state.ts';
import { callOutNote, callOutWords, debriefWords } from '../../../shared/words/class-call-outs.ts';
import type { PointTitles } from '../../../shared/words/class-call-outs.ts';
import text from '../../styles/text.module.css';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/class-names.ts';
import styles from './CallOutsCard.module.css';
import { t } from '../../../shared/words/t.ts';

type CallOutsCardProps = {
  readonly state: ClassState;
  readonly titles: PointTitles;
  /** The exercise's own questions. */
  readonly reflection: readonly string[];
};

/** What the class's figures show by themselves, and what to ask the room about it. */
export function CallOutsCard({ state, titles, reflection }: CallOutsCardProps) {
  const id = useId();
  const shown = callOuts(state);
  const questions = debriefQuestions(state, shown, reflection);
  return (
    <Card className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={text.heading}>{t`For the debrief`}</h2>
      {shown.length === 0 ? (
        <p
          className={classes(text.muted, styles.none)}
        >{t`What three pods or more have in common is called out here. Until then, look at one pod at a time.`}</p>
      ) : (
        <ul className={styles.list}>
          {shown.map((callOut) => {
            const words = callOutWords(callOut, titles);
            return (
              <li key={words}>
                {words}. <span className={text.faint}>{callOutNote(callOut.pods)}.</span>
              </li>
            );
          })}
        </ul>
      )}
      {questions.length > 0 && (
        <>
          <h3 className={classes(text.subheading, styles.ask)}>{t`Ask the room`}</h3>
          <ol className={styles.questions}>
            {questions.map((question) => {
              const words = question.from === 'exercise' ? question.text : debriefWords[question.id];
              return <li key={words}>{words}</li>;
            })}
          </ol>
        </>
      )}
    </Card>
  );
}
