import { describe, expect, it } from 'vitest';
import { checkFigures } from '../../../../shared/exercise/check/figures.ts';
import { shippedExercise } from '../../../support/shipped-exercise.ts';

const board = await shippedExercise('board-prep');

/** What is said of one entry of the answer key beside one dossier. */
function said(entry: string, dossier: string): string[] {
  const bare = { ...board, answerKey: [entry], dossier, materials: [], findings: [], decoys: [], observations: [] };
  return checkFigures(bare, { dossier: 'dossier.md', materials: {} }).map(({ what }) => what);
}

describe('figures that contradict the answer key', () => {
  it.each([
    ['Runway: 19 months', 'The runway is 17 months.'],
    ['Headcount on 31 October: 96', 'Headcount on 31 October was 94.'],
    ['Gross margin 73.1% against a plan of 77.0%', 'Gross margin: 74%'],
    ['Burn €0.45m a month', 'All is well. We burn €0.5m a month.'],
    ['Visitors expected: 1,400', '- Visitors expected: 400'],
  ])('are found: %s; %s', (entry, dossier) => {
    expect(said(entry, dossier)).toHaveLength(1);
  });

  it.each([
    ['the same figure', 'Runway: 19 months', 'The runway is 19 months.'],
    [
      'another figure of the same entry',
      'Gross margin 73.1% against a plan of 77.0%',
      'Gross margin was 77% in the plan.',
    ],
    ['another unit', 'Cash €8.55m', 'Cash for 19 months.'],
    ['another label', 'Recurring revenue €25.6m', 'New recurring costs of €1.5m and revenue lower by €0.1m.'],
    [
      'a date or a time',
      'Restart of the service: 21 October, 19:02',
      'The restart of the service on 7 October, 18:00.',
    ],
    ['a thousands separator', 'Visitors expected: 1,400', 'Visitors expected: 1400'],
  ])('are not: %s', (_, entry, dossier) => {
    expect(said(entry, dossier)).toEqual([]);
  });

  it('name the file and the line', () => {
    expect(said('Runway: 19 months', 'Hello.\n\nThe runway is 17 months.')).toEqual([
      'says “Runway: 19 months”, but dossier.md:3 says “The runway is 17 months.”',
    ]);
  });

  it('are left alone where the sentence is a planted passage', () => {
    const { observations } = board;
    const [first] = observations;
    if (!first) throw new Error('The exercise has observations.');
    const materials = board.materials.map((each) => ({ ...each, text: 'The runway is 17 months.' }));
    const planted = [{ ...first, quote: 'runway is 17 months' }];
    const answerKey = ['Runway: 19 months'];
    expect(
      checkFigures({ ...board, answerKey, materials, observations: planted }, { dossier: '', materials: {} }),
    ).toEqual([]);
  });
});
