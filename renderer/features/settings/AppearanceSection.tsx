import { useHello } from '../../bridge/context.tsx';
import { Card } from '../../ui/Card.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { Section } from './Section.tsx';
import { SettingRow } from './SettingRow.tsx';
import type { SettingsSectionProps } from './SettingsScreen.tsx';

export function AppearanceSection({ save }: SettingsSectionProps) {
  const { settings } = useHello();
  return (
    <Section id="appearance" title="Appearance">
      <Card>
        <SettingRow title="Theme">
          <Segment
            label="Theme"
            options={[
              { value: 'system', label: 'System' },
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
            ]}
            value={settings.theme}
            onPick={(theme) => save({ theme })}
          />
        </SettingRow>
        <SettingRow title="Presentation zoom" about="Larger type and stronger lines, for the back row.">
          <Switch
            label="Presentation zoom"
            labelHidden
            on={settings.projector}
            onToggle={(projector) => save({ projector })}
          />
        </SettingRow>
      </Card>
    </Section>
  );
}
