import { exerciseSteps } from '../../shared/exercise/progress.ts';
import type { ExerciseProgress, ExerciseStep } from '../../shared/exercise/progress.ts';
import { t } from '../../shared/words/t.ts';

/** What each step is called on screen. */
export const stepNames: Readonly<Record<ExerciseStep, string>> = {
  understand: t`Understand`,
  'break-down': t`Break down`,
  predict: t`Predict`,
  run: t`Run`,
  compare: t`Compare`,
  reflect: t`Reflect`,
};

type Standing = Pick<ExerciseProgress, 'step' | 'prediction' | 'comparisons'>;

const indexOf = (step: ExerciseStep): number => exerciseSteps.indexOf(step);

/**
 * Whether a learner may open a step. In the first round: everything up to the furthest, and the one after it, but nobody
 * runs before the prediction is locked. Once something has run, every step may be revisited.
 */
export function mayOpen(progress: Standing, step: ExerciseStep): boolean {
  if (progress.comparisons.length > 0) return true;
  if (step === 'run') return progress.prediction !== null;
  if (step === 'compare' || step === 'reflect') return false;
  return indexOf(step) <= indexOf(progress.step) + 1;
}

/** Where to go instead of a step that may not be opened yet. */
export function nearestStep(progress: Standing, wanted: ExerciseStep): ExerciseStep {
  const open = exerciseSteps.filter((step) => indexOf(step) <= indexOf(wanted) && mayOpen(progress, step));
  return open.at(-1) ?? 'understand';
}

/**
 * True where opening the step is progress worth keeping: the next step of this round. Looking back at an older run is
 * not, and nothing after Predict counts before this round's prediction is locked.
 */
export function isFurther(progress: Standing, step: ExerciseStep): boolean {
  const next = indexOf(step) === indexOf(progress.step) + 1;
  return next && (progress.prediction !== null || indexOf(step) <= indexOf('predict'));
}

/** A step in the address, or null for anything else. */
export function readStep(text: string): ExerciseStep | null {
  return exerciseSteps.find((step) => step === text) ?? null;
}
