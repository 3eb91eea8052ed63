import type { OpenPlan } from '../../../shared/exercise/exercise.ts';
import type { PlanId } from '../../../shared/ids.ts';
import text from '../../styles/text.module.css';
import { Choices } from '../../ui/Choice.tsx';
import { t } from '../../../shared/words/t.ts';

type PlanPickerProps = {
  readonly plans: readonly OpenPlan[];
  readonly picked: PlanId;
  readonly onPick: (plan: PlanId) => void;
};

/** The plans of the exercise, each with what speaks for it. Which of them lose what is for the run to show. */
export function PlanPicker({ plans, picked, onPick }: PlanPickerProps) {
  return (
    <section aria-labelledby="plans">
      <h2 id="plans" className={text.subheading}>{t`Plan to run`}</h2>
      <p className={text.hidden}>{t`Picking one shows it on the canvas.`}</p>
      <Choices
        label={t`Plan to run`}
        labelHidden
        columns={1}
        compact
        value={picked}
        onPick={onPick}
        options={inOrder(plans).map((plan) => ({ value: plan.id, title: plan.title, detail: plan.pitch }))}
      />
    </section>
  );
}

/** One's own first: it is the one that is being worked on. */
function inOrder(plans: PlanPickerProps['plans']): PlanPickerProps['plans'] {
  return plans.toSorted((one, other) => Number(other.kind === 'own') - Number(one.kind === 'own'));
}
