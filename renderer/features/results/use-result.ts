import { useCallback } from 'react';
import type { CommandOutput, Push } from '../../../shared/contract.ts';
import type { ComparisonId } from '../../../shared/ids.ts';
import type { Answer } from '../../bridge/use-answer.ts';
import { useAnswer, usePush } from '../../bridge/use-answer.ts';

/** A comparison as measured, and again when it changes: a run ends, or it is deleted or brought back in any window. */
export function useResult(comparison: ComparisonId): {
  readonly answer: Answer<CommandOutput<'comparison.result'>>;
  readonly ask: () => void;
} {
  const { answer, ask } = useAnswer('comparison.result', { comparison });
  usePush(
    useCallback(
      (push: Push) => {
        const changed = push.kind === 'comparison-changed' && push.summary.id === comparison;
        if (changed || push.kind === 'history-changed') ask();
      },
      [comparison, ask],
    ),
  );
  return { answer, ask };
}
