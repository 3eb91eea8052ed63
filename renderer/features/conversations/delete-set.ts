import type { Failure } from '../../../shared/failure.ts';
import type { ComparisonId } from '../../../shared/ids.ts';
import type { Bridge } from '../../bridge/bridge.ts';
import { offerReturn } from '../../ui/offer-return.ts';
import { t } from '../../../shared/words/t.ts';

/** Deletes a set and offers to bring it back. Null when it is gone. */
export async function deleteSet(bridge: Bridge, set: ComparisonId, title: string): Promise<Failure | null> {
  const deleted = await bridge.invoke('conversations.delete', { set });
  if (!deleted.ok) return deleted.failure;
  offerReturn(t`Deleted ${title}.`, () => bridge.invoke('conversations.restore', { set }));
  return null;
}
