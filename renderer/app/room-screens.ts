import { helpScreens } from './help-screens.ts';
import { lazyScreen } from './lazy-screen.tsx';
import { stepScreens } from './step-screens.ts';

/** The screens outside of an exercise, without Home, which is there at once. */
export const roomScreens = {
  workflow: lazyScreen(async () => (await import('../features/builder/WorkflowScreen.tsx')).WorkflowScreen),
  workflowRun: lazyScreen(async () => (await import('./WorkflowRun.tsx')).WorkflowRun),
  exercises: lazyScreen(async () => (await import('../features/exercises/ExercisesScreen.tsx')).ExercisesScreen),
  conversations: lazyScreen(
    async () => (await import('../features/conversations/ConversationsScreen.tsx')).ConversationsScreen,
  ),
  conversationSet: lazyScreen(async () => (await import('../features/conversations/SetScreen.tsx')).SetScreen),
  lessons: lazyScreen(async () => (await import('../features/lessons/LessonsScreen.tsx')).LessonsScreen),
  lesson: lazyScreen(async () => (await import('../features/lessons/LessonScreen.tsx')).LessonScreen),
  lessonsLearned: lazyScreen(async () => (await import('../features/lessons/LearnedScreen.tsx')).LearnedScreen),
  lessonsReview: lazyScreen(async () => (await import('../features/lessons/ReviewScreen.tsx')).ReviewScreen),
  certificate: lazyScreen(async () => (await import('../features/lessons/CertificateScreen.tsx')).CertificateScreen),
  lane: lazyScreen(async () => (await import('../features/race/LaneScreen.tsx')).LaneScreen),
  chat: lazyScreen(async () => (await import('../features/conversations/ChatScreen.tsx')).ChatScreen),
  results: lazyScreen(async () => (await import('../features/results/ResultsScreen.tsx')).ResultsScreen),
  comparison: lazyScreen(async () => (await import('../features/results/ComparisonScreen.tsx')).ComparisonScreen),
  sideBySide: lazyScreen(async () => (await import('../features/results/SideBySideScreen.tsx')).SideBySideScreen),
  claims: lazyScreen(async () => (await import('../features/claims/ClaimsScreen.tsx')).ClaimsScreen),
  facilitator: lazyScreen(async () => (await import('../features/classroom/FacilitatorScreen.tsx')).FacilitatorScreen),
  classLanding: lazyScreen(async () => (await import('../features/classroom/ClassLanding.tsx')).ClassLanding),
  podPanel: lazyScreen(async () => (await import('../features/classroom/PodPanel.tsx')).PodPanel),
  classWall: lazyScreen(async () => (await import('../features/classroom/WallScreen.tsx')).WallScreen),
  settings: lazyScreen(async () => (await import('../features/settings/SettingsScreen.tsx')).SettingsScreen),
} as const;

/** About as long as Home takes from the first answer of its host to its last. */
const afterFirstMs = 400;

/**
 * Fetches every screen while the page has nothing else to do, one an idle moment. They come from this machine, so it
 * costs little, and what is opened later opens at once, even when the host is gone by then.
 */
export function prepareScreens(): () => void {
  // Safari doesn't know idle moments; there a screen is fetched when it is opened.
  if (!('requestIdleCallback' in window)) return () => undefined;
  const waiting = [...Object.values(stepScreens), ...Object.values(roomScreens), ...helpScreens.values()];
  let id = 0;
  // An idle moment is also one in which the page that was asked for waits for what it shows: it comes first.
  const begin = setTimeout(() => prepareNext(), afterFirstMs);
  let wanted = true;
  const prepareNext = () => {
    const next = waiting.shift();
    if (!next || !wanted) return;
    id = window.requestIdleCallback(() => void next.prepare().then(prepareNext));
  };
  return () => {
    wanted = false;
    clearTimeout(begin);
    window.cancelIdleCallback(id);
  };
}
