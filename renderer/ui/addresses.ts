import type { ExerciseStep } from '../../shared/exercise/progress.ts';
import { laneRoute } from '../../shared/run/lane-place.ts';
import type { LanePlace } from '../../shared/run/lane-place.ts';
import { picksText } from './run-picks.ts';
import type { RunPick } from './run-picks.ts';

/** Where every room is. Behind `#`, because both hosts serve one page. */
export const addresses = {
  home: '#/',
  exercises: '#/exercises',
  exercise: (id: string, step: ExerciseStep) => `#/exercises/${encodeURIComponent(id)}/${step}`,
  workflow: (id: string) => `#/workflows/${encodeURIComponent(id)}`,
  workflowRun: (id: string) => `#/workflows/${encodeURIComponent(id)}/run`,
  conversations: '#/conversations',
  conversationSet: (id: string) => `#/conversations/${encodeURIComponent(id)}`,
  lessons: '#/lessons',
  lesson: (id: string) => `#/lessons/${encodeURIComponent(id)}`,
  lessonSection: (id: string, section: string) => `#/lessons/${encodeURIComponent(id)}/${encodeURIComponent(section)}`,
  lessonsLearned: '#/lessons/learned',
  lessonsReview: '#/lessons/review',
  certificate: '#/lessons/certificate',
  results: '#/results',
  comparison: (id: string) => `#/results/${encodeURIComponent(id)}`,
  sideBySide: (picks: readonly RunPick[]) => `#/results/side-by-side/${encodeURIComponent(picksText(picks))}`,
  lane: (place: LanePlace) => `#${laneRoute(place)}`,
  claims: '#/claims',
  class: '#/class',
  classWall: '#/class/wall',
  help: '#/help',
  helpPage: (page: string) => `#/help/${page}`,
  settings: '#/settings',
  settingsPart: (part: string) => `#/settings/${part}`,
} as const;

/** Goes to one of `addresses`. */
export function goTo(address: string): void {
  window.location.hash = address;
}
