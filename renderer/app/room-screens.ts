import { lazyScreen } from './lazy-screen.tsx';
import { stepScreens } from './step-screens.ts';

/** The screens outside of an exercise, without Home, which is there at once. */
export const roomScreens = {
  exercises: lazyScreen(async () => (await import('../features/exercises/ExercisesScreen.tsx')).ExercisesScreen),
  results: lazyScreen(async () => (await import('../features/results/ResultsScreen.tsx')).ResultsScreen),
  comparison: lazyScreen(async () => (await import('../features/results/ComparisonScreen.tsx')).ComparisonScreen),
  settings: lazyScreen(async () => (await import('../features/settings/SettingsScreen.tsx')).SettingsScreen),
} as const;

/**
 * Fetches every screen while the page has nothing else to do. They come from this machine, so it costs little, and what
 * is opened later opens at once, even when the host is gone by then.
 */
export function prepareScreens(): () => void {
  const prepare = () => {
    for (const each of [...Object.values(stepScreens), ...Object.values(roomScreens)]) each.prepare();
  };
  // Safari doesn't know idle moments; there a screen is fetched when it is opened.
  if (!('requestIdleCallback' in window)) return () => undefined;
  const id = window.requestIdleCallback(prepare);
  return () => window.cancelIdleCallback(id);
}
