import { describe, expect, it } from 'vitest';
import { lossOptions } from '../../../shared/exercise/loss-choices.ts';

const far = { id: 'far', title: 'Two facts far apart', detail: 'each harmless alone' };

describe('what may be expected to be lost', () => {
  it('ends with nothing, once, whether or not the exercise says so itself', () => {
    const own = { id: 'nothing', title: 'Not a thing', detail: '' };
    expect(lossOptions([own, far])).toEqual([
      { value: 'far', title: far.title, detail: far.detail },
      { value: 'nothing', title: 'Not a thing' },
    ]);
    expect(lossOptions([far]).map(({ value }) => value)).toEqual(['far', 'nothing']);
  });
});
