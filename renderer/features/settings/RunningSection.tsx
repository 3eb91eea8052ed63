import { startingWords } from '../../../shared/words/starting.ts';
import { useHello } from '../../bridge/context.tsx';
import { Card } from '../../ui/Card.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { NoticeRow } from './NoticeRow.tsx';
import { Section } from './Section.tsx';
import { SettingRow } from './SettingRow.tsx';
import type { SettingsSectionProps } from './SettingsScreen.tsx';
import { sense, t } from '../../../shared/words/t.ts';

/** How runs go, whatever the model. */
export function RunningSection({ save }: SettingsSectionProps) {
  const { settings } = useHello();
  return (
    <Section
      id="running"
      title={sense('how runs go')`Running`}
      about={t`Holds for the runs that you start from now on.`}
    >
      <Card>
        <SettingRow
          title={t`Review gates`}
          about={t`Between phases, and where a queue has one. If you are asked, the run waits, and your time is measured and shown apart from the model’s.`}
        >
          <Segment
            label={t`Review gates`}
            options={[
              { value: 'pass', label: t`Pass by themselves` },
              { value: 'ask', label: t`Ask me` },
            ]}
            value={settings.gates}
            onPick={(gates) => save({ gates })}
          />
        </SettingRow>
        <SettingRow
          title={t`Review in a queue`}
          about={t`A gate each time so many tasks of a queue have ended. Leave it empty for none.`}
        >
          <NumberField
            label={t`Tasks of a queue between reviews`}
            labelHidden
            value={settings.reviewEvery}
            emptyWord={t`never`}
            min={1}
            max={200}
            onSet={(reviewEvery) => save({ reviewEvery })}
          />
        </SettingRow>
        <SettingRow
          title={t`Structures side by side`}
          about={t`As the limits allow: together, but in turn where they share an account whose limit they could reach together; you are asked before. Practice runs have limits of their own.`}
        >
          <Segment
            label={t`Structures side by side`}
            options={[
              { value: 'as-needed', label: t`As the limits allow` },
              { value: 'together', label: startingWords.names.together },
              { value: 'in-turn', label: startingWords.names['in-turn'] },
            ]}
            value={settings.starting}
            onPick={(starting) => save({ starting })}
          />
        </SettingRow>
        <SettingRow
          title={t`Warm the cache`}
          about={t`Where conversations share an opening, one starts and the others follow at its first token, so that they can read it from the cache. Started all at once, each pays for it in full.`}
        >
          <Switch
            label={t`Warm the cache`}
            labelHidden
            on={settings.warmCache}
            onToggle={(warmCache) => save({ warmCache })}
          />
        </SettingRow>
        <SettingRow
          title={t`Hand in as a batch`}
          about={t`Tasks that may start at once go to the server together, where it takes batches. They cost half, nothing is shown while they are written, and they can take minutes or hours.`}
        >
          <Switch label={t`Hand in as a batch`} labelHidden on={settings.batch} onToggle={(batch) => save({ batch })} />
        </SettingRow>
        <SettingRow
          title={sense('a setting')`Thinking`}
          about={t`The model thinks before it writes, where it can. That takes time and counts as output, and is not part of the answer.`}
        >
          <Switch
            label={sense('a setting')`Thinking`}
            labelHidden
            on={settings.thinking}
            onToggle={(thinking) => save({ thinking })}
          />
        </SettingRow>
        <NoticeRow save={save} />
      </Card>
    </Section>
  );
}
