import { expect, it } from 'vitest';
import { matching, paletteEntries } from '../../../renderer/app/palette-entries.ts';
import { rooms } from '../../../renderer/app/rooms.ts';
import { helpPages, licencesPage } from '../../../renderer/features/help/help-pages.ts';
import { asExerciseId } from '../../../shared/ids.ts';
import { defaultSettings } from '../../../shared/settings.ts';

const exercise = {
  id: asExerciseId('board-prep'),
  title: 'Board preparation',
  summary: '',
  minutes: 20,
  audience: [],
  misconception: '',
  firstWaves: [3, 1],
  progress: null,
};
const entries = paletteEntries([exercise], defaultSettings);
const labels = (query: string) => matching(entries, query).map((entry) => entry.label);

it('offers every room, every exercise, and only the themes that are not set', () => {
  expect(labels('')).toEqual([
    ...[...rooms.main, ...rooms.foot].map((room) => `Go to ${room.name}`),
    'Go to Claims',
    ...[...helpPages, licencesPage].map(({ title }) => `Help: ${title}`),
    'Start Board preparation',
    'Theme: light',
    'Theme: dark',
    'Presentation zoom',
  ]);
});

it('finds an entry by its words in any order and case', () => {
  expect(labels('PREP board')).toEqual(['Start Board preparation']);
  expect(labels('  ')).toEqual(labels(''));
  expect(labels('nowhere')).toEqual([]);
});

it('leads into the exercise where it was left', () => {
  const [entry] = matching(entries, 'board');
  expect(entry?.does).toEqual({ kind: 'go', address: '#/exercises/board-prep/understand' });
});
