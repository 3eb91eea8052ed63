import { Button } from '../../ui/Button.tsx';
import { t } from '../../../shared/words/t.ts';

/** Opens the independence interview. */
export function AskButton({ onPress }: { readonly onPress: () => void }) {
  return <Button size="small" icon="question" onClick={onPress}>{t`Ask pair by pair`}</Button>;
}
