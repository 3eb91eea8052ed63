import type { CommandInput } from '../../../shared/contract.ts';
import type { ExerciseProgress, ProgressPatch } from '../../../shared/exercise/progress.ts';
import type { Prediction } from '../../../shared/exercise/prediction.ts';
import type { Starting } from '../../../shared/run/starting.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import type { Bridge } from '../../bridge/bridge.ts';

type SaveProgress = (patch: ProgressPatch) => Promise<Result<ExerciseProgress>>;

/**
 * Locks the prediction before anything is asked or started: what a run would use is part of what was to be guessed.
 * Null when it is locked. It stays so whatever happens then, and the start can be tried again.
 */
export async function lock(
  progress: ExerciseProgress,
  prediction: Prediction,
  saveProgress: SaveProgress,
): Promise<Failure | null> {
  if (progress.prediction !== null) return null;
  const locked = await saveProgress({ prediction });
  return locked.ok ? null : locked.failure;
}

/** Starts what was predicted, as was chosen or as is usual. Null when it runs. */
export async function start(
  bridge: Bridge,
  progress: Pick<ExerciseProgress, 'exercise' | 'plan'>,
  prediction: Prediction,
  saveProgress: SaveProgress,
  starting?: Starting,
): Promise<Failure | null> {
  const started = await bridge.invoke('comparison.start', { ...whatRuns(progress, prediction), prediction, starting });
  if (!started.ok) return started.failure;
  // The host has moved the learner on to the run; saving says so again and brings back what it knows.
  const moved = await saveProgress({ step: 'run' });
  return moved.ok ? null : moved.failure;
}

/** The command's view of what was predicted. */
export function whatRuns(
  { exercise, plan }: Pick<ExerciseProgress, 'exercise' | 'plan'>,
  { structures }: Pick<Prediction, 'structures'>,
): CommandInput<'comparison.estimate'> {
  return { source: { kind: 'exercise', exercise, plan }, structures };
}
