import { useState } from 'react';
import { interviewWords } from '../../../shared/words/interview.ts';
import {
  answerPair,
  applyAnswers,
  nextQuestion,
  pairsOf,
  progressOf,
  questionAbout,
} from '../../../shared/workflow/interview.ts';
import type { Answer, Pair, Question } from '../../../shared/workflow/interview.ts';
import text from '../../styles/text.module.css';
import { Button, IconButton } from '../../ui/Button.tsx';
import { useBuilder, useBuilt } from './builder-context.ts';
import { selectInterview, selectWorkflow } from './builder-store.ts';
import styles from './InterviewPanel.module.css';
import { PairList } from './PairList.tsx';
import { PairQuestion } from './PairQuestion.tsx';
import { t } from '../../../shared/words/t.ts';

type InterviewPanelProps = {
  /** Null while it is the next open pair's turn. */
  readonly asked: Pair | null;
  readonly onAsk: (pair: Pair | null) => void;
  readonly onClose: () => void;
};

/** Asks of each pair whether the second would change without the first, and draws what is answered. */
export function InterviewPanel({ asked, onAsk, onClose }: InterviewPanelProps) {
  const builder = useBuilder();
  const workflow = useBuilt(selectWorkflow);
  const interview = useBuilt(selectInterview);
  const [said, setSaid] = useState('');
  const question = (asked && questionAbout(workflow, interview, asked)) ?? nextQuestion(workflow, interview);
  const pairs = pairsOf(workflow, interview);
  const progress = progressOf(workflow, interview);
  const { total } = progress;

  const ask = (next: Question | null) => {
    onAsk(next?.pair ?? null);
    if (next) builder.select([...next.pair]);
  };
  const answer = (pair: Pair, given: Answer, carries: string) => {
    const next = answerPair(interview, { pair, answer: given, carries });
    builder.answer(next, applyAnswers(workflow, next, interview));
    setSaid(answerWords[given]);
    ask(nextQuestion(workflow, next, pair));
  };

  return (
    <section
      className={styles.panel}
      aria-label={t`Ask pair by pair`}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <p role="status" className={text.hidden}>
        {said}
      </p>
      {question ? (
        <PairQuestion
          key={question.pair.join('/')}
          question={question}
          given={pairs.find(({ pair }) => pair.join('/') === question.pair.join('/')) ?? null}
          onAnswer={(given, carries) => answer(question.pair, given, carries)}
          onSkip={() => ask(nextQuestion(workflow, interview, question.pair))}
          onClose={onClose}
        />
      ) : (
        <header className={styles.head}>
          <div className={styles.top}>
            <h2 className={text.heading}>{total === 0 ? t`There is no pair yet` : t`Every pair is answered`}</h2>
            <IconButton icon="cross" label={t`Close the questions`} look="quiet" size="small" onClick={onClose} />
          </div>
          <p className={text.small}>
            {total === 0
              ? t`Add at least two tasks, and this asks of each pair whether they can run at once.`
              : t`The canvas shows what you said. Any answer below can be changed.`}
          </p>
          {total > 0 && <Button look="primary" className={styles.done} onClick={onClose}>{t`Done`}</Button>}
        </header>
      )}
      {total > 0 && (
        <div className={styles.rest}>
          <h3 className={text.label}>{t`All pairs`}</h3>
          <p className={text.micro}>{interviewWords.progress(progress)}.</p>
          <PairList
            workflow={workflow}
            pairs={pairs}
            current={question?.pair ?? null}
            onPick={(pair) => ask(questionAbout(workflow, interview, pair))}
          />
        </div>
      )}
    </section>
  );
}

const answerWords: Readonly<Record<Answer, string>> = {
  no: t`Drawn in one wave, as far as the other answers allow.`,
  note: t`Drawn as a handoff.`,
  whole: t`Drawn as a handoff, and marked for one thread.`,
};
