import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../electron/practice/answer.ts';
import type { PracticeRequest } from '../../../electron/practice/answering.ts';
import { forgetfulness, forgettingFigures } from '../../../electron/practice/forgetting.ts';
import { scoreText } from '../../../shared/exercise/finding.ts';
import { charactersPerToken } from '../../../shared/tokens.ts';
import { knowledgeOf } from '../../../shared/exercise/knowledge.ts';
import { shippedExercise } from '../../support/shipped-exercise.ts';

const { threshold, span } = forgettingFigures;
const quotes = Array.from({ length: 200 }, (_, index) => `passage number ${index} of many`);

/** A context of that many tokens with the passages at a place between 0 (its start) and 1 (its end). */
function contextOf(tokens: number, place: number): string {
  const rest = Math.max(0, tokens * charactersPerToken - quotes.join(' ').length);
  const before = Math.floor(rest * place);
  return `${'x'.repeat(before)} ${quotes.join(' ')} ${'x'.repeat(Math.floor(rest - before))}`;
}

const forgotten = (everything: string, seed = 1) => quotes.filter(forgetfulness(everything, seed));

describe('forgetting', () => {
  it('loses nothing below the threshold, wherever it lies', () => {
    for (const place of [0, 0.5, 1]) expect(forgotten(contextOf(threshold - 10, place))).toEqual([]);
  });

  it('loses about three fifths of what lies in the middle of a very long context', () => {
    const lost = forgotten(contextOf(threshold + 2 * span, 0.5)).length / quotes.length;
    expect(lost).toBeGreaterThan(0.5);
    expect(lost).toBeLessThan(0.7);
  });

  it('loses less towards either end, and next to nothing at the edges', () => {
    const at = (place: number) => forgotten(contextOf(threshold + 4 * span, place)).length;
    expect(at(0.25)).toBeLessThan(at(0.5));
    expect(at(0.75)).toBeLessThan(at(0.5));
    expect(at(0)).toBeLessThan(10);
    expect(at(1)).toBeLessThan(10);
  });

  it('never finds again in the same place what it lost in a shorter context', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: span }),
        fc.integer({ min: 1, max: span }),
        (seed, one, more) => {
          const short = forgotten(contextOf(threshold + one, 0.5), seed);
          const long = new Set(forgotten(contextOf(threshold + one + more, 0.5), seed));
          // Places shift by a hair as a context grows, so a passage on the brink may go either way.
          expect(short.filter((quote) => !long.has(quote)).length).toBeLessThanOrEqual(2);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('keeps what is said again near an edge', () => {
    const middle = contextOf(threshold + 2 * span, 0.5);
    expect(forgotten(`${middle} ${quotes.join(' ')}`).length).toBeLessThan(forgotten(middle).length / 2);
  });
});

describe('the model with the switch on', async () => {
  const exercise = await shippedExercise('board-prep');
  const knowledge = knowledgeOf([await shippedExercise('board-prep')]);
  const materials = exercise.materials.map(
    ({ id, title, text }) => `<material id="${id}" title="${title}">\n${text}\n</material>`,
  );
  const brief = 'Which rivals do we underrate? Why did the margin fall? What does the runway assume?';
  const filler = 'Nothing of note stands in this line of the minutes.\n'.repeat(1_200);
  const asked = (...texts: string[]): PracticeRequest => ({
    system: '',
    messages: [{ role: 'user', text: [...texts, `<task title="Lane">\n${brief}\n</task>`].join('\n\n') }],
    schema: null,
  });
  const found = (request: PracticeRequest, seed: number, forgetting: boolean) =>
    scoreText(answer(request, knowledge, seed, forgetting).text, exercise).found;
  const seeds = Array.from({ length: 20 }, (_, index) => index);

  it('says in a short context just what it says without', () => {
    const short = asked(...materials.slice(0, 2));
    for (const seed of seeds) expect(answer(short, knowledge, seed, true)).toEqual(answer(short, knowledge, seed));
  });

  it('finds less in a long one, by some seeds, and never more', () => {
    const long = asked(filler, ...materials, filler);
    const losses = seeds.map((seed) => {
      const all = found(long, seed, false);
      const kept = found(long, seed, true);
      expect(all).toEqual(expect.arrayContaining([...kept]));
      return all.length - kept.length;
    });
    expect(Math.max(...losses)).toBeGreaterThan(0);
  });
});
