import { useState } from 'react';
import { comparedAnswers, independenceJob, independenceOf } from '../../../../shared/lesson/widgets/independence.ts';
import type { Independence } from '../../../../shared/lesson/widgets/independence.ts';
import { independenceWords } from '../../../../shared/words/independence.ts';
import { wholeSeconds } from '../../../../shared/words/format.ts';
import { interviewWords } from '../../../../shared/words/interview.ts';
import { answerPair, questionAbout, startInterview } from '../../../../shared/workflow/interview.ts';
import type { Answer, Interview, Pair } from '../../../../shared/workflow/interview.ts';
import type { TaskId } from '../../../../shared/ids.ts';
import { AskedPair } from './AskedPair.tsx';
import styles from './IndependenceWidget.module.css';
import { OurAnswers } from './OurAnswers.tsx';
import { PlanDrawing } from './PlanDrawing.tsx';
import type { PlanMark } from './PlanDrawing.tsx';
import { AgainButton } from './AgainButton.tsx';
import { PlanWidget } from './PlanWidget.tsx';
import type { TitledWidgetProps } from './PlanWidget.tsx';
import { t } from '../../../../shared/words/t.ts';

const start = startInterview(independenceJob);
const titleOf = (id: TaskId): string => independenceJob.tasks.find((task) => task.id === id)?.title ?? id;
const drawn = ({ clockMs, waves }: Independence) => ({ clockMs, waves: waves.length, titleOf });

/** Asks of each pair of four tasks whether the second would change, and draws what is answered with its clock. */
export function IndependenceWidget({ attributes, onTouched }: TitledWidgetProps) {
  const [interview, setInterview] = useState<Interview>(start);
  /** A pair that is asked again; null while it is the next open one's turn. */
  const [again, setAgain] = useState<Pair | null>(null);
  const now = independenceOf(interview);
  const [happened, setHappened] = useState(independenceWords.start(now.clockMs));
  const question = (again && questionAbout(independenceJob, interview, again)) ?? now.question;

  const answer = (pair: Pair, given: Answer) => {
    const next = answerPair(interview, { pair, answer: given, carries: '' });
    setInterview(next);
    setAgain(null);
    setHappened(independenceWords.changed(pair, given, drawn(now), drawn(independenceOf(next))));
  };
  const restart = () => {
    setInterview(start);
    setAgain(null);
    setHappened(independenceWords.undone(independenceOf(start).clockMs));
  };

  const marks = new Map<TaskId, PlanMark>(
    question
      ? [
          [question.first.id, { look: 'strong', word: t`first` }],
          [question.then.id, { look: 'strong', word: t`then` }],
        ]
      : [],
  );
  return (
    <PlanWidget
      title={attributes.title}
      onTouched={onTouched}
      tools={<AgainButton idle={interview === start} onPress={restart}>{t`Start again`}</AgainButton>}
      figures={[
        {
          label: t`Wall-clock`,
          value: wholeSeconds(now.clockMs),
          note: t`One at a time: ${wholeSeconds(now.inTurnMs)}`,
        },
        {
          label: t`Waves`,
          value: String(now.waves.length),
          note: independenceWords.groups(now.groups.map((ids) => ids.map(titleOf))),
        },
      ]}
      happened={happened}
    >
      <PlanDrawing
        tasks={now.workflow.tasks}
        marks={marks}
        noteOf={({ estimate }) => (estimate ? wholeSeconds(estimate.seconds * 1_000) : '')}
      />
      {now.progress.answered > 0 && <p className={styles.progress}>{interviewWords.progress(now.progress)}.</p>}
      {question ? (
        <AskedPair
          key={question.pair.join('/')}
          question={question}
          given={now.pairs.find(({ pair }) => pair.join('/') === question.pair.join('/'))?.answer ?? null}
          focused={interview !== start || again !== null}
          onAnswer={(given) => answer(question.pair, given)}
        />
      ) : (
        <OurAnswers compared={comparedAnswers(interview)} titleOf={titleOf} onAsk={setAgain} />
      )}
    </PlanWidget>
  );
}
