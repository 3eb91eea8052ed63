import { counted } from '../../../shared/words/format.ts';
import { sayFailure } from '../../../shared/words/said-failure.ts';
import { podFileBytes } from '../../../shared/class/pod-file.ts';
import { failure } from '../../../shared/failure.ts';
import { useBridge } from '../../bridge/context.tsx';
import { toast } from '../../ui/toast-store.ts';
import { t } from '../../../shared/words/t.ts';

/** Reads a pod's file into the hosted class, and says what came with it. */
export function useTake(): (file: File) => Promise<void> {
  const bridge = useBridge();
  return async (file) => {
    const text = file.size > podFileBytes ? null : await file.text().catch(() => null);
    if (text === null) return void toast(sayFailure(failure('pod-file', { name: file.name })).what);
    const taken = await bridge.invoke('class.take', { name: file.name, text });
    if (!taken.ok) return void toast(sayFailure(taken.failure).what);
    const { number, added } = taken.value;
    toast(
      added === 0
        ? t`Pod ${number} is in the class already, with everything in that file.`
        : t`Read in as Pod ${number}, with ${counted(added, t`report`)}.`,
    );
  };
}
