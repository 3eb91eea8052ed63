import type { Cap } from '../../../shared/settings.ts';
import { monthSentence } from '../../../shared/words/settings.ts';
import { useHello } from '../../bridge/context.tsx';
import { useAnswer } from '../../bridge/use-answer.ts';
import { Card } from '../../ui/Card.tsx';
import { DollarField } from '../../ui/DollarField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import styles from './BudgetSection.module.css';
import { FailureHere } from './FailureHere.tsx';
import { Section } from './Section.tsx';
import { SettingRow } from './SettingRow.tsx';
import type { SettingsSectionProps } from './SettingsScreen.tsx';
import { t } from '../../../shared/words/t.ts';

/** The most that may be spent. */
export function BudgetSection({ save }: SettingsSectionProps) {
  const { budget } = useHello().settings;
  return (
    <Section
      id="budget"
      title={t`Budget`}
      about={t`Checked before each request. What is under way may still finish, so a little more can be used, and that is shown. Then the run stops with all it has, and can go on once the cap is higher.`}
    >
      <Card>
        <SettingRow
          title={t`A run`}
          about={t`Counts every token of one run, in and out, repeats included. Practice runs count in tokens; they cost nothing.`}
        >
          <CapFields name={t`A run`} cap={budget.run} onSet={(run) => save({ budget: { ...budget, run } })} />
        </SettingRow>
        <SettingRow
          title={t`A month`}
          about={t`Counts all runs of the calendar month with Claude or a compatible server. Practice runs are free and left out.`}
        >
          <MonthUsed cap={budget.month} />
          <CapFields name={t`A month`} cap={budget.month} onSet={(month) => save({ budget: { ...budget, month } })} />
        </SettingRow>
      </Card>
    </Section>
  );
}

/** How far the month has come; while nobody knows yet, nothing. */
function MonthUsed({ cap }: { readonly cap: Cap }) {
  const { answer } = useAnswer('spending.month', {});
  if (answer.state === 'loading') return null;
  if (answer.state === 'failed') return <FailureHere failure={answer.failure} />;
  const { tokens, usd } = answer.value;
  const shares = [cap.tokens === null ? 0 : tokens / cap.tokens, cap.usd === null ? 0 : (usd ?? 0) / cap.usd];
  const share = Math.min(1, Math.max(...shares));
  return (
    <div className={styles.used}>
      {(cap.tokens !== null || cap.usd !== null) && (
        <svg className={styles.meter} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect className={styles.room} width="100" height="4" />
          <rect className={styles.filled} width={share * 100} height="4" />
        </svg>
      )}
      <p>{monthSentence(answer.value, cap)}</p>
    </div>
  );
}

type CapFieldsProps = { readonly name: string; readonly cap: Cap; readonly onSet: (cap: Cap) => void };

function CapFields({ name, cap, onSet }: CapFieldsProps) {
  return (
    <>
      <div className={styles.cap}>
        <NumberField
          label={t`${name}: most tokens`}
          labelHidden
          value={cap.tokens}
          emptyWord={t`no cap`}
          min={1}
          max={1_000_000_000}
          onSet={(tokens) => onSet({ ...cap, tokens })}
        />
        <span className={styles.unit}>{t`tokens`}</span>
      </div>
      <div className={styles.cap}>
        <DollarField
          label={t`${name}: most dollars`}
          labelHidden
          value={cap.usd}
          emptyWord={t`no cap`}
          max={1_000_000}
          onSet={(usd) => onSet({ ...cap, usd })}
        />
        <span className={styles.unit}>{t`dollars`}</span>
      </div>
    </>
  );
}
