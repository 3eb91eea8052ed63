import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readExercise } from '../../../electron/services/exercises.ts';
import { tableOf } from '../../support/answer-figures-table.ts';
import { answersSource, figuresOf, precisionOf, recallOf, together, writtenAnswers } from '../../support/written-answers.ts';

const folder = fileURLToPath(new URL('../../../assets/exercises/', import.meta.url));

/**
 * The blind halves as their writers left them (SHA-256 of each file), and what they reached before any cue or rule was
 * mended with them in sight, rounded down to hundredths.
 */
const blindHalves = {
  'board-prep': {
    sum: 'f1f2d0e08c16ab2ba76fde0393a5b7685e0cf03ab045a718fa3ad0ca1c95ca4e',
    before: { precision: 0.91, recall: 0.47 },
  },
  'bug-investigation': {
    sum: 'e1cc41d4f43f644ed56d346b3bab4fd7a0211a50d5cad2dcff8246902eb3576c',
    before: { precision: 0.93, recall: 0.66 },
  },
  'code-review': {
    sum: 'bd597ec9413c6d12a0d1319921df5eb3c42dcf5efdeeee58c11f20b5bd9f041a',
    before: { precision: 1.0, recall: 0.52 },
  },
  feature: {
    sum: 'f7c384e7b81946048b33c7754b3cca7e568a86d93faf19aca494d91b0b68d0ad',
    before: { precision: 1.0, recall: 0.71 },
  },
  'prd-review': {
    sum: 'f33f6a25279fea1997735cb30b28dc9281ee3bf3164b81c30d72685566ebf6e2',
    before: { precision: 1.0, recall: 0.53 },
  },
  research: {
    sum: '7de1f04067d7bb57201b25e303858e7ac1034bb84a815760a02403e3d7f34858',
    before: { precision: 1.0, recall: 0.38 },
  },
  'test-generation': {
    sum: 'c1fc81379884a1ddcad3fa9e665e48445dafc5968474358db7673b2ce951acbb',
    before: { precision: 0.95, recall: 0.52 },
  },
  writing: {
    sum: 'a1c3d0fb66e17b24155153698680b79f172e93561a4ae1be97cdccab1b1ffab5',
    before: { precision: 0.9, recall: 0.47 },
  },
} as const;

const exercises = await Promise.all(
  Object.entries(blindHalves).map(async ([id, { sum, before }]) => {
    const read = await readExercise(folder + id);
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    const [informed, blind] = await Promise.all([writtenAnswers(id, 'informed'), writtenAnswers(id, 'blind')]);
    return { id, sum, before, exercise: read.value, answers: { informed, blind } };
  }),
);
const figures = exercises.map(({ id, exercise, answers }) => ({
  id,
  informed: figuresOf(exercise, answers.informed),
  blind: figuresOf(exercise, answers.blind),
}));

describe.each(exercises)('answers to $id in free words', ({ id, sum, before, exercise, answers }) => {
  it('are at least forty, half of them written without sight of the cues and left as they were', async () => {
    expect(answers.informed.length).toBeGreaterThanOrEqual(20);
    expect(answers.blind.length).toBeGreaterThanOrEqual(24);
    expect(answers.informed.length + answers.blind.length).toBeGreaterThanOrEqual(40);
    const source = await answersSource(id, 'blind');
    expect(createHash('sha256').update(source).digest('hex')).toBe(sum);
  });

  it('are true and false ones, of points that exist, each text once', () => {
    const known = new Set<string>([...exercise.findings, ...exercise.decoys].map((point) => point.id));
    for (const list of [answers.informed, answers.blind]) {
      const meant = list.flatMap(({ states, partly }) => [...states, ...partly]);
      expect(meant.filter((each) => !known.has(each))).toEqual([]);
      expect(list.filter(({ states }) => states.length > 0).length).toBeGreaterThanOrEqual(8);
      expect(list.filter(({ states }) => states.length === 0).length).toBeGreaterThanOrEqual(6);
    }
    const texts = [...answers.informed, ...answers.blind].map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('are heard for what they state where the cues were in sight', () => {
    const { mistakes } = figuresOf(exercise, answers.informed);
    const known = answers.informed.flatMap((answer) => (answer.known === undefined ? [] : [answer.text]));
    expect(mistakes.filter(({ text }) => !known.includes(text))).toEqual([]);
    expect(known.filter((text) => !mistakes.some((mistake) => mistake.text === text))).toEqual([]);
    expect(answers.blind.every((answer) => answer.known === undefined)).toBe(true);
  });

  it('are heard at least as well as before any tuning where they were not', () => {
    const { found } = figuresOf(exercise, answers.blind);
    expect(precisionOf(found)).toBeGreaterThanOrEqual(before.precision);
    expect(recallOf(found)).toBeGreaterThanOrEqual(before.recall);
  });
});

it('answers written without sight of the cues are heard well enough, all exercises together', () => {
  const found = together(figures.map(({ blind }) => blind.found));
  const partly = together(figures.map(({ blind }) => blind.partly));
  expect(precisionOf(found)).toBeGreaterThanOrEqual(0.98);
  expect(recallOf(found)).toBeGreaterThanOrEqual(0.95);
  expect(precisionOf(partly)).toBeGreaterThanOrEqual(0.9);
  expect(recallOf(partly)).toBeGreaterThanOrEqual(0.7);
});

afterAll(() => console.log(tableOf(figures)));
