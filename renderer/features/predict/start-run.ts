import type { ExerciseProgress, ProgressPatch } from '../../../shared/exercise/progress.ts';
import type { Prediction } from '../../../shared/exercise/prediction.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import type { Bridge } from '../../bridge/bridge.ts';

/**
 * Locks the prediction, then starts what it is about. Null when both worked. A lock whose start failed stays: the
 * guess was made before anything ran, and the start can be tried again.
 */
export async function lockAndStart(
  bridge: Bridge,
  progress: ExerciseProgress,
  prediction: Prediction,
  saveProgress: (patch: ProgressPatch) => Promise<Result<ExerciseProgress>>,
): Promise<Failure | null> {
  if (progress.prediction === null) {
    const locked = await saveProgress({ prediction });
    if (!locked.ok) return locked.failure;
  }
  const started = await bridge.invoke('comparison.start', {
    source: { kind: 'exercise', exercise: progress.exercise, plan: progress.plan },
    structures: prediction.structures,
    prediction,
  });
  if (!started.ok) return started.failure;
  // The host has moved the learner on to the run; saving says so again and brings back what it knows.
  const moved = await saveProgress({ step: 'run' });
  return moved.ok ? null : moved.failure;
}
