import { useState } from 'react';
import type { TaskId } from '../../../../shared/ids.ts';
import { checkPlan, mended, partyPlan, spreadOf } from '../../../../shared/lesson/widgets/plan-check.ts';
import type { Mend } from '../../../../shared/lesson/widgets/plan-check.ts';
import { wordIssue } from '../../../../shared/words/decomposition.ts';
import { percent, tokens } from '../../../../shared/words/format.ts';
import { planCheckWords } from '../../../../shared/words/street-party.ts';
import { Select } from '../../../ui/Select.tsx';
import { PlanDrawing } from './PlanDrawing.tsx';
import type { PlanMark } from './PlanDrawing.tsx';
import { PlanIssues } from './PlanIssues.tsx';
import { AgainButton } from './AgainButton.tsx';
import { PlanWidget } from './PlanWidget.tsx';
import type { TitledWidgetProps } from './PlanWidget.tsx';
import { t } from '../../../../shared/words/t.ts';

const nowhere = 'nowhere';

/** A small plan with faults: the rules say what is wrong, a press mends it, and an error let loose shows how far it gets. */
export function PlanCheckWidget({ attributes, onTouched }: TitledWidgetProps) {
  const [plan, setPlan] = useState(partyPlan);
  const [wrong, setWrong] = useState<TaskId | null>(null);
  const { issues, passed } = checkPlan(plan);
  const [happened, setHappened] = useState(planCheckWords.start(issues.length));
  const titleOf = (id: TaskId): string => plan.tasks.find((task) => task.id === id)?.title ?? id;
  const spread = wrong === null ? null : spreadOf(plan, wrong);

  const mend = (chosen: Mend) => {
    const next = mended(plan, chosen);
    const before = new Set(issues.map((issue) => wordIssue(issue).title));
    const after = checkPlan(next).issues;
    const raised = after.map((issue) => wordIssue(issue).title).filter((title) => !before.has(title));
    setPlan(next);
    setWrong(null);
    setHappened(planCheckWords.mended(chosen.label, issues.length, after.length, raised));
  };
  const letLoose = (id: TaskId | null) => {
    setWrong(id);
    if (id === null) {
      setHappened(planCheckWords.noError);
      return;
    }
    const { reached, share } = spreadOf(plan, id);
    const given = { from: titleOf(id), reached: reached.map(titleOf), tasks: plan.tasks.length, share };
    setHappened(planCheckWords.spread(given));
  };

  const marks = new Map<TaskId, PlanMark>(
    spread
      ? [
          ...spread.reached.map((id) => [id, { look: 'reached', word: t`rests on it` }] as const),
          [spread.from, { look: 'strong', word: t`wrong brief` }],
        ]
      : issues.flatMap(({ tasks }) => {
          const [first] = tasks;
          // What concerns nearly all of them points at none.
          return first === undefined || tasks.length > 2
            ? []
            : [[first, { look: 'strong', word: t`to mend` }] as const];
        }),
  );
  return (
    <PlanWidget
      title={attributes.title}
      onTouched={onTouched}
      tools={
        <AgainButton
          idle={plan === partyPlan}
          onPress={() => {
            setPlan(partyPlan);
            setWrong(null);
            setHappened(planCheckWords.undone);
          }}
        >{t`As it was`}</AgainButton>
      }
      figures={[
        { label: t`To mend`, counted: true, value: String(issues.length), note: t`${passed.length} right as it is` },
        {
          label: t`To be paid again`,
          value: spread === null ? '0' : tokens(spread.tokens),
          note: spread === null ? t`No error is loose.` : t`${percent(spread.share)} of the tokens`,
        },
      ]}
      happened={happened}
    >
      <PlanDrawing tasks={plan.tasks} marks={marks} />
      <PlanIssues issues={issues} onMend={mend} />
      <Select
        label={t`Let an error of the planner’s loose in`}
        value={wrong ?? nowhere}
        options={[
          { value: nowhere, label: t`No brief` },
          ...plan.tasks.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onPick={(value) => letLoose(plan.tasks.find(({ id }) => id === value)?.id ?? null)}
      />
    </PlanWidget>
  );
}
