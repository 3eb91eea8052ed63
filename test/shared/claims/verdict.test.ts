import { describe, expect, it } from 'vitest';
import { findsAsMuch, isAbout, isWithin, verdictOf } from '../../../shared/claims/verdict.ts';

describe('a verdict', () => {
  it('depends where trials differ, and needs a trial to hold', () => {
    expect(verdictOf([true, true])).toBe(true);
    expect(verdictOf([false])).toBe(false);
    expect(verdictOf([true, false])).toBe('depends');
    expect(verdictOf([])).toBe(false);
  });

  it('forgives half a percentage point of rounding', () => {
    expect(isWithin(0.604, [0.4, 0.6])).toBe(true);
    expect(isWithin(0.606, [0.4, 0.6])).toBe(false);
  });

  it('takes times for the same that a pace and a busy machine can part', () => {
    expect(isAbout(1_140, 1_000)).toBe(true);
    expect(isAbout(1_160, 1_000)).toBe(false);
  });

  it('takes nothing for found that nobody scored', () => {
    expect(findsAsMuch(7, 7)).toBe(true);
    expect(findsAsMuch(6, 7)).toBe(false);
    expect(findsAsMuch(null, 0)).toBe(false);
  });
});
