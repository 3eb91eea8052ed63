import { saveSettings } from '../../bridge/session.ts';
import { useHello, useSession } from '../../bridge/context.tsx';
import { Select } from '../../ui/Select.tsx';
import { toast } from '../../ui/toast-store.ts';
import { sayFailure } from '../../../shared/words/said-failure.ts';
import styles from './PriceModel.module.css';
import { t } from '../../../shared/words/t.ts';

/** Which model's list price practice runs are shown at. Kept in the settings, so every screen shows the same. */
export function PriceModel({ onChanged }: { readonly onChanged: () => void }) {
  const session = useSession();
  const { prices, settings } = useHello();
  if (prices.models.length === 0) return null;
  const pick = async (priceModel: string) => {
    const failed = await saveSettings(session, { priceModel });
    if (failed) toast(sayFailure(failed).what);
    else onChanged();
  };
  return (
    <Select
      label={t`List price of`}
      labelHidden
      className={styles.mini}
      value={settings.priceModel}
      options={prices.models.map((model) => ({ value: model, label: model }))}
      onPick={(model) => void pick(model)}
    />
  );
}
