import { useState } from 'react';
import type { Answer, PairState, Question } from '../../../shared/workflow/interview.ts';
import text from '../../styles/text.module.css';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choice.tsx';
import { TextField } from '../../ui/Field.tsx';
import { AnswerFigure } from './AnswerFigure.tsx';
import styles from './InterviewPanel.module.css';

type PairQuestionProps = {
  readonly question: Question;
  /** What was said of the pair before. */
  readonly given: PairState | null;
  readonly onAnswer: (answer: Answer, carries: string) => void;
  readonly onSkip: () => void;
  readonly onClose: () => void;
};

/** One question with its three answers, told with the learner's own titles. */
export function PairQuestion({ question, given, onAnswer, onSkip, onClose }: PairQuestionProps) {
  const { first, then, position, total } = question;
  const [picked, setPicked] = useState<Answer | null>(given?.state === 'answered' ? given.answer : null);
  const [carries, setCarries] = useState(given?.carries ?? '');
  return (
    <>
      <header className={styles.head}>
        <div className={styles.top}>
          <p className={text.micro}>
            Pair {position} of {total}
          </p>
          <IconButton icon="cross" label="Close the questions" look="quiet" size="small" onClick={onClose} />
        </div>
        {/* Each question is a new part of the page, so that the keyboard and a screen reader come to it. */}
        <h2 className={text.heading} tabIndex={-1} ref={(heading) => heading?.focus({ preventScroll: true })}>
          Would {then.title} change?
        </h2>
        <p className={styles.question}>
          Suppose <b>{first.title}</b> had not been done first. Would the result of <b>{then.title}</b> differ in a way
          that matters?
        </p>
      </header>
      <form
        className={styles.answers}
        onSubmit={(event) => {
          event.preventDefault();
          if (picked !== null) onAnswer(picked, picked === 'note' ? carries.trim() : '');
        }}
      >
        <Choices<Answer>
          label="Your answer"
          labelHidden
          columns={1}
          value={picked}
          onPick={setPicked}
          options={[
            {
              value: 'no',
              lead: <AnswerFigure answer="no" />,
              title: 'No',
              detail: 'It would come out the same. They may run at once.',
            },
            {
              value: 'note',
              lead: <AnswerFigure answer="note" />,
              title: 'Yes, and a note would do',
              detail: 'What matters fits a written handoff. Draws an edge.',
            },
            {
              value: 'whole',
              lead: <AnswerFigure answer="whole" />,
              title: 'Yes, it needs it all',
              detail: 'Only the whole conversation carries it. Both in one thread.',
            },
          ]}
        />
        {picked === 'note' && (
          <TextField
            label="What must the note carry?"
            value={carries}
            maxLength={400}
            placeholder="The figures that it relies on"
            hint={`Becomes a field of ${first.title}. Nothing here says which answer is right.`}
            onChange={({ target }) => setCarries(target.value)}
          />
        )}
        <div className={styles.foot}>
          <Button look="quiet" onClick={onSkip}>
            Skip
          </Button>
          <Button type="submit" look="primary" iconAfter="arrow" aria-disabled={picked === null}>
            Next pair
          </Button>
        </div>
      </form>
    </>
  );
}
