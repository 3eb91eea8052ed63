import path from 'node:path';
import { exerciseLibrary } from './exercises.ts';
import type { ExerciseLibrary } from './exercises.ts';
import { lessonLibrary } from './lessons/lesson-library.ts';
import type { LessonLibrary } from './lessons/lesson-library.ts';
import { preparedCourse } from './prepared-course.ts';

/** Written beside this code by the build: dist/course.json. */
const courseFile = new URL('../../course.json', import.meta.url);

/** The exercises and lessons of the app's assets folder. */
export function shippedCourse(assetsFolder: string): {
  readonly library: ExerciseLibrary;
  readonly lessons: LessonLibrary;
} {
  const prepared = preparedCourse(courseFile, assetsFolder);
  const examples = path.join(assetsFolder, 'examples');
  const library = exerciseLibrary(path.join(assetsFolder, 'exercises'), examples, prepared);
  return { library, lessons: lessonLibrary(path.join(assetsFolder, 'lessons'), library, prepared) };
}
