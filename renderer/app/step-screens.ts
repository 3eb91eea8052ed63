import type { ComponentType } from 'react';
import type { ExerciseStep } from '../../shared/exercise/progress.ts';
import type { ExerciseScreenProps } from '../bridge/exercise-screen.ts';
import { lazyScreen, type LazyScreen } from './lazy-screen.tsx';

type StepScreen = LazyScreen<ExerciseScreenProps> & {
  /** As one page, instead of in panes. */
  readonly scrolls: boolean;
};

function step(fetchScreen: () => Promise<ComponentType<ExerciseScreenProps>>, scrolls = false): StepScreen {
  return { ...lazyScreen(fetchScreen), scrolls };
}

/** The screen of each step, fetched when it is opened or about to be. */
export const stepScreens: Readonly<Record<ExerciseStep, StepScreen>> = {
  understand: step(async () => (await import('../features/exercises/UnderstandScreen.tsx')).UnderstandScreen),
  'break-down': step(async () => (await import('../features/builder/BreakDownScreen.tsx')).BreakDownScreen),
  predict: step(async () => (await import('../features/predict/PredictScreen.tsx')).PredictScreen),
  run: step(async () => (await import('./RunStep.tsx')).RunStep),
  compare: step(async () => (await import('../features/results/CompareScreen.tsx')).CompareScreen, true),
  reflect: step(async () => (await import('../features/results/CompareScreen.tsx')).ReflectScreen, true),
};
