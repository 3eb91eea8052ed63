import { useState } from 'react';
import { date } from '../../../shared/words/format.ts';
import { useHello } from '../../bridge/context.tsx';
import { useAnswer } from '../../bridge/use-answer.ts';
import { Card } from '../../ui/Card.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './ConnectionSection.module.css';
import { FailureHere } from './FailureHere.tsx';
import { KeyRow } from './KeyRow.tsx';
import { modelList } from './model-list.ts';
import { ModelTable } from './ModelTable.tsx';
import { SettingRow } from './SettingRow.tsx';
import type { SettingsSectionProps } from './SettingsScreen.tsx';
import { TestRow } from './TestRow.tsx';
import { t } from '../../../shared/words/t.ts';

/** Claude: a key, a model. */
export function ClaudePanel({ save }: SettingsSectionProps) {
  const { settings, prices, claudeKeyFrom } = useHello();
  const [opened, setOpened] = useState(false);
  const models = modelList([], prices.models, settings.claudeModel);
  return (
    <Card>
      <KeyRow name="claude" title={t`Claude key`} />
      <SettingRow
        title={t`Claude model`}
        about={t`What each costs is below, by its list price of ${date(prices.date)}.`}
      >
        <Select
          label={t`Claude model`}
          labelHidden
          options={models.map(({ id }) => ({ value: id, label: id }))}
          value={settings.claudeModel}
          onPick={(claudeModel) => save({ claudeModel })}
        />
      </SettingRow>
      <div className={styles.fold}>
        <Fold look="line" title={t`Models, context and prices`} open={opened} onToggle={setOpened}>
          {opened && (claudeKeyFrom === null ? <PricedModels /> : <ListedModels />)}
        </Fold>
      </div>
      <TestRow key={`${settings.claudeModel} ${claudeKeyFrom ?? ''}`} />
    </Card>
  );
}

/** Without a key there is nobody to ask how much context a model takes. */
function PricedModels() {
  const { settings, prices } = useHello();
  return (
    <>
      <p className={styles.note}>{t`With a key stored, Claude is asked how much context each model takes.`}</p>
      <ModelTable models={modelList([], prices.models, settings.claudeModel)} chosen={settings.claudeModel} />
    </>
  );
}

function ListedModels() {
  const { settings, prices } = useHello();
  const { answer, ask } = useAnswer('connection.models', {});
  if (answer.state === 'loading') return <Skeleton label={t`Asking for the models`} lines={3} />;
  const listed = answer.state === 'ready' ? answer.value.models : [];
  return (
    <>
      {answer.state === 'failed' && <FailureHere failure={answer.failure} onRetry={ask} />}
      <ModelTable models={modelList(listed, prices.models, settings.claudeModel)} chosen={settings.claudeModel} />
    </>
  );
}
