import { dismissToast, toast } from '../../ui/toast-store.ts';
import type { Builder } from './builder-store.ts';
import { t } from '../../../shared/words/t.ts';

/** Says what was done and offers to undo it, until something else is done: then Undo would take that back instead. */
export function offerUndo({ store, undo }: Pick<Builder, 'store' | 'undo'>, said: string): void {
  const { present } = store.getState().history;
  const id = toast(said, { label: t`Undo`, onPress: undo });
  const stop = store.subscribe(({ history }) => {
    if (history.present === present) return;
    stop();
    dismissToast(id);
  });
}
