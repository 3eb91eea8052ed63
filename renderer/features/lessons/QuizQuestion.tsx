import { useId, type Ref } from 'react';
import type { BlockOf } from '../../../shared/lesson/lesson.ts';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { Said } from './Said.tsx';
import styles from './Quiz.module.css';
import { t } from '../../../shared/words/t.ts';

type QuizQuestionProps = {
  readonly quiz: Pick<BlockOf<'quiz'>, 'ask' | 'choices'>;
  /** The answer whose feedback is shown; null before the first. */
  readonly chosen: number | null;
  readonly onChoose: (choice: number) => void;
  /** The focus comes here with a further question. */
  readonly headRef?: Ref<HTMLDivElement>;
};

const letters = 'ABCDEFGH';

/** One question: every answer can be pressed, and each has its feedback. */
export function QuizQuestion({ quiz, chosen, onChoose, headRef }: QuizQuestionProps) {
  const id = useId();
  const answer = chosen === null ? undefined : quiz.choices[chosen];
  return (
    <div role="group" aria-labelledby={id}>
      <div id={id} ref={headRef} tabIndex={-1} className={styles.ask}>
        <Markdown text={quiz.ask} roomLinks />
      </div>
      <ol className={styles.options}>
        {quiz.choices.map((choice, index) => {
          const isChosen = index === chosen;
          return (
            <li key={choice.text}>
              <button
                type="button"
                className={classes(styles.option, isChosen && (choice.right ? styles.right : styles.wrong))}
                aria-pressed={isChosen}
                onClick={() => onChoose(index)}
              >
                <span className={styles.key} aria-hidden="true">
                  {isChosen ? <Icon name={choice.right ? 'check' : 'cross'} size="small" /> : letters[index]}
                </span>
                <span className={styles.said}>
                  <Markdown text={choice.text} />
                </span>
                {isChosen && <span className={styles.yours}>{t`Your answer`}</span>}
              </button>
            </li>
          );
        })}
      </ol>
      <div role="status" className={styles.feedback}>
        {answer && (
          <Said look={answer.right ? 'good' : 'bad'} lead={answer.right ? t`Right.` : t`Not this one.`}>
            {answer.feedback}
          </Said>
        )}
      </div>
    </div>
  );
}
