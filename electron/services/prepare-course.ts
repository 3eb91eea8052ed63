import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { exerciseLibrary } from './exercises.ts';
import { lessonFiles } from './lessons/lesson-library.ts';
import { readLesson } from './lessons/read-lesson.ts';
import { printOf, printOfCourse } from './prepared-course.ts';
import type { CourseFile } from './prepared-course.ts';

/**
 * Reads the exercises and lessons of an assets folder for `preparedCourse` to find them read; the build calls it. What
 * can't be read is left out: the host that meets it says why.
 */
export async function prepareCourse(assetsFolder: string): Promise<CourseFile> {
  const library = exerciseLibrary(path.join(assetsFolder, 'exercises'), path.join(assetsFolder, 'examples'));
  const exercises: CourseFile['exercises'] = {};
  for (const id of await library.ids()) {
    const exercise = await library.open(id);
    if (exercise.ok) exercises[id] = exercise.value;
  }
  const lessons: CourseFile['lessons'] = {};
  for (const name of await lessonFiles(path.join(assetsFolder, 'lessons'))) {
    const file = path.join(assetsFolder, 'lessons', name);
    const print = printOf(await readFile(file));
    const lesson = await readLesson(file, library);
    if (lesson.ok) lessons[name] = { print, lesson: lesson.value };
  }
  return { print: await printOfCourse(assetsFolder), exercises, lessons };
}
