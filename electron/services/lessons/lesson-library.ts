import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import type { Lesson } from '../../../shared/lesson/lesson.ts';
import type { ExerciseLibrary } from '../exercises.ts';
import { systemCode } from '../failures.ts';
import { nothingPrepared } from '../prepared-course.ts';
import type { PreparedCourse } from '../prepared-course.ts';

/** The course as its files are now: one that a teacher changed is read again. */
export type LessonLibrary = {
  /** Those that can be shown, in the order of their files, and why the others can't. */
  all(): Promise<{ lessons: Lesson[]; broken: Failure[] }>;
  /** Fails with `unknown-lesson`, or `lesson-file` with every fault. */
  open(id: string): Promise<Result<Lesson>>;
};

/** `01-two-levers.md`: the number says where in the course, the rest is the lesson's id. */
const lessonFile = /^\d+-(.+)\.md$/;

export function lessonLibrary(
  folder: string,
  exercises: Pick<ExerciseLibrary, 'open'>,
  prepared: Pick<PreparedCourse, 'lesson'> = nothingPrepared,
): LessonLibrary {
  const read = new Map<string, { readonly print: string; readonly lesson: Promise<Result<Lesson>> }>();

  async function readAgain(name: string): Promise<Result<Lesson>> {
    const file = path.join(folder, name);
    const print = await printOf(file);
    const before = read.get(name);
    if (before && before.print === print) return before.lesson;
    const lesson = readNow(name, file);
    read.set(name, { print, lesson });
    return lesson;
  }

  async function readNow(name: string, file: string): Promise<Result<Lesson>> {
    const whole = await prepared.lesson(name);
    if (whole) return succeed(whole);
    // Loaded with the first lesson that has to be read: hosts start without it.
    const { readLesson } = await import('./read-lesson.ts');
    return readLesson(file, exercises);
  }

  return {
    async all() {
      const results = await Promise.all((await lessonFiles(folder)).map(readAgain));
      return {
        lessons: results.flatMap((result) => (result.ok ? [result.value] : [])),
        broken: results.flatMap((result) => (result.ok ? [] : [result.failure])),
      };
    },
    async open(id) {
      const name = (await lessonFiles(folder)).find((each) => lessonFile.exec(each)?.[1] === id);
      return name === undefined ? fail(failure('unknown-lesson', { lesson: id })) : readAgain(name);
    },
  };
}

/** In the order of the course. */
export async function lessonFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => !entry.isDirectory() && lessonFile.test(entry.name))
    .map(({ name }) => name)
    .sort((a, b) => Number.parseInt(a) - Number.parseInt(b) || a.localeCompare(b));
}

/** Changes when the file does; one that can't be looked at says so when it is read. */
async function printOf(file: string): Promise<string> {
  const about = await stat(file).catch((error: unknown) => {
    if (systemCode(error) === null) throw error;
    return null;
  });
  return about === null ? '' : `${about.mtimeMs} ${about.size}`;
}
