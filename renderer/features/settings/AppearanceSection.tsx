import { useHello } from '../../bridge/context.tsx';
import { Card } from '../../ui/Card.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { Section } from './Section.tsx';
import { SettingRow } from './SettingRow.tsx';
import type { SettingsSectionProps } from './SettingsScreen.tsx';
import { languageNames } from '../../../shared/words/language.ts';
import { t } from '../../../shared/words/t.ts';

export function AppearanceSection({ save }: SettingsSectionProps) {
  const { settings } = useHello();
  return (
    <Section id="appearance" title={t`Appearance`}>
      <Card>
        <SettingRow
          title={t`Language`}
          about={t`Of the interface. Exercises, lessons and answers stay in their own. Windows open again in the new one; what runs goes on.`}
        >
          <Segment
            label={t`Language`}
            options={[
              { value: 'system', label: t`System` },
              { value: 'en', label: languageNames.en },
              { value: 'es', label: languageNames.es },
            ]}
            value={settings.language}
            onPick={(language) => save({ language })}
          />
        </SettingRow>
        <SettingRow title={t`Theme`}>
          <Segment
            label={t`Theme`}
            options={[
              { value: 'system', label: t`System` },
              { value: 'light', label: t`Light` },
              { value: 'dark', label: t`Dark` },
            ]}
            value={settings.theme}
            onPick={(theme) => save({ theme })}
          />
        </SettingRow>
        <SettingRow title={t`Presentation zoom`} about={t`Larger type and stronger lines, for the back row.`}>
          <Switch
            label={t`Presentation zoom`}
            labelHidden
            on={settings.projector}
            onToggle={(projector) => save({ projector })}
          />
        </SettingRow>
      </Card>
    </Section>
  );
}
