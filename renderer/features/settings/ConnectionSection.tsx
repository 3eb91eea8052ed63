import { useHello } from '../../bridge/context.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choices } from '../../ui/Choice.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Select } from '../../ui/Select.tsx';
import { KeyRow } from './KeyRow.tsx';
import { Section } from './Section.tsx';
import { SettingRow } from './SettingRow.tsx';
import type { SettingsSectionProps } from './SettingsScreen.tsx';

/** Which model answers. */
export function ConnectionSection({ save }: SettingsSectionProps) {
  const { settings, prices } = useHello();
  // A model without a known price still works; it stays in the list while it is set.
  const models = [...new Set([settings.claudeModel, ...prices.models])].filter((model) => model !== 'practice');
  return (
    <Section id="connection" title="Connection">
      <Choices
        label="Which model answers"
        labelHidden
        columns={2}
        value={settings.connection}
        onPick={(connection) => save({ connection })}
        options={[
          {
            value: 'practice',
            lead: <Icon name="chip" size="large" />,
            title: 'Practice model',
            detail: 'Built in and free. Needs no network and no account.',
          },
          {
            value: 'claude',
            lead: <Icon name="link" size="large" />,
            title: 'Claude',
            detail: 'With a key of yours. Calls leave this machine and cost money.',
          },
        ]}
      />
      <Card>
        <KeyRow />
        <SettingRow title="Claude model" about="The one that answers while the connection is Claude.">
          <Select
            label="Claude model"
            labelHidden
            options={models.map((model) => ({ value: model, label: model }))}
            value={settings.claudeModel}
            onPick={(claudeModel) => save({ claudeModel })}
          />
        </SettingRow>
      </Card>
    </Section>
  );
}
