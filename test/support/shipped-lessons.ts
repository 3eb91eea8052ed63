import { lessonLibrary } from '../../electron/services/lessons/lesson-library.ts';
import { blocksOf } from '../../shared/lesson/lesson.ts';
import type { BlockOf, Lesson } from '../../shared/lesson/lesson.ts';
import { shippedExercises } from './sample-lesson.ts';

export const lessonsFolder = 'assets/lessons';

/** The lessons as they ship, in the order of the course. Throws with every fault of their files. */
export async function shippedLessons(): Promise<Lesson[]> {
  const { lessons, broken } = await lessonLibrary(lessonsFolder, shippedExercises).all();
  if (broken.length > 0) throw new Error(JSON.stringify(broken.flatMap(({ faults }) => faults ?? [])));
  return lessons;
}

/** A comparison of a lesson by its name. */
export function tryNamed(lessons: readonly Lesson[], lesson: string, id: string): BlockOf<'try'> {
  const found = lessons.flatMap((each) => (each.id === lesson ? blocksOf(each, 'try') : []));
  const named = found.find((block) => block.id === id);
  if (!named) throw new Error(`${lesson} has no comparison ${id}`);
  return named;
}
