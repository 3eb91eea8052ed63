import type { Ref } from 'react';
import type { ComparisonResult } from '../../../shared/contract.ts';
import type { PlanId } from '../../../shared/ids.ts';
import text from '../../styles/text.module.css';
import { LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choices } from '../../ui/Choice.tsx';
import panel from './Panel.module.css';
import { t } from '../../../shared/words/t.ts';

type MendCardProps = {
  readonly mends: ComparisonResult['mends'];
  readonly picked: PlanId | null;
  readonly onPick: (plan: PlanId) => void;
  /** True after somebody asked to run again without having picked. */
  readonly wanted: boolean;
  /** Where the plan can be changed by hand. */
  readonly planAddress: string;
  readonly ref: Ref<HTMLElement>;
};

/** The other plans, told by what they change and not by what they will find. */
export function MendCard({ mends, picked, onPick, wanted, planAddress, ref }: MendCardProps) {
  return (
    <Card padded ref={ref} aria-labelledby="mend">
      <h2 id="mend" className={panel.title}>{t`Mend the plan`}</h2>
      <p className={panel.note}>{t`Pick one change, guess what it brings back, run again.`}</p>
      <p role="status" className={wanted && picked === null ? panel.wanted : text.hidden}>
        {wanted && picked === null && t`Pick the change that you want to try first.`}
      </p>
      <div className={panel.below}>
        <Choices
          label={t`Change to the plan`}
          labelHidden
          columns={1}
          value={picked}
          onPick={onPick}
          options={mends.map(({ id, title, change }) => ({ value: id, title, detail: change }))}
        />
      </div>
      <LinkButton
        size="small"
        look="quiet"
        icon="pencil"
        className={panel.below}
        href={planAddress}
      >{t`Change the plan on the canvas`}</LinkButton>
    </Card>
  );
}
