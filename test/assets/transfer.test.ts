import { describe, expect, it } from 'vitest';
import { OpenExerciseSchema } from '../../shared/exercise/exercise.ts';
import { TransferSchema } from '../../shared/exercise/transfer.ts';
import { shippedExercise } from '../support/shipped-exercise.ts';

const asking = await Promise.all(['prd-review', 'board-prep', 'test-generation'].map(shippedExercise));

describe.each(asking)('the transfer question of $id', (exercise) => {
  const { transfer } = exercise;
  if (transfer === undefined) throw new Error('It has none.');
  const { right, ...wordings } = transfer;

  it('is asked in three wordings, each about another case', () => {
    expect(new Set(Object.values(wordings).map(({ question }) => question)).size).toBe(3);
    const texts = Object.values(wordings).flatMap(({ choices }) => choices.map((choice) => choice.text));
    expect(new Set(texts).size).toBe(12);
  });

  it('has the right choice at another place each time', () => {
    const places = Object.values(wordings).map(({ choices }) => choices.findIndex((choice) => choice.id === right));
    expect(new Set(places).size).toBeGreaterThan(1);
  });

  it('tells a pod neither which choice is right nor why', () => {
    const open = JSON.stringify(OpenExerciseSchema.parse(exercise).transfer);
    expect(open).toContain(wordings.before.question);
    expect(open).not.toMatch(/"right"|"why"/);
    for (const { choices } of Object.values(wordings)) for (const { why } of choices) expect(open).not.toContain(why);
  });
});

it('the three wordings have to have the same choices, and the right one among them', () => {
  const choices = (ids: readonly string[]) => ids.map((id) => ({ id, text: id, why: id }));
  const wording = (ids: readonly string[]) => ({ question: 'Which?', choices: choices(ids) });
  const [one, other] = [wording(['a', 'b', 'c', 'd']), wording(['d', 'c', 'b', 'a'])];
  expect(TransferSchema.safeParse({ right: 'a', before: one, after: other, later: one }).success).toBe(true);
  expect(TransferSchema.safeParse({ right: 'e', before: one, after: other, later: one }).success).toBe(false);
  const more = wording(['a', 'b', 'c', 'e']);
  expect(TransferSchema.safeParse({ right: 'a', before: one, after: more, later: one }).success).toBe(false);
  const twice = wording(['a', 'a', 'c', 'd']);
  expect(TransferSchema.safeParse({ right: 'a', before: twice, after: twice, later: twice }).success).toBe(false);
});
