import { sayFailure } from '../../../shared/words/said-failure.ts';
import { useBridge } from '../../bridge/context.tsx';
import { toast } from '../../ui/toast-store.ts';
import { t } from '../../../shared/words/t.ts';

/** Stops carrying the class. Pods go on by themselves, and it stands among the earlier ones. */
export function useClose(): () => Promise<void> {
  const bridge = useBridge();
  return async () => {
    const closed = await bridge.invoke('class.close', {});
    toast(closed.ok ? t`Not hosted any more. It can be opened again from here.` : sayFailure(closed.failure).what);
  };
}
