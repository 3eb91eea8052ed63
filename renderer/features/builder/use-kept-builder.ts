import { useCallback, useEffect, useState } from 'react';
import type { Push } from '../../../shared/contract.ts';
import type { WorkflowId } from '../../../shared/ids.ts';
import { useBridge } from '../../bridge/context.tsx';
import { usePush } from '../../bridge/use-answer.ts';
import { createBuilder } from './builder-store.ts';
import type { Builder, Draft } from './builder-store.ts';

/** A kept workflow on the table: saved by itself, and kept up with what other windows save. `start` counts once. */
export function useKeptBuilder(id: WorkflowId, { workflow, places, phases }: Draft): Builder {
  const bridge = useBridge();
  const [builder] = useState(() =>
    createBuilder({
      start: { workflow, places, phases },
      save: async (draft) => {
        const saved = await bridge.invoke('workflow.save', { workflow: id, patch: { ...draft } });
        return saved.ok ? null : saved.failure;
      },
      after: (ms, then) => {
        const timer = setTimeout(then, ms);
        return () => clearTimeout(timer);
      },
    }),
  );
  useEffect(() => {
    const flush = () => void builder.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [builder]);
  usePush(
    useCallback(
      (push: Push) => {
        const settled = () => builder.store.getState().saving.kind === 'saved';
        // What is being typed here wins over what another window saved; it is saved in a moment.
        if (push.kind !== 'workflows-changed' || push.workflow !== id || !settled()) return;
        void bridge.invoke('workflow.open', { workflow: id }).then((opened) => {
          if (opened.ok && settled()) {
            builder.adopt(opened.value);
          }
        });
      },
      [bridge, builder, id],
    ),
  );
  return builder;
}
