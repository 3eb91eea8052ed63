import type { LessonSummary } from '../../shared/lesson/commands.ts';
import { standingOf } from '../../shared/lesson/progress.ts';
import { addresses } from './addresses.ts';

/** How many have been finished. */
export function doneIn(lessons: readonly LessonSummary[]): number {
  return lessons.filter(({ progress }) => standingOf(progress) === 'finished').length;
}

/** The one to go on with: the one begun last, else the first that nobody has begun. Null when all are done. */
export function nextLesson(lessons: readonly LessonSummary[]): LessonSummary | null {
  const begun = lessons
    .filter(({ progress }) => standingOf(progress) === 'begun')
    .sort((a, b) => (b.progress?.updatedAt ?? '').localeCompare(a.progress?.updatedAt ?? ''));
  return begun[0] ?? lessons.find(({ progress }) => standingOf(progress) === 'new') ?? null;
}

/** The section where one left off; null at the beginning, and where it is gone. */
export function placeOf({ progress, sections }: Pick<LessonSummary, 'progress' | 'sections'>) {
  return sections.find(({ id }) => id === progress?.place) ?? null;
}

/** Where a lesson is gone on with: at the section where one left it, unless it was finished. */
export function lessonAddress(lesson: LessonSummary): string {
  const place = standingOf(lesson.progress) === 'begun' ? placeOf(lesson) : null;
  return place ? addresses.lessonSection(lesson.id, place.id) : addresses.lesson(lesson.id);
}
