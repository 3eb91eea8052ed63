import { describe, expect, it } from 'vitest';
import { readBudget, readGates, readReviewEvery, readWidths } from '../../../electron/cli/options.ts';

const refused = (option: string) => ({ ok: false, failure: { code: 'bad-option', details: { option } } });

describe('options of the command line', () => {
  it('reads widths as ranges and lists, ascending, each once', () => {
    expect(readWidths({})).toEqual({ ok: true, value: [1, 2, 3, 4, 5, 6, 7, 8] });
    expect(readWidths({ widths: '8, 1..3,2' })).toEqual({ ok: true, value: [1, 2, 3, 8] });
  });

  it('lets gates ask where somebody can answer, and nowhere else', () => {
    expect(readGates({}, false)).toEqual({ ok: true, value: 'pass' });
    expect(readGates({ gates: 'ask' }, true)).toEqual({ ok: true, value: 'ask' });
    expect(readGates({ gates: 'ask' }, false)).toMatchObject(refused('--gates'));
    expect(readGates({ gates: 'maybe' }, true)).toMatchObject(refused('--gates'));
  });

  it('reads caps in tokens and dollars, and none where none is given', () => {
    expect(readBudget({})).toEqual({ ok: true, value: { tokens: null, usd: null } });
    expect(readBudget({ budgetTokens: '5000', budgetUsd: '0.25' })).toEqual({
      ok: true,
      value: { tokens: 5_000, usd: 0.25 },
    });
    for (const budgetTokens of ['0', '1.5', '-1', 'all', '']) {
      expect(readBudget({ budgetTokens })).toMatchObject(refused('--budget-tokens'));
    }
    for (const budgetUsd of ['0', '-1', 'free', ' ']) {
      expect(readBudget({ budgetUsd })).toMatchObject(refused('--budget-usd'));
    }
  });

  it('reads after how many tasks there is a review', () => {
    expect(readReviewEvery({})).toEqual({ ok: true, value: null });
    expect(readReviewEvery({ reviewEvery: '3' })).toEqual({ ok: true, value: 3 });
    expect(readReviewEvery({ reviewEvery: '0' })).toMatchObject(refused('--review-every'));
  });
});
