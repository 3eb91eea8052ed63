import type { Cap } from '../../../shared/settings.ts';
import { useHello } from '../../bridge/context.tsx';
import { Card } from '../../ui/Card.tsx';
import { DollarField } from '../../ui/DollarField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import styles from './BudgetSection.module.css';
import { Section } from './Section.tsx';
import { SettingRow } from './SettingRow.tsx';
import type { SettingsSectionProps } from './SettingsScreen.tsx';

/** The most that may be spent. */
export function BudgetSection({ save }: SettingsSectionProps) {
  const { budget } = useHello().settings;
  return (
    <Section
      id="budget"
      title="Budget"
      about="Checked before each request. What is under way may still finish, so a little more can be used, and that is shown. Then the run stops with all it has, and can go on once the cap is higher."
    >
      <Card>
        <SettingRow
          title="A run"
          about="Counts every token of one run, in and out, repeats included. In the practice model too, where dollars count for nothing."
        >
          <CapFields name="A run" cap={budget.run} onSet={(run) => save({ budget: { ...budget, run } })} />
        </SettingRow>
        <SettingRow
          title="A month"
          about="Counts all runs of the calendar month with Claude or a compatible server. Practice runs are free and left out."
        >
          <CapFields name="A month" cap={budget.month} onSet={(month) => save({ budget: { ...budget, month } })} />
        </SettingRow>
      </Card>
    </Section>
  );
}

type CapFieldsProps = { readonly name: string; readonly cap: Cap; readonly onSet: (cap: Cap) => void };

function CapFields({ name, cap, onSet }: CapFieldsProps) {
  return (
    <>
      <div className={styles.cap}>
        <NumberField
          label={`${name}: most tokens`}
          labelHidden
          value={cap.tokens}
          emptyWord="no cap"
          min={1}
          max={1_000_000_000}
          onSet={(tokens) => onSet({ ...cap, tokens })}
        />
        <span className={styles.unit}>tokens</span>
      </div>
      <div className={styles.cap}>
        <DollarField
          label={`${name}: most dollars`}
          labelHidden
          value={cap.usd}
          emptyWord="no cap"
          max={1_000_000}
          onSet={(usd) => onSet({ ...cap, usd })}
        />
        <span className={styles.unit}>dollars</span>
      </div>
    </>
  );
}
