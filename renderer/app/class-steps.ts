import type { ClassSetting } from '../../shared/class/setting.ts';
import { exerciseSteps } from '../../shared/exercise/progress.ts';
import type { ExerciseProgress, ExerciseStep } from '../../shared/exercise/progress.ts';
import { mayOpen, nearestStep } from './steps.ts';

type Standing = Pick<ExerciseProgress, 'step' | 'prediction' | 'comparisons'>;

const indexOf = (step: ExerciseStep): number => exerciseSteps.indexOf(step);

export const isBehind = ({ step }: Pick<ExerciseProgress, 'step'>, other: ExerciseStep): boolean =>
  indexOf(step) < indexOf(other);

/** The last step that a class going together has opened; null where each goes on by itself. */
export function heldAt(setting: Pick<ClassSetting, 'going' | 'step'> | null): ExerciseStep | null {
  return setting?.going === 'together' ? setting.step : null;
}

export function isHeld(step: ExerciseStep, held: ExerciseStep | null): boolean {
  return held !== null && indexOf(step) > indexOf(held);
}

/** `mayOpen` within what the class has opened. */
export function mayOpenHere(progress: Standing, step: ExerciseStep, held: ExerciseStep | null): boolean {
  return mayOpen(progress, step) && !isHeld(step, held);
}

/** `nearestStep` within what the class has opened. */
export function nearestHere(progress: Standing, wanted: ExerciseStep, held: ExerciseStep | null): ExerciseStep {
  return nearestStep(progress, held !== null && isHeld(wanted, held) ? held : wanted);
}

/** Where a pod goes with its class, and what it lacks to be where the class is. */
export type Along = {
  readonly step: ExerciseStep;
  /** The pod’s progress moves on too. */
  readonly moves: boolean;
  readonly lacks: 'prediction' | 'start' | null;
};

/**
 * Up to Predict a class takes everybody along. Nobody runs without a prediction, so a pod that has none, or has not
 * started, waits there; what it has run itself, or was given, opens the rest.
 */
export function alongTo(progress: Standing, wanted: ExerciseStep): Along {
  if (indexOf(wanted) <= indexOf('predict')) {
    return { step: wanted, moves: isBehind(progress, wanted), lacks: null };
  }
  const ran = wanted === 'run' ? !isBehind(progress, 'run') : progress.comparisons.length > 0;
  if (ran) return { step: wanted, moves: false, lacks: null };
  return {
    step: 'predict',
    moves: isBehind(progress, 'predict'),
    lacks: progress.prediction === null ? 'prediction' : 'start',
  };
}
