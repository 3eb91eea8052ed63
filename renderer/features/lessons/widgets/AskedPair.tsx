import { interviewWords } from '../../../../shared/words/interview.ts';
import type { Answer, Question } from '../../../../shared/workflow/interview.ts';
import text from '../../../styles/text.module.css';
import { AnswerButtons } from './AnswerButtons.tsx';
import styles from './IndependenceWidget.module.css';
import { useArrival } from './use-arrival.ts';

type AskedPairProps = {
  readonly question: Question;
  /** What was answered before. */
  readonly given: Answer | null;
  /** It follows upon an answer, so the keyboard and a screen reader come to it. */
  readonly focused: boolean;
  readonly onAnswer: (answer: Answer) => void;
};

const answers: readonly Answer[] = ['no', 'note', 'whole'];

/** One pair with its briefs and the three answers; an answer is taken at once. */
export function AskedPair({ question, given, focused, onAnswer }: AskedPairProps) {
  const { first, then } = question;
  const heading = useArrival(focused);
  return (
    <section aria-label={interviewWords.position(question)} className={styles.asked}>
      <p className={text.label}>{interviewWords.position(question)}</p>
      <h3 className={text.subheading} tabIndex={-1} ref={heading}>
        {interviewWords.title(question)}
      </h3>
      <dl className={styles.briefs}>
        {[first, then].map(({ id, title, brief }) => (
          <div key={id}>
            <dt>{title}</dt>
            <dd>{brief}</dd>
          </div>
        ))}
      </dl>
      <p className={text.strong}>{interviewWords.question(question)}</p>
      <AnswerButtons<Answer>
        label={interviewWords.question(question)}
        value={given}
        onAnswer={onAnswer}
        options={answers.map((answer) => {
          const { label, means, draws } = interviewWords.answers[answer](question);
          return { value: answer, title: label, detail: `${means} ${draws}.` };
        })}
      />
    </section>
  );
}
