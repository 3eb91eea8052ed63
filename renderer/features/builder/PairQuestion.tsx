import { useState } from 'react';
import { interviewWords } from '../../../shared/words/interview.ts';
import type { Answer, PairState, Question } from '../../../shared/workflow/interview.ts';
import text from '../../styles/text.module.css';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choice.tsx';
import { TextField } from '../../ui/Field.tsx';
import { AnswerFigure } from './AnswerFigure.tsx';
import styles from './InterviewPanel.module.css';
import { t } from '../../../shared/words/t.ts';

type PairQuestionProps = {
  readonly question: Question;
  /** What was said of the pair before. */
  readonly given: PairState | null;
  readonly onAnswer: (answer: Answer, carries: string) => void;
  readonly onSkip: () => void;
  readonly onClose: () => void;
};

const answers: readonly Answer[] = ['no', 'note', 'whole'];

/** One question with its three answers, told with the learner's own titles. */
export function PairQuestion({ question, given, onAnswer, onSkip, onClose }: PairQuestionProps) {
  const [picked, setPicked] = useState<Answer | null>(given?.state === 'answered' ? given.answer : null);
  const [carries, setCarries] = useState(given?.carries ?? '');
  return (
    <>
      <header className={styles.head}>
        <div className={styles.top}>
          <p className={text.micro}>{interviewWords.position(question)}</p>
          <IconButton icon="cross" label={t`Close the questions`} look="quiet" size="small" onClick={onClose} />
        </div>
        {/* Each question is a new part of the page, so that the keyboard and a screen reader come to it. */}
        <h2 className={text.heading} tabIndex={-1} ref={(heading) => heading?.focus({ preventScroll: true })}>
          {interviewWords.title(question)}
        </h2>
        <p className={styles.question}>{interviewWords.question(question)}</p>
      </header>
      <form
        className={styles.answers}
        onSubmit={(event) => {
          event.preventDefault();
          if (picked !== null) onAnswer(picked, picked === 'note' ? carries.trim() : '');
        }}
      >
        <Choices<Answer>
          label={t`Your answer`}
          labelHidden
          columns={1}
          value={picked}
          onPick={setPicked}
          options={answers.map((answer) => {
            const { label, means, draws } = interviewWords.answers[answer](question);
            return {
              value: answer,
              lead: <AnswerFigure answer={answer} />,
              title: label,
              detail: `${means} ${draws}.`,
            };
          })}
        />
        {picked === 'note' && (
          <TextField
            label={interviewWords.carries}
            value={carries}
            maxLength={400}
            placeholder={t`The figures that it relies on`}
            hint={interviewWords.carriesHint}
            onChange={({ target }) => setCarries(target.value)}
          />
        )}
        <div className={styles.foot}>
          <Button look="quiet" onClick={onSkip}>{t`Skip`}</Button>
          <Button type="submit" look="primary" iconAfter="arrow" aria-disabled={picked === null}>{t`Next pair`}</Button>
        </div>
      </form>
    </>
  );
}
