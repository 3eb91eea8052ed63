import { useHello } from '../../bridge/context.tsx';
import { useClassSetting } from '../../bridge/seat.ts';
import { Card } from '../../ui/Card.tsx';
import { Choices } from '../../ui/Choice.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ByClass } from './ByClass.tsx';
import { ClaudePanel } from './ClaudePanel.tsx';
import { CompatiblePanel } from './CompatiblePanel.tsx';
import { Section } from './Section.tsx';
import type { SettingsSectionProps } from './SettingsScreen.tsx';
import { TestRow } from './TestRow.tsx';
import { t } from '../../../shared/words/t.ts';

/** Which model answers, and what that one needs. */
export function ConnectionSection({ save }: SettingsSectionProps) {
  const { settings } = useHello();
  const locked = useClassSetting() !== null;
  return (
    <Section id="connection" title={t`Connection`}>
      <ByClass names={t`The practice model`} />
      <Choices
        label={t`Which model answers`}
        labelHidden
        columns={3}
        disabled={locked}
        value={settings.connection}
        onPick={(connection) => save({ connection })}
        options={[
          {
            value: 'practice',
            lead: <Icon name="chip" size="large" />,
            title: t`Practice model`,
            detail: t`Built in and free. Needs no network and no account.`,
          },
          {
            value: 'claude',
            lead: <Icon name="conversations" size="large" />,
            title: t`Claude`,
            detail: t`With a key of yours. Calls leave this machine and cost money.`,
          },
          {
            value: 'compatible',
            lead: <Icon name="link" size="large" />,
            title: t`Compatible server`,
            detail: t`Any server that speaks the Messages API.`,
          },
        ]}
      />
      {settings.connection === 'practice' && (
        <Card>
          <TestRow key={`${settings.pace} ${settings.seed}`} />
        </Card>
      )}
      {settings.connection === 'claude' && <ClaudePanel save={save} />}
      {settings.connection === 'compatible' && <CompatiblePanel />}
    </Section>
  );
}
