import { useCallback, useMemo } from 'react';
import type { ReactElement } from 'react';
import type { ProgressPatch } from '../../../shared/exercise/progress.ts';
import type { ComparisonId, ExerciseId } from '../../../shared/ids.ts';
import { useBridge } from '../../bridge/context.tsx';
import { useAnswer } from '../../bridge/use-answer.ts';
import { ResultsPage } from './ResultsPage.tsx';
import type { Learner } from './ResultsPage.tsx';
import { useResult } from './use-result.ts';

/** Any comparison, opened from the history. An example, or one of a workflow without an exercise, is only read. */
export function ComparisonScreen({ comparison }: { readonly comparison: ComparisonId }) {
  const { answer, ask } = useResult(comparison);
  const page = (learner: Learner | null) => (
    <ResultsPage comparison={comparison} answer={answer} onAsk={ask} learner={learner} />
  );
  if (answer.state !== 'ready') return page(null);
  const { exercise, example } = answer.value.summary;
  return exercise === null || example ? page(null) : <OfExercise exercise={exercise} page={page} />;
}

type OfExerciseProps = { readonly exercise: ExerciseId; readonly page: (learner: Learner | null) => ReactElement };

function OfExercise({ exercise, page }: OfExerciseProps) {
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
  return page(learner);
}
