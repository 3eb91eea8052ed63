import { lazy, type ComponentType } from 'react';
import type { ExerciseStep } from '../../shared/exercise/progress.ts';
import type { ExerciseScreenProps } from '../bridge/exercise-screen.ts';

type Screen = ComponentType<ExerciseScreenProps>;

type StepScreen = {
  readonly screen: Screen;
  /** Fetches it before it is opened, so that a step forward shows the step and no stand-in. */
  readonly prepare: () => void;
  /** As one page, instead of in panes. */
  readonly scrolls: boolean;
};

function step(fetchScreen: () => Promise<Screen>, scrolls = false): StepScreen {
  return {
    screen: lazy(async () => ({ default: await fetchScreen() })),
    // What can't be fetched now is fetched again, and told of, when it is opened.
    prepare: () => void fetchScreen().catch(() => undefined),
    scrolls,
  };
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
