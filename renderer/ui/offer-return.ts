import type { Result } from '../../shared/failure.ts';
import { failureLine } from '../../shared/words/said-failure.ts';
import { t } from '../../shared/words/t.ts';
import { toast } from './toast-store.ts';

/** Says what was deleted and offers to bring it back. Where that fails it says why, and offers it once more. */
export function offerReturn(said: string, bringBack: () => Promise<Result<unknown>>): void {
  const press = async (): Promise<void> => {
    const back = await bringBack();
    if (!back.ok) offerReturn(failureLine(back.failure), bringBack);
  };
  toast(said, { label: t`Undo`, onPress: () => void press() });
}
