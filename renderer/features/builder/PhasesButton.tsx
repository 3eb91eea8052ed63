import { Button } from '../../ui/Button.tsx';
import { t } from '../../../shared/words/t.ts';

/** Opens the phases. */
export function PhasesButton({ onPress }: { readonly onPress: () => void }) {
  return <Button size="small" icon="own-phases" onClick={onPress}>{t`Phases`}</Button>;
}
