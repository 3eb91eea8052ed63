import { date } from '../../../shared/words/format.ts';
import { useHello } from '../../bridge/context.tsx';
import { useClassSetting } from '../../bridge/seat.ts';
import { Card } from '../../ui/Card.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { ByClass } from './ByClass.tsx';
import { Section } from './Section.tsx';
import { SettingRow } from './SettingRow.tsx';
import type { SettingsSectionProps } from './SettingsScreen.tsx';
import styles from './PracticeSection.module.css';
import { t } from '../../../shared/words/t.ts';

const paces = [1, 2, 4, 10, 20] as const;
const limits = [
  { key: 'requestsPerMinute', unit: t`requests a minute`, max: 100_000 },
  { key: 'inputTokensPerMinute', unit: t`input tokens a minute`, max: 100_000_000 },
  { key: 'outputTokensPerMinute', unit: t`output tokens a minute`, max: 100_000_000 },
] as const;

/** How the practice model behaves. It changes what comes next, not what runs already. */
export function PracticeSection({ save }: SettingsSectionProps) {
  const { settings, prices } = useHello();
  const locked = useClassSetting() !== null;
  const offered = [...new Set<number>([...paces, settings.pace])].sort((a, b) => a - b);
  const priced = [...new Set([settings.priceModel, ...prices.models])].filter((model) => model !== 'practice');
  return (
    <Section
      id="practice"
      title={t`Practice model`}
      about={t`It answers from what it was sent, so a lost passage is really lost. What you set here holds for the next run.`}
    >
      <ByClass names={t`Pace, limits, seed and forgetting`} plural />
      <Card>
        <SettingRow
          title={t`Pace`}
          about={t`How fast it answers. 1× is like a hosted model, 4× four times as fast. Clocks show the time that really passed, and every time names its pace.`}
        >
          <Segment
            label={t`Pace`}
            options={offered.map((pace) => ({ value: String(pace), label: `${pace}×` }))}
            value={String(settings.pace)}
            onPick={(pace) => save({ pace: Number(pace) })}
            disabled={locked}
          />
        </SettingRow>
        <SettingRow
          title={t`Limits`}
          about={t`What it takes in a minute. Above that it refuses a request and names a waiting time, and Braid sends it again. Leave a field empty for no limit.`}
        >
          {limits.map(({ key, unit, max }) => (
            <div key={key} className={styles.limit}>
              <NumberField
                label={t`Most ${unit}`}
                labelHidden
                value={settings.limits[key]}
                emptyWord={t`no limit`}
                min={1}
                max={max}
                disabled={locked}
                onSet={(value) => save({ limits: { ...settings.limits, [key]: value } })}
              />
              <span className={styles.unit}>{unit}</span>
            </div>
          ))}
        </SettingRow>
        <SettingRow title={t`Seed`} about={t`Same seed, same brief: same reply and same timing, whatever else runs.`}>
          <NumberField
            label={t`Seed`}
            labelHidden
            value={settings.seed}
            min={0}
            max={2_147_483_647}
            disabled={locked}
            onSet={(seed) => {
              if (seed !== null) save({ seed });
            }}
          />
        </SettingRow>
        <SettingRow
          title={t`Forgetting`}
          about={t`An assumption to discuss, not a measurement: the longer its context, the more details the practice model overlooks, most of them from the middle. A run with it says so.`}
        >
          <Switch
            label={t`Forgetting`}
            labelHidden
            on={settings.forgetting}
            onToggle={(forgetting) => save({ forgetting })}
            disabled={locked}
          />
        </SettingRow>
        <SettingRow
          title={t`List price`}
          about={t`Practice runs are free. Beside them stands what this model would cost, by its list price of ${date(prices.date)}.`}
        >
          <Select
            label={t`List price of`}
            labelHidden
            options={priced.map((model) => ({ value: model, label: model }))}
            value={settings.priceModel}
            onPick={(priceModel) => save({ priceModel })}
          />
        </SettingRow>
      </Card>
    </Section>
  );
}
