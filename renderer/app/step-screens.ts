import { lazy, type ComponentType } from 'react';
import type { ExerciseStep } from '../../shared/exercise/progress.ts';
import type { ExerciseScreenProps } from '../bridge/exercise-screen.ts';

type StepScreen = {
  readonly screen: ComponentType<ExerciseScreenProps>;
  /** As one page, instead of in panes. */
  readonly scrolls: boolean;
};

/** The screen of each step, fetched when it is opened. */
export const stepScreens: Readonly<Record<ExerciseStep, StepScreen>> = {
  understand: {
    screen: lazy(async () => ({
      default: (await import('../features/exercises/UnderstandScreen.tsx')).UnderstandScreen,
    })),
    scrolls: false,
  },
  'break-down': {
    screen: lazy(async () => ({ default: (await import('../features/builder/BreakDownScreen.tsx')).BreakDownScreen })),
    scrolls: false,
  },
  predict: {
    screen: lazy(async () => ({ default: (await import('../features/predict/PredictScreen.tsx')).PredictScreen })),
    scrolls: false,
  },
  run: {
    screen: lazy(async () => ({ default: (await import('./RunStep.tsx')).RunStep })),
    scrolls: false,
  },
  compare: {
    screen: lazy(async () => ({ default: (await import('../features/results/CompareScreen.tsx')).CompareScreen })),
    scrolls: true,
  },
  reflect: {
    screen: lazy(async () => ({ default: (await import('../features/results/CompareScreen.tsx')).ReflectScreen })),
    scrolls: true,
  },
};
