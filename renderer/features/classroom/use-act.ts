import { useCallback } from 'react';
import type { ClassAction } from '../../../shared/class/action.ts';
import { sayFailure } from '../../../shared/words/said-failure.ts';
import { useBridge } from '../../bridge/context.tsx';
import { toast } from '../../ui/toast-store.ts';

export type Act = (action: ClassAction) => Promise<boolean>;

/** Does something to the hosted class; says why where it can't be. What was done comes back as events. */
export function useAct(): Act {
  const bridge = useBridge();
  return useCallback(
    async (action) => {
      const done = await bridge.invoke('class.act', { action });
      if (!done.ok) {
        const { what, next } = sayFailure(done.failure);
        toast([what, next].filter(Boolean).join(' '));
      }
      return done.ok;
    },
    [bridge],
  );
}
