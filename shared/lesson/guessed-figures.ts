import { blocksOf } from './lesson.ts';
import type { Lesson } from './lesson.ts';
import type { LessonProgress } from './progress.ts';

/** What somebody guessed of the figures that widgets compute, by their names. */
export function guessedFigures(
  lesson: Pick<Lesson, 'sections'>,
  progress: Pick<LessonProgress, 'guesses'> | null,
): ReadonlyMap<string, number> {
  return new Map(
    blocksOf(lesson, 'guess').flatMap(({ id, form }): [string, number][] => {
      const guessed = progress?.guesses[id];
      return form.kind === 'number' && form.figure !== null && guessed?.kind === 'number'
        ? [[form.figure, guessed.value]]
        : [];
    }),
  );
}
