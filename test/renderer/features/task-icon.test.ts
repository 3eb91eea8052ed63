import { expect, it } from 'vitest';
import { iconOf } from '../../../renderer/features/builder/task-icon.ts';
import { asMaterialId, asTaskId } from '../../../shared/ids.ts';

const prose = {
  id: asMaterialId('notes'),
  title: 'Notes',
  text: 'Atrio is no threat this year, says the sales team of 12, and its customers are small firms near the harbour.'.repeat(
    4,
  ),
};
const figures = {
  id: asMaterialId('pack'),
  title: 'Pack',
  text: '| Q3 | 6,840 | 7,120 | −4% |\n| Q2 | 6,610 | 6,600 | 0% |\n'.repeat(4),
};
const materials = [prose, figures];
const [one, other] = [asTaskId('one'), asTaskId('other')];

it('draws a task by what it reads: outputs that it joins, figures, prose, or one output alone', () => {
  expect(iconOf({ needs: [one, other], materials: [figures.id] }, materials)).toBe('merge');
  expect(iconOf({ needs: [], materials: [figures.id] }, materials)).toBe('finance');
  expect(iconOf({ needs: [one], materials: [figures.id, prose.id] }, materials)).toBe('finance');
  expect(iconOf({ needs: [], materials: [prose.id] }, materials)).toBe('research');
  expect(iconOf({ needs: [one], materials: [] }, materials)).toBe('story');
});

it('takes a task whose materials are unknown for one without any', () => {
  expect(iconOf({ needs: [], materials: [asMaterialId('gone')] }, materials)).toBe('story');
});
