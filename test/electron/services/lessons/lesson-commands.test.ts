import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../../electron/services/clock.ts';
import { asExerciseId } from '../../../../shared/ids.ts';
import { noLimits } from '../../../../shared/practice.ts';
import { CircumstancesSchema } from '../../../../shared/run/trial.ts';
import { listen } from '../../../support/app-pushes.ts';
import { ask, send, testApp } from '../../../support/test-app.ts';
import { sampleLesson } from '../../../support/sample-lesson.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const second = sampleLesson.replace('id: two-levers', 'id: second-one').replace('title: Two levers', 'title: Second');

/** An app with these lessons and the shipped exercises. */
async function withLessons(files: Readonly<Record<string, string>>, changes: Parameters<typeof testApp>[0] = {}) {
  const assets = await temporaryFolder();
  for (const name of ['exercises', 'examples', 'prices.yaml']) {
    await symlink(path.resolve('assets', name), path.join(assets, name));
  }
  const folder = path.join(assets, 'lessons');
  await mkdir(folder);
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  const dataFolder = path.join(await temporaryFolder(), 'data');
  return { folder, dataFolder, app: await testApp({ assetsFolder: assets, dataFolder, ...changes }) };
}

const both = { '01-two-levers.md': sampleLesson, '02-second-one.md': second };
const lesson = 'two-levers';

describe('the lessons of an app', () => {
  it('are listed in their order, and one that is broken hides no other', async () => {
    const { app, folder } = await withLessons({ ...both, '03-broken.md': 'No front matter.\n', 'notes.md': 'Mine.\n' });
    const { lessons, broken } = await ask(app, 'lessons.list', {});
    expect(lessons.map(({ id, number, progress }) => [id, number, progress])).toEqual([
      ['two-levers', 1, null],
      ['second-one', 2, null],
    ]);
    expect(broken).toMatchObject([{ code: 'lesson-file', faults: [{ where: '03-broken.md:1' }] }]);
    expect(await ask(app, 'lesson.open', { lesson })).toMatchObject({
      number: 1,
      of: 2,
      next: { id: 'second-one', title: 'Second' },
    });
    expect(await send(app, 'lesson.open', { lesson: 'nowhere' })).toMatchObject({
      ok: false,
      failure: { code: 'unknown-lesson' },
    });
    // A teacher who mends a file needs no new start.
    await writeFile(path.join(folder, '03-broken.md'), second.replace('id: second-one', 'id: broken'));
    expect((await ask(app, 'lessons.list', {})).broken).toEqual([]);
  });

  it('keep what was done, judge the answers, and tell every window', async () => {
    const { app, dataFolder } = await withLessons(both);
    const { heard } = listen(app);
    await ask(app, 'lesson.save', { lesson, patch: { guess: { id: 'two-slots', value: 60 } } });
    await ask(app, 'lesson.save', { lesson, patch: { guess: { id: 'two-slots', value: 50 } } });
    await ask(app, 'lesson.save', { lesson, patch: { guess: { id: 'which-lane', choice: 0 }, place: 'try-it' } });
    await ask(app, 'lesson.save', { lesson, patch: { answer: { quiz: 'safest-job', choice: 0 } } });
    const saved = await ask(app, 'lesson.save', { lesson, patch: { answer: { quiz: 'safest-job', choice: 1 } } });
    expect(saved).toMatchObject({
      place: 'try-it',
      // The figure was shown after the first guess, so that one stands.
      guesses: { 'two-slots': { value: 60 }, 'which-lane': { choice: 0 } },
      answers: { 'safest-job': [{ right: false }, { right: true }] },
      finishedAt: null,
    });
    expect(heard.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'lessons-changed'));
    const kept: unknown = JSON.parse(await readFile(path.join(dataFolder, 'lessons.json'), 'utf8'));
    expect(kept).toEqual({ version: 1, lessons: { [lesson]: saved } });
  });

  it('are done when every section was read and every question answered, and stay so', async () => {
    const { app } = await withLessons(both);
    const { lesson: opened } = await ask(app, 'lesson.open', { lesson });
    const read = opened.sections.map(({ id }) => id);
    for (const id of read) await ask(app, 'lesson.save', { lesson, patch: { read: id } });
    await ask(app, 'lesson.save', { lesson, patch: { answer: { quiz: 'safest-job', choice: 0 } } });
    expect((await ask(app, 'lesson.open', { lesson })).progress?.finishedAt).toBeNull();
    const done = await ask(app, 'lesson.save', { lesson, patch: { answer: { quiz: 'second', choice: 0 } } });
    expect(done.finishedAt).not.toBeNull();
    const later = await ask(app, 'lesson.save', { lesson, patch: { answer: { quiz: 'second', choice: 1 } } });
    expect(later.finishedAt).toBe(done.finishedAt);
    const [first] = (await ask(app, 'lessons.list', {})).lessons;
    expect(first?.sections.every((section) => section.done)).toBe(true);
  });

  it('pass over what a lesson does not have', async () => {
    const { app } = await withLessons(both);
    const patches = [
      { read: 'nowhere' },
      { place: 'nowhere' },
      { guess: { id: 'nowhere', value: 1 } },
      { guess: { id: 'two-slots', choice: 0 } },
      { answer: { quiz: 'safest-job', choice: 7 } },
    ];
    for (const patch of patches) await ask(app, 'lesson.save', { lesson, patch });
    expect(await ask(app, 'lesson.open', { lesson })).toMatchObject({
      progress: { read: [], place: null, guesses: {}, answers: {} },
    });
    for (const patch of [{ unknown: 1 }, { read: '__proto__' }, { guess: { id: 'two-slots', value: -1 } }]) {
      // What no page sends: the type says so too.
      const answer = await app.dispatch({ name: 'lesson.save', input: { lesson, patch } });
      expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-command' } });
    }
  });

  it('bring a missed question back on its day', async () => {
    let now = new Date('2026-11-20T10:00:00.000Z');
    const { app } = await withLessons(both, { clock: { ...systemClock, date: () => now } });
    await ask(app, 'lesson.save', { lesson, patch: { answer: { quiz: 'safest-job', choice: 0 } } });
    await ask(app, 'lesson.save', { lesson, patch: { answer: { quiz: 'second', choice: 0 } } });
    expect(await ask(app, 'lessons.review', {})).toEqual({ due: [], later: 1, next: '2026-11-21', settled: 0 });
    now = new Date('2026-11-22T08:00:00.000Z');
    const { due } = await ask(app, 'lessons.review', {});
    expect(due).toMatchObject([
      { lesson, title: 'Two levers', quiz: { id: 'safest-job' }, day: '2026-11-21', stage: 0 },
    ]);
    await ask(app, 'lesson.save', { lesson, patch: { answer: { quiz: 'safest-job', choice: 1 } } });
    expect(await ask(app, 'lessons.review', {})).toMatchObject({ due: [], later: 1, next: '2026-11-25' });
  });

  it('survive the end of the app, and a document that is no document', async () => {
    const { app, dataFolder, folder } = await withLessons(both);
    await ask(app, 'lesson.save', { lesson, patch: { place: 'try-it' } });
    await app.close();
    const ports = { assetsFolder: path.dirname(folder), dataFolder };
    const again = await testApp(ports);
    expect(await ask(again, 'lesson.open', { lesson })).toMatchObject({ progress: { place: 'try-it' } });
    await again.close();
    await cp(path.join(folder, '01-two-levers.md'), path.join(dataFolder, 'lessons.json'));
    const recovered = await testApp(ports);
    expect(await ask(recovered, 'lesson.open', { lesson })).toMatchObject({ progress: { place: 'try-it' } });
    expect((await ask(recovered, 'app.hello', {})).notices).toMatchObject([{ code: 'document-recovered' }]);
  });
});

describe('a trial', () => {
  const board = asExerciseId('board-prep');

  it('runs on the practice model under its own circumstances, and moves no place in the exercise', async () => {
    const { app } = await withLessons(both);
    await ask(app, 'settings.save', {
      patch: { connection: 'claude', pace: 1, limits: { ...noLimits, requestsPerMinute: 1 } },
    });
    const { lesson: opened } = await ask(app, 'lesson.open', { lesson });
    const arms = opened.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'try' ? block.arms : [])),
    );
    const [arm] = arms;
    if (!arm) throw new Error('The sample lesson compares two arms.');
    const { comparison } = await ask(app, 'comparison.start', {
      source: arm.source,
      structures: ['thread', 'all-at-once'],
      prediction: null,
      circumstances: CircumstancesSchema.parse({ ...arm.circumstances, forgetting: true }),
    });
    const { runs } = await ask(app, 'comparison.open', { comparison });
    expect(runs.map(({ header }) => header)).toMatchObject(
      ['thread', 'all-at-once'].map((key) => ({
        structure: { key },
        connection: { kind: 'practice' },
        pace: 20,
        limits: noLimits,
        faults: [],
        gates: 'pass',
        forgetting: true,
        starting: 'together',
      })),
    );
    expect((await ask(app, 'exercise.open', { exercise: board })).progress).toMatchObject({
      step: 'understand',
      comparisons: [],
    });
    expect((await ask(app, 'comparison.list', {})).map(({ id }) => id)).toContain(comparison);
    await ask(app, 'comparison.stop', { comparison });
    const tried = await ask(app, 'lesson.save', {
      lesson,
      patch: { tried: { id: 'board-three', comparisons: [comparison] } },
    });
    expect(tried.tried).toMatchObject({ 'board-three': { comparisons: [comparison] } });
  });

  it('goes to the model of the settings only where that is asked for', async () => {
    const { app } = await withLessons(both);
    await ask(app, 'settings.save', { patch: { connection: 'claude' } });
    const { plan } = (await ask(app, 'exercise.open', { exercise: board })).progress;
    const started = await send(app, 'comparison.start', {
      source: { kind: 'exercise', exercise: board, plan },
      structures: ['thread'],
      prediction: null,
      circumstances: CircumstancesSchema.parse({ connection: 'chosen' }),
    });
    expect(started).toMatchObject({ ok: false, failure: { code: 'no-key' } });
  });
});
