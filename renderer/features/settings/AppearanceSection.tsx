import { useHello } from '../../bridge/context.tsx';
import { Card } from '../../ui/Card.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { Section } from './Section.tsx';
import { SettingRow } from './SettingRow.tsx';
import type { SettingsSectionProps } from './SettingsScreen.tsx';
import { t } from '../../../shared/words/t.ts';

export function AppearanceSection({ save }: SettingsSectionProps) {
  const { settings } = useHello();
  return (
    <Section id="appearance" title={t`Appearance`}>
      <Card>
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
