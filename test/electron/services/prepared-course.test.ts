import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exerciseLibrary } from '../../../electron/services/exercises.ts';
import { lessonLibrary } from '../../../electron/services/lessons/lesson-library.ts';
import { prepareCourse } from '../../../electron/services/prepare-course.ts';
import { preparedCourse } from '../../../electron/services/prepared-course.ts';

let folder: string;
let assets: string;
let file: URL;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'braid-test-'));
  assets = path.join(folder, 'assets');
  for (const name of ['exercises', 'examples', 'lessons']) {
    await cp(path.join('assets', name), path.join(assets, name), { recursive: true });
  }
  await writeFile(path.join(assets, 'examples/README.md'), 'Not of any exercise.');
  file = pathToFileURL(path.join(folder, 'course.json'));
  await writeFile(file, JSON.stringify(await prepareCourse(assets)));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const exercises = () => exerciseLibrary(path.join(assets, 'exercises'), path.join(assets, 'examples'));
const lessonsFolder = () => path.join(assets, 'lessons');

async function changed(name: string, change: (text: string) => string, work: () => Promise<void>) {
  const changing = path.join(assets, name);
  const before = await readFile(changing, 'utf8');
  await writeFile(changing, change(before));
  try {
    await work();
  } finally {
    await writeFile(changing, before);
  }
}

describe('a prepared course', () => {
  it('gives every exercise as its files would', async () => {
    const prepared = preparedCourse(file, assets);
    const library = exercises();
    const ids = await library.ids();
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) {
      expect(await library.open(id)).toEqual({ ok: true, value: await prepared.exercise(id) });
    }
  });

  it('gives every lesson as its file would', async () => {
    const prepared = preparedCourse(file, assets);
    const fromFiles = await lessonLibrary(lessonsFolder(), exercises()).all();
    const asPrepared = await lessonLibrary(lessonsFolder(), exercises(), prepared).all();
    expect(asPrepared).toEqual(fromFiles);
    expect(asPrepared.lessons.length).toBeGreaterThan(10);
    expect(await prepared.lesson('01-two-levers.md')).not.toBeNull();
  });

  it.each(['exercises/board-prep/exercise.yaml', 'lessons/01-two-levers.md', 'examples/README.md'])(
    'counts for nothing once %s is not what it was read from',
    async (name) => {
      await changed(
        name,
        (text) => `${text}\n`,
        async () => {
          const prepared = preparedCourse(file, assets);
          expect(await prepared.exercise('board-prep')).toBeNull();
          expect(await prepared.lesson('02-growing-thread.md')).toBeNull();
        },
      );
      expect(await preparedCourse(file, assets).exercise('board-prep')).not.toBeNull();
    },
  );

  it('lets a lesson go that changes while the app is open', async () => {
    const lessons = lessonLibrary(lessonsFolder(), exercises(), preparedCourse(file, assets));
    const titleOf = async () => {
      const lesson = await lessons.open('two-levers');
      return lesson.ok ? lesson.value.title : null;
    };
    const before = await titleOf();
    await changed(
      'lessons/01-two-levers.md',
      (text) => text.replace(`title: ${before}`, 'title: Another title'),
      async () => expect(await titleOf()).toBe('Another title'),
    );
  });

  it.each([
    ['that is missing', null],
    ['that was cut off', '{"print": "'],
    ['of another shape', '{"print": 1, "exercises": []}'],
  ])('is read from the texts beside a file %s', async (_, text) => {
    const other = pathToFileURL(path.join(folder, 'other.json'));
    if (text === null) await rm(other, { force: true });
    else await writeFile(other, text);
    expect(await preparedCourse(other, assets).exercise('board-prep')).toBeNull();
  });

  it('leaves a broken exercise to the host that meets it', async () => {
    await changed(
      'exercises/board-prep/exercise.yaml',
      () => 'title: [',
      async () => {
        const course = await prepareCourse(assets);
        expect(Object.keys(course.exercises)).not.toContain('board-prep');
        expect(Object.keys(course.exercises)).toContain('prd-review');
      },
    );
  });
});
