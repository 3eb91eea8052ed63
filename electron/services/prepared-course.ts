import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import type { Lesson } from '../../shared/lesson/lesson.ts';
import { systemCode } from './failures.ts';

/**
 * The shipped exercises and lessons as the build read them. Reading their YAML and Markdown takes a second and more of
 * a host's start; comparing their bytes takes a fiftieth of that.
 */
export type PreparedCourse = {
  /** Null where it was not read by the build: then its file is, and says what is wrong with it. */
  exercise(id: string): Promise<Exercise | null>;
  /** By the name of its file; null also where the file has changed since the build. */
  lesson(file: string): Promise<Lesson | null>;
};

export const nothingPrepared: PreparedCourse = {
  exercise: () => Promise.resolve(null),
  lesson: () => Promise.resolve(null),
};

/** Of the shipped content, what an exercise or a lesson may be made of. */
const folders = ['exercises', 'examples', 'lessons', 'workflows'];

/** What the build wrote was let through by the schemas a moment before; its print says that the texts are the same. */
const built = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null);

const CourseFileSchema = z.object({
  print: z.string(),
  exercises: z.record(z.string(), built<Exercise>()),
  lessons: z.record(z.string(), z.object({ print: z.string(), lesson: built<Lesson>() })),
});
export type CourseFile = z.infer<typeof CourseFileSchema>;

/**
 * `file` is what this very build wrote, so that it can't be of another version's shape. Nothing in it counts unless the
 * content of `assetsFolder` is what it was read from: who writes an exercise sees it as it is now.
 */
export function preparedCourse(file: URL, assetsFolder: string): PreparedCourse {
  let course: Promise<CourseFile | null> | null = null;
  const read = () => (course ??= readCourse(file, assetsFolder));

  return {
    exercise: async (id) => (await read())?.exercises[id] ?? null,
    async lesson(name) {
      const prepared = (await read())?.lessons[name];
      if (!prepared) return null;
      // Asked again, since a lesson may change while the app is open.
      const bytes = await readFile(path.join(assetsFolder, 'lessons', name)).catch(() => null);
      return bytes && printOf(bytes) === prepared.print ? prepared.lesson : null;
    },
  };
}

async function readCourse(file: URL, assetsFolder: string): Promise<CourseFile | null> {
  // Absent in a checkout that runs from its sources; what is wrong with it can't matter while there are the texts.
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const course = CourseFileSchema.safeParse(parsed(text));
  return course.success && course.data.print === (await printOfCourse(assetsFolder)) ? course.data : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const printOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Of all names and contents that the course is made of. */
export async function printOfCourse(assetsFolder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const file of await filesIn(path.join(assetsFolder, folder))) {
      const name = path.relative(assetsFolder, file).split(path.sep).join('/');
      hash.update(`${name}\0${printOf(await readFile(file))}\n`);
    }
  }
  return hash.digest('hex');
}

/** Folder by folder: inside a packaged app's archive a recursive listing finds nothing. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? filesIn(file) : [file];
    }),
  );
  return found.flat().sort();
}
