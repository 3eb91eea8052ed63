import { useEffect, useRef, useState } from 'react';
import type { CommandOutput } from '../../../shared/contract.ts';
import { reviewDays } from '../../../shared/lesson/review.ts';
import { sayFailure } from '../../../shared/words/said-failure.ts';
import { counted, date, sentence } from '../../../shared/words/format.ts';
import { useBridge } from '../../bridge/context.tsx';
import { useAnswer } from '../../bridge/use-answer.ts';
import text from '../../styles/text.module.css';
import { addresses } from '../../ui/addresses.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/class-names.ts';
import { Empty } from '../../ui/Empty.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { toast } from '../../ui/toast-store.ts';
import { QuizQuestion } from './QuizQuestion.tsx';
import styles from './Quiz.module.css';
import page from './ReviewScreen.module.css';
import { shipped } from '../../ui/written.ts';
import { sense, t } from '../../../shared/words/t.ts';
import { rich } from '../../ui/rich.ts';

const nothing = {};
type Review = CommandOutput<'lessons.review'>;

/** The questions that were missed, come back on their days. */
export function ReviewScreen() {
  const { answer, ask } = useAnswer('lessons.review', nothing);
  return (
    <>
      <h1 className={text.title}>{sense('of lessons')`Review`}</h1>
      <p
        className={classes(text.muted, page.about)}
      >{rich`A question that you missed comes back after ${reviewDays.slice(0, -1).join(', ')} and ${reviewDays.at(-1)} days. Each right answer moves it on to the next of these, and a wrong one back to the first.`}</p>
      {answer.state === 'failed' && <FailureNotice failure={answer.failure} onRetry={ask} />}
      {answer.state === 'loading' && <Skeleton label={t`Looking for questions`} lines={4} />}
      {answer.state === 'ready' &&
        (answer.value.due.length === 0 ? (
          <Nothing review={answer.value} />
        ) : (
          // What waits is taken once: a question that was answered stays until one goes on.
          <Round key={answer.value.due.map(({ quiz }) => quiz.id).join(' ')} review={answer.value} onEnd={ask} />
        ))}
    </>
  );
}

function Nothing({ review: { later, next, settled } }: { readonly review: Review }) {
  const coming =
    later === 0
      ? t`No question is waiting to come back.`
      : t`${sentence(counted(later, t`question`))} ${later === 1 ? t`comes` : t`come`} back later, the next one on ${date(next)}.`;
  return (
    <Empty
      title={t`Nothing to review today`}
      action={<LinkButton href={addresses.lessons}>{t`To the lessons`}</LinkButton>}
    >
      {coming}
      {settled > 0 &&
        t` ${sentence(counted(settled, t`question`))} that you once missed ${settled === 1 ? t`is` : t`are`} settled.`}
    </Empty>
  );
}

function Round({ review: { due }, onEnd }: { readonly review: Review; readonly onEnd: () => void }) {
  const bridge = useBridge();
  const [at, setAt] = useState(0);
  /** The first answer to the question in front, which counts, and the one that is looked at. */
  const [chosen, setChosen] = useState<number | null>(null);
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (at > 0) head.current?.focus();
  }, [at]);
  const question = due[at];
  if (!question) return null;
  const { lesson, title, quiz, stage } = question;
  const choose = (choice: number) => {
    setChosen(choice);
    if (chosen !== null) return;
    void bridge.invoke('lesson.save', { lesson, patch: { answer: { quiz: quiz.id, choice } } }).then((saved) => {
      if (!saved.ok) toast(sayFailure(saved.failure).what);
    });
  };
  const isLast = at === due.length - 1;
  return (
    <Card className={classes(styles.card, page.card)} aria-label={t`Missed questions`}>
      <p className={classes(text.label, page.from)}>
        {rich`From ${(
          <a className={text.link} href={addresses.lesson(lesson)} {...shipped()}>
            {title}
          </a>
        )}`}
        {stage > 0 && t`, back for the ${['second', 'third', 'fourth'][stage - 1] ?? t`next`} time`}
      </p>
      <QuizQuestion key={`${lesson} ${quiz.id}`} quiz={quiz} chosen={chosen} onChoose={choose} headRef={head} />
      <div className={styles.foot}>
        <span className={classes(text.small, text.faint, text.number)}>{t`Question ${at + 1} of ${due.length}`}</span>
        <Button
          look="primary"
          iconAfter={isLast ? 'check' : 'arrow'}
          aria-disabled={chosen === null}
          onClick={() => {
            if (chosen === null) return;
            setChosen(null);
            if (isLast) onEnd();
            else setAt(at + 1);
          }}
        >
          {isLast ? t`Done for today` : t`Next question`}
        </Button>
      </div>
    </Card>
  );
}
