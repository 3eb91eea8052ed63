import { useEffect, useRef, useState } from 'react';
import type { BlockOf } from '../../../shared/lesson/lesson.ts';
import type { LessonProgress } from '../../../shared/lesson/progress.ts';
import { counted, sentence } from '../../../shared/words/format.ts';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/class-names.ts';
import { QuizQuestion } from './QuizQuestion.tsx';
import styles from './Quiz.module.css';
import { t } from '../../../shared/words/t.ts';

type QuizCardProps = {
  readonly questions: readonly BlockOf<'quiz'>[];
  readonly answers: LessonProgress['answers'];
  /** Told of the first answer to each question alone: what is pressed after it is curiosity. */
  readonly onAnswer: (quiz: string, choice: number) => void;
};

/** The questions of a lesson that stand together, one at a time. */
export function QuizCard({ questions, answers, onAnswer }: QuizCardProps) {
  const isAnswered = ({ id }: { readonly id: string }): boolean => (answers[id]?.length ?? 0) > 0;
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      questions.findIndex((quiz) => !isAnswered(quiz)),
    ),
  );
  /** What is looked at on this page; before that, the answer that was given last. */
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({});
  const head = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) head.current?.focus();
  }, [at]);

  const quiz = questions[at];
  if (!quiz) return null;
  const shown = chosen[quiz.id] ?? answers[quiz.id]?.at(-1)?.choice ?? null;
  const goTo = (index: number) => {
    moved.current = true;
    setAt(index);
  };
  const choose = (choice: number) => {
    if (!isAnswered(quiz)) onAnswer(quiz.id, choice);
    setChosen((all) => ({ ...all, [quiz.id]: choice }));
  };
  const missed = questions.filter(({ id }) => answers[id]?.[0]?.right === false).length;
  const isLast = at === questions.length - 1;
  return (
    <Card className={styles.card} aria-label={t`Questions, ${questions[0]?.ask ?? ''}`}>
      <QuizQuestion key={quiz.id} quiz={quiz} chosen={shown} onChoose={choose} headRef={head} />
      <div className={styles.foot}>
        <span className={classes(text.small, text.faint, text.number)} role="status">
          {t`Question ${at + 1} of ${questions.length}`}
          {isLast && questions.every(isAnswered) && `. ${outcome(questions.length, missed)}`}
        </span>
        <span className={styles.ways}>
          {at > 0 && <Button look="quiet" onClick={() => goTo(at - 1)}>{t`Back`}</Button>}
          {!isLast && (
            <Button
              look={shown === null ? 'default' : 'primary'}
              iconAfter="arrow"
              onClick={() => goTo(at + 1)}
            >{t`Next question`}</Button>
          )}
        </span>
      </div>
    </Card>
  );
}

function outcome(all: number, missed: number): string {
  if (missed === 0) return all === 1 ? t`Right at the first try` : t`All right at the first try`;
  return t`${sentence(counted(missed, t`miss`, t`misses`))}: ${missed === 1 ? t`it comes` : t`they come`} back for review tomorrow`;
}
