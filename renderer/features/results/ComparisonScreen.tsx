import { useCallback, useMemo } from 'react';
import type { Push } from '../../../shared/contract.ts';
import type { ProgressPatch } from '../../../shared/exercise/progress.ts';
import type { ComparisonId, ExerciseId } from '../../../shared/ids.ts';
import { useBridge } from '../../bridge/context.tsx';
import { useAnswer, usePush } from '../../bridge/use-answer.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ResultsPage } from './ResultsPage.tsx';
import { t } from '../../../shared/words/t.ts';

/** Any comparison, opened from the history. An example, or one of a workflow without an exercise, is only read. */
export function ComparisonScreen({ comparison }: { readonly comparison: ComparisonId }) {
  const { answer, ask } = useAnswer('comparison.open', { comparison });
  usePush(
    useCallback(
      (push: Push) => {
        // Deleted or brought back, maybe in another window.
        if (push.kind === 'history-changed') ask();
      },
      [ask],
    ),
  );
  if (answer.state === 'loading') return <Skeleton label={t`Opening the comparison`} lines={8} />;
  if (answer.state === 'failed') return <FailureNotice failure={answer.failure} onRetry={ask} />;
  const { exercise, example } = answer.value.summary;
  if (exercise === null || example) return <ResultsPage comparison={comparison} learner={null} />;
  return <OfExercise comparison={comparison} exercise={exercise} />;
}

type OfExerciseProps = { readonly comparison: ComparisonId; readonly exercise: ExerciseId };

function OfExercise({ comparison, exercise }: OfExerciseProps) {
  const bridge = useBridge();
  const { answer } = useAnswer('exercise.open', { exercise });
  const save = useCallback(
    (patch: ProgressPatch) => bridge.invoke('progress.save', { exercise, patch }),
    [bridge, exercise],
  );
  const reflection = answer.state === 'ready' ? answer.value.progress.reflection : null;
  const learner = useMemo(
    () => (reflection === null ? null : { exercise, reflection, save }),
    [exercise, reflection, save],
  );
  return <ResultsPage comparison={comparison} learner={learner} />;
}
