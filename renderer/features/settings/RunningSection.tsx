import { startingWords } from '../../../shared/words/en-starting.ts';
import { useHello } from '../../bridge/context.tsx';
import { Card } from '../../ui/Card.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { NoticeRow } from './NoticeRow.tsx';
import { Section } from './Section.tsx';
import { SettingRow } from './SettingRow.tsx';
import type { SettingsSectionProps } from './SettingsScreen.tsx';

/** How runs go, whatever the model. */
export function RunningSection({ save }: SettingsSectionProps) {
  const { settings } = useHello();
  return (
    <Section id="running" title="Running" about="Holds for the runs that you start from now on.">
      <Card>
        <SettingRow
          title="Review gates"
          about="Between phases, and where a queue has one. If you are asked, the run waits, and your time is measured and shown apart from the model’s."
        >
          <Segment
            label="Review gates"
            options={[
              { value: 'pass', label: 'Pass by themselves' },
              { value: 'ask', label: 'Ask me' },
            ]}
            value={settings.gates}
            onPick={(gates) => save({ gates })}
          />
        </SettingRow>
        <SettingRow
          title="Review in a queue"
          about="A gate each time so many tasks of a queue have ended. Leave it empty for none."
        >
          <NumberField
            label="Tasks of a queue between reviews"
            labelHidden
            value={settings.reviewEvery}
            emptyWord="never"
            min={1}
            max={200}
            onSet={(reviewEvery) => save({ reviewEvery })}
          />
        </SettingRow>
        <SettingRow
          title="Structures side by side"
          about="As the limits allow: together, but in turn where they share an account whose limit they could reach together; you are asked before. Practice runs have limits of their own."
        >
          <Segment
            label="Structures side by side"
            options={[
              { value: 'as-needed', label: 'As the limits allow' },
              { value: 'together', label: startingWords.names.together },
              { value: 'in-turn', label: startingWords.names['in-turn'] },
            ]}
            value={settings.starting}
            onPick={(starting) => save({ starting })}
          />
        </SettingRow>
        <SettingRow
          title="Warm the cache"
          about="Where conversations share an opening, one starts and the others follow at its first token, so that they can read it from the cache. Started all at once, each pays for it in full."
        >
          <Switch
            label="Warm the cache"
            labelHidden
            on={settings.warmCache}
            onToggle={(warmCache) => save({ warmCache })}
          />
        </SettingRow>
        <SettingRow
          title="Hand in as a batch"
          about="Tasks that may start at once go to the server together, where it takes batches. They cost half, nothing is shown while they are written, and they can take minutes or hours."
        >
          <Switch label="Hand in as a batch" labelHidden on={settings.batch} onToggle={(batch) => save({ batch })} />
        </SettingRow>
        <SettingRow
          title="Thinking"
          about="The model thinks before it writes, where it can. That takes time and counts as output, and is not part of the answer."
        >
          <Switch label="Thinking" labelHidden on={settings.thinking} onToggle={(thinking) => save({ thinking })} />
        </SettingRow>
        <NoticeRow save={save} />
      </Card>
    </Section>
  );
}
