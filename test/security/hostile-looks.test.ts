import { stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDispatch } from '../../electron/services/dispatch.ts';
import { isTooMuch } from '../../shared/data-weight.ts';
import { GivenComparisonSchema, HostMessageSchema } from '../../shared/class/message.ts';
import { readExport } from '../../shared/export/read-export.ts';
import { succeed } from '../../shared/failure.ts';
import { asComparisonId, asExerciseId } from '../../shared/ids.ts';
import { readOutside } from '../../shared/read-outside.ts';
import { ask, testApp } from '../support/test-app.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/**
 * Lists of JSON in which nothing is what it should be. Where each part became a fault with a place and a sentence before
 * anybody counted them, one of these took a quarter of a minute and two gigabytes, which ends a process that has no more.
 */
const bytes = 8_000_000;
const patience = 20_000;
const filled = (head: string, part: string, tail: string): string =>
  `${head}${`${part},`.repeat((bytes - head.length - tail.length) / (part.length + 1) - 1)}${part}${tail}`;

const frames = [
  ['a prediction', '"progress.save","input":{"exercise":"a","patch":{"prediction":{"structures":[', ']}}}'],
  ['phases', '"workflow.save","input":{"workflow":"a","patch":{"phases":[{"tasks":[', ']}]}}'],
  ['what a task writes', '"workflow.create","input":{"from":"workflow","workflow":{"tasks":[{"writes":[', ']}]}}'],
] as const;
const files = [
  ['runs', '{"kind":"comparison","braid":1,"runs":[', '1', ']}'],
  ['tasks', '{"kind":"comparison","braid":1,"runs":[{"tasks":[', '{}', ']}]}'],
  ['sentences', '{"kind":"comparison","braid":1,"export":{"conditions":[', '1', ']}}'],
] as const;

describe('a list of millions in which nothing is right', () => {
  const dispatch = createDispatch(
    // Nothing of this comes as far as a handler, which a proxy has for every name.
    new Proxy({} as Parameters<typeof createDispatch>[0], { get: () => () => Promise.resolve(succeed(null)) }),
    (error) => {
      throw error;
    },
  );

  it.each(frames)(
    'is refused as %s of a command, in a short answer',
    async (_, name, tail) => {
      const frame: unknown = JSON.parse(filled(`{"name":${name}`, '1', `${tail}}`));
      const answer = await dispatch(frame);
      expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-command' } });
      expect(JSON.stringify(answer).length).toBeLessThan(20_000);
    },
    patience,
  );

  it.each(files)(
    'is refused as %s of an export',
    (_, head, part, tail) => {
      const read = readExport('a.json', filled(head, part, tail));
      expect(read).toMatchObject({ ok: false, failure: { details: { why: 'malformed' } } });
    },
    patience,
  );

  it(
    'is no message of a class host',
    () => {
      const message = filled('{"kind":"given","comparison":{"texts":{},"runs":[{"events":[', '1', ']}]}}');
      expect(readOutside(HostMessageSchema, JSON.parse(message))).toBeNull();
    },
    patience,
  );

  it('is too much before it is taken up', () => {
    expect(isTooMuch(Array.from({ length: 200_001 }, () => 1))).toBe(true);
    expect(isTooMuch(Array.from({ length: 199_999 }, () => 1))).toBe(false);
    expect(isTooMuch([[1], [2]], { values: 4 })).toBe(true);
    expect(isTooMuch([[1], [2]], { values: 5 })).toBe(false);
  });
});

/** What costs a pod little is asked forty times a second, so it must stay little. */
describe('what is kept of commands that cost little', () => {
  it('has no text of a length that nobody writes', async () => {
    const dataFolder = path.join(await temporaryFolder(), 'data');
    const app = await testApp({ dataFolder });
    const exercise = asExerciseId('board-prep');
    const long = 'x'.repeat(1_000_000);
    const prediction = {
      structures: ['thread'],
      of: 'thread',
      against: 'thread',
      endsFirst: 'same',
      soonerFactor: 1,
      tokenFactor: 1,
      findsMost: 'same',
      lost: null,
      why: '',
      lockedAt: '2026-11-30T10:00:00Z',
    };
    const save = (patch: unknown) => app.dispatch({ name: 'progress.save', input: { exercise, patch } });
    expect(await save({ prediction })).toMatchObject({ ok: true });
    for (const patch of [
      { markedLoss: long },
      { prediction: { ...prediction, lost: long } },
      { prediction: { ...prediction, lockedAt: long } },
      { prediction: { ...prediction, structures: Array.from({ length: 9 }, () => 'thread') } },
    ])
      expect(await save(patch)).toMatchObject({ ok: false, failure: { code: 'bad-command' } });
    expect((await stat(path.join(dataFolder, 'progress.json'))).size).toBeLessThan(10_000);
  });

  it('has no tags of comparisons that nobody has', async () => {
    const app = await testApp();
    const [example] = await ask(app, 'comparison.list', {});
    if (!example) throw new Error('An example ships with Braid.');
    const made = Array.from({ length: 10_000 }, (_, number) => asComparisonId(`made-up-${number}`));
    const tags = await ask(app, 'history.tag', {
      comparisons: [...made.slice(1), example.id],
      tag: 'client',
      on: true,
    });
    expect(tags).toEqual({ [example.id]: ['client'] });
  });

  it('has no widget that a lesson doesn’t have, so that what is kept can be read again', async () => {
    const dataFolder = path.join(await temporaryFolder(), 'data');
    const app = await testApp({ dataFolder });
    const [lesson] = (await ask(app, 'lessons.list', {})).lessons;
    if (!lesson) throw new Error('Lessons ship with Braid.');
    for (let number = 0; number < 101; number += 1)
      await ask(app, 'lesson.save', { lesson: lesson.id, patch: { touched: `made-up-${number}` } });
    await app.close();
    const { notices } = await ask(await testApp({ dataFolder }), 'app.hello', {});
    expect(notices).toEqual([]);
  });
});

describe('the texts of a comparison that a class host gives', () => {
  const { texts } = GivenComparisonSchema.shape;
  const many = (count: number, text: unknown) =>
    Object.fromEntries(Array.from({ length: count }, (_, each) => [`text-${each}`, text]));

  it('are read as far as a comparison may have some', () => {
    expect(texts.safeParse(many(2_000, 'a')).success).toBe(true);
  });

  it('are counted before they are read', () => {
    const read = texts.safeParse(many(100_001, 1));
    expect(read.error?.issues).toHaveLength(1);
  });

  it.each([null, 'a', 3, { a: 1 }])('are not %j', (given) => {
    expect(texts.safeParse(given).success).toBe(false);
  });
});
