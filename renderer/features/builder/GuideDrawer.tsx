import { useState } from 'react';
import type { Advice } from '../../../shared/structure/advice.ts';
import { agreementOf } from '../../../shared/structure/agreement.ts';
import { guideAdvice, guideQuestions, nextGuideQuestion, pathOf } from '../../../shared/structure/guide.ts';
import type { GuideAnswers, GuideQuestion } from '../../../shared/structure/guide.ts';
import {
  adviceTitle,
  guideWords,
  wordAgreement,
  wordCaution,
  wordClaimed,
  wordGuideReason,
  wordReason,
} from '../../../shared/words/advice.ts';
import text from '../../styles/text.module.css';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choice.tsx';
import { Drawer } from '../../ui/Drawer.tsx';
import styles from './GuideDrawer.module.css';
import { t } from '../../../shared/words/t.ts';

type GuideDrawerProps = { readonly advice: Advice; readonly open: boolean; readonly onClose: () => void };

/** The decision guide: what the graph speaks for, what your answers speak for, and why where the two differ. */
export function GuideDrawer({ advice, open, onClose }: GuideDrawerProps) {
  const [answers, setAnswers] = useState<GuideAnswers>({});
  const guide = guideAdvice(answers);
  const asked = pathOf(answers);
  const next = nextGuideQuestion(answers);
  const shown = asked.filter((question) => answers[question] !== undefined || question === next);
  return (
    <Drawer title={t`Which structure?`} open={open} onClose={onClose}>
      <section className={styles.part} aria-labelledby="guide-graph">
        <h3 id="guide-graph" className={text.subheading}>
          {t`By your graph: ${adviceTitle(advice).replace(/^The guide says |\.$/g, '')}`}
        </h3>
        <ul className={styles.reasons}>
          {advice.reasons.map((reason, index) => (
            <li key={index}>{wordReason(reason)}</li>
          ))}
        </ul>
        {advice.cautions.length > 0 && (
          <>
            <h4 className={text.label}>{t`Before you rely on it`}</h4>
            <ul className={styles.reasons}>
              {advice.cautions.map((caution, index) => (
                <li key={index}>{wordCaution(caution)}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section className={styles.part} aria-labelledby="guide-answers">
        <h3 id="guide-answers" className={text.subheading}>{t`By what you say of the work`}</h3>
        <p className={text.small}>{t`At most seven questions. They know nothing of your graph.`}</p>
        {shown.map((question) => (
          <Ask
            key={question}
            question={question}
            answers={answers}
            onAnswer={(answer) => setAnswers((before) => keptAnswers({ ...before, [question]: answer }))}
          />
        ))}
        {guide && (
          <div className={styles.result} role="status">
            <p>
              <b>{adviceTitle(guide)}</b>
            </p>
            <ul className={styles.reasons}>
              {guide.reasons.map((reason, index) => (
                <li key={index}>{wordGuideReason(reason)}</li>
              ))}
              {wordClaimed(guide) !== null && <li>{wordClaimed(guide)}</li>}
            </ul>
            <p>{wordAgreement(agreementOf(guide, advice))}</p>
            <Button size="small" look="quiet" icon="retry" onClick={() => setAnswers({})}>{t`Ask me again`}</Button>
          </div>
        )}
      </section>
    </Drawer>
  );
}

/** Answers to questions that the path no longer leads through count no more. */
function keptAnswers(answers: GuideAnswers): GuideAnswers {
  const path = new Set<string>(pathOf(answers));
  return Object.fromEntries(Object.entries(answers).filter(([question]) => path.has(question)));
}

type AskProps<Q extends GuideQuestion> = {
  readonly question: Q;
  readonly answers: GuideAnswers;
  readonly onAnswer: (answer: string) => void;
};

function Ask<Q extends GuideQuestion>({ question, answers, onAnswer }: AskProps<Q>) {
  const words = guideWords[question];
  const texts: Readonly<Record<string, string>> = words.answers;
  return (
    <Choices<string>
      label={words.question}
      columns={1}
      compact
      value={answers[question] ?? null}
      onPick={onAnswer}
      options={guideQuestions[question].map((answer) => ({ value: answer, title: texts[answer] ?? answer }))}
    />
  );
}
