import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffAnswers } from '../../../../renderer/features/results/answer-diff.ts';
import { mostPassages, passagesOf, pointsIn } from '../../../../renderer/features/results/answer-passages.ts';
import { asRunId } from '../../../../shared/ids.ts';
import { aResult } from '../../../support/a-result.ts';
import { hostileTexts } from '../../../support/a-result.ts';

const passages = (answer: string) => passagesOf(answer).passages;
const texts = (answer: string) => passages(answer).map(({ text }) => text);
const diff = (first: string, second: string) => diffAnswers(passages(first), passages(second));
const said = (first: string, second: string) => {
  const { onlyFirst, onlySecond, reworded, same } = diff(first, second);
  return {
    onlyFirst: onlyFirst.map(({ text }) => text),
    onlySecond: onlySecond.map(({ text }) => text),
    reworded: reworded.map(({ stretches }) => stretches),
    same,
  };
};

describe('passages of an answer', () => {
  it('are its paragraphs, headings and list items, without their marks', () => {
    expect(texts('## Finance\n\nCash lasts\nnineteen months.\n\n- **One** customer\n  is a third.\n- Two')).toEqual([
      'Finance',
      'Cash lasts nineteen months.',
      'One customer is a third.',
      'Two',
    ]);
  });

  it('of structured outputs are their values, each entry of a list for itself', () => {
    expect(texts('{"risks": ["Churn is up.", "Cash is short."], "sure": true}')).toEqual([
      'risks: Churn is up.',
      'risks: Cash is short.',
      'sure: true',
    ]);
  });

  it('stand where they stand in the answer', () => {
    const answer = '# Risks\n\n- Churn is up.\n- Cash is short.\n';
    expect(passages(answer).map(({ start, end }) => answer.slice(start, end))).toEqual([
      '# Risks',
      '- Churn is up.',
      '- Cash is short.',
    ]);
    const json = '{"risks": ["Churn is up."]}';
    expect(passages(json).map(({ start, end }) => json.slice(start, end))).toEqual(['"Churn is up."']);
  });

  it('name what was planted in them', () => {
    const answer = '- Churn is up.\n- Cash is short.\n';
    const [point] = aResult().points;
    if (!point) throw new Error('There is a point.');
    const run = asRunId('thread');
    const points = [{ ...point, title: 'Cash', places: [{ run, start: 18, end: 24 }] }];
    expect(passages(answer).map((passage) => pointsIn(passage, run, points))).toEqual([[], ['Cash']]);
    expect(passages(answer).map((passage) => pointsIn(passage, asRunId('other'), points))).toEqual([[], []]);
  });

  it('are bounded, and what is left out is counted', () => {
    const long = Array.from({ length: mostPassages + 20 }, (_, index) => `- Item ${index}`).join('\n');
    expect([passagesOf(long).passages.length, passagesOf(long).left]).toEqual([mostPassages, 20]);
  });
});

describe('two answers', () => {
  it('say the same wherever a passage stands, and what one says alone is told', () => {
    expect(said('- Churn is up.\n- Cash is short.', '- Cash is short.\n- The German certificate is late.')).toEqual({
      onlyFirst: ['Churn is up.'],
      onlySecond: ['The German certificate is late.'],
      reworded: [],
      same: 1,
    });
  });

  it('in other words are marked word by word', () => {
    expect(said('Churn is up by two percent.', 'Churn is up by three percent.').reworded).toEqual([
      [
        { text: 'Churn is up by ', in: 'both' },
        { text: 'two', in: 'first' },
        { text: 'three', in: 'second' },
        { text: ' percent.', in: 'both' },
      ],
    ]);
  });

  it('count a passage that one says twice and the other once as said once more', () => {
    expect(said('- Cash is short.\n- Cash is short.', '- Cash is short.')).toMatchObject({
      onlyFirst: ['Cash is short.'],
      onlySecond: [],
      same: 1,
    });
  });

  it('lose no passage and no word: everything is the same, in other words, or in one alone', () => {
    const someAnswer = fc
      .array(
        fc.constantFrom(
          'Churn is up.',
          'Churn is up by two.',
          'Cash is short.',
          'churn IS up.',
          'Late: the certificate.',
          ...hostileTexts,
        ),
        {
          maxLength: 12,
        },
      )
      .map((items) => items.map((item) => `- ${item}`).join('\n'));
    fc.assert(
      fc.property(someAnswer, someAnswer, (first, second) => {
        const { onlyFirst, onlySecond, reworded, same } = diff(first, second);
        expect(same + reworded.length + onlyFirst.length).toBe(passages(first).length);
        expect(same + reworded.length + onlySecond.length).toBe(passages(second).length);
        for (const pair of reworded) {
          const words = (side: 'first' | 'second') =>
            (pair.stretches ?? [])
              .filter((stretch) => stretch.in === 'both' || stretch.in === side)
              .map(({ text }) => text)
              .join('')
              .replace(/\s+/g, '');
          expect(words('second')).toBe(pair.second.text.replace(/\s+/g, ''));
          expect(words('first')).toBe(pair.first.text.replace(/\s+/g, ''));
        }
      }),
    );
  });

  it('that are the same differ in nothing', () => {
    for (const answer of [...hostileTexts, '', 'One\n\nTwo']) {
      expect(said(answer, answer)).toMatchObject({ onlyFirst: [], onlySecond: [], reworded: [] });
    }
  });

  it('as long as can be are compared with bounded work: passages and the words of a pair', () => {
    const words = (seed: number) =>
      Array.from({ length: 700 }, (_, index) => `word${(index * 7919 + seed * 104_729) % 5_003}`).join(' ');
    const answer = (seed: number) => Array.from({ length: 400 }, (_, index) => words(seed + index)).join('\n\n');
    const first = passages(answer(1));
    expect(first.length).toBe(mostPassages);
    const { onlyFirst, reworded, same } = diffAnswers(first, passages(answer(3)));
    expect(onlyFirst.length + reworded.length + same).toBe(mostPassages);
  });
});
