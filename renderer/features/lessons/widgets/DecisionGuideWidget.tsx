import { useState } from 'react';
import { keptAnswers, guideStep } from '../../../../shared/lesson/widgets/decision-guide.ts';
import type { GuideStep } from '../../../../shared/lesson/widgets/decision-guide.ts';
import { guideQuestions } from '../../../../shared/structure/guide.ts';
import type { GuideAnswers, GuideQuestion } from '../../../../shared/structure/guide.ts';
import { guideWords, wordClaimed, wordGuideReason } from '../../../../shared/words/advice.ts';
import { decisionGuideWords } from '../../../../shared/words/decision-guide.ts';
import { percent, tokens } from '../../../../shared/words/format.ts';
import { structureName } from '../../../../shared/words/structure-names.ts';
import { Choices } from '../../../ui/Choice.tsx';
import { StructureTag } from '../../../ui/StructureTag.tsx';
import styles from './DecisionGuideWidget.module.css';
import { AgainButton } from './AgainButton.tsx';
import { PlanWidget } from './PlanWidget.tsx';
import type { TitledWidgetProps } from './PlanWidget.tsx';
import { sense, t } from '../../../../shared/words/t.ts';

/** The decision guide: a few questions, the structure they speak for, and what the forecast of such work makes of the claim. */
export function DecisionGuideWidget({ attributes, onTouched }: TitledWidgetProps) {
  const [answers, setAnswers] = useState<GuideAnswers>({});
  const [happened, setHappened] = useState<string>(decisionGuideWords.start);
  const step = guideStep(answers);
  const { advice, sample } = step;

  const answer = (question: GuideQuestion, given: string) => {
    const next = keptAnswers({ ...answers, [question]: given });
    setAnswers(next);
    setHappened(decisionGuideWords.changed(advice?.structure ?? null, guideStep(next).advice?.structure ?? null));
  };
  return (
    <PlanWidget
      title={attributes.title}
      onTouched={onTouched}
      tools={
        <AgainButton
          idle={Object.keys(answers).length === 0}
          onPress={() => {
            setAnswers({});
            setHappened(decisionGuideWords.start);
          }}
        >{t`Ask me again`}</AgainButton>
      }
      figures={[
        {
          label: t`Structure`,
          counted: true,
          value: advice ? structureName(advice.structure) : sense('not decided')`Open`,
        },
        {
          label: t`Tokens against one thread`,
          value: sample ? percent(sample.of / sample.thread) : 'n/a',
          note: sample ? t`${tokens(sample.of)} where One thread takes ${tokens(sample.thread)}` : undefined,
        },
      ]}
      happened={happened}
    >
      {step.asked.map((question) => (
        <Choices<string>
          key={question}
          columns={1}
          compact
          label={guideWords[question].question}
          options={optionsOf(question)}
          value={answers[question] ?? null}
          onPick={(given) => answer(question, given)}
        />
      ))}
      {advice && <Reasons step={step} />}
    </PlanWidget>
  );
}

function optionsOf(question: GuideQuestion): readonly { readonly value: string; readonly title: string }[] {
  const texts: Readonly<Record<string, string>> = guideWords[question].answers;
  return guideQuestions[question].map((value) => ({ value, title: texts[value] ?? value }));
}

function Reasons({ step: { advice, sample } }: { readonly step: GuideStep }) {
  if (!advice) return null;
  const claimed = wordClaimed(advice);
  return (
    <div className={styles.result}>
      <StructureTag structure={advice.structure} large />
      <ul className={styles.reasons}>
        {advice.reasons.map((reason, index) => (
          <li key={index}>{wordGuideReason(reason)}</li>
        ))}
        {claimed !== null && <li>{claimed}</li>}
        {sample && <li>{decisionGuideWords.sample(sample)}</li>}
      </ul>
    </div>
  );
}
