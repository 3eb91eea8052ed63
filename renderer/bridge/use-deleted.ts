import { useCallback } from 'react';
import type { CommandOutput, Push } from '../../shared/contract.ts';
import type { ComparisonId } from '../../shared/ids.ts';
import { useBridge } from './context.tsx';
import { useAnswer, usePush } from './use-answer.ts';

export type Deleted = CommandOutput<'history.deleted'>[number];

type DeletedList = {
  /** Deleted since Braid was started, the latest first; empty while they are asked for. */
  readonly deleted: readonly Deleted[];
  readonly bringBack: (comparison: ComparisonId) => void;
};

/** Comparisons, or sets of conversations, that can still be brought back. */
export function useDeleted(of: 'comparisons' | 'conversations'): DeletedList {
  const bridge = useBridge();
  const { answer, ask } = useAnswer('history.deleted', {});
  usePush(
    useCallback(
      (push: Push) => {
        if (push.kind === 'history-changed' || push.kind === 'conversations-changed') ask();
      },
      [ask],
    ),
  );
  const all = answer.state === 'ready' ? answer.value : [];
  return {
    deleted: all.filter(({ conversations }) => (conversations === true) === (of === 'conversations')),
    bringBack: (comparison) => void bridge.invoke('history.restore', { comparisons: [comparison] }),
  };
}
