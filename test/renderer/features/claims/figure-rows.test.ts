import { describe, expect, it } from 'vitest';
import { figureRows } from '../../../../renderer/features/claims/figure-rows.ts';
import type { Claim } from '../../../../shared/claims/claim.ts';

const claim: Claim = {
  id: 'debugging',
  row: 42,
  claim: 'A claim.',
  conditions: '',
  basis: 'forecast',
  pace: 1,
  given: { points: 8 },
  measured: { found: 4, threadMs: 200, apartMs: 50, share: 0.25, conversations: 3 },
  found: '',
  holds: 'depends',
  formula: '',
  forecast: null,
  sameVerdict: null,
  figures: [
    { name: 'threadMs', label: 'Thread', unit: 'ms' },
    { name: 'found', label: 'Found', unit: 'points' },
    { name: 'apartMs', label: 'Apart', unit: 'ms' },
    { name: 'share', label: 'Share', unit: 'share' },
    { name: 'conversations', label: 'Conversations', unit: 'count' },
  ],
  sides: [],
  toMeasure: { runs: 2, aboutMs: 1_000 },
};
const measured: Claim = {
  ...claim,
  basis: 'measured',
  measured: { found: 8, threadMs: 400, apartMs: 100, share: 0.25, conversations: 3 },
  forecast: { measured: claim.measured, holds: 'depends' },
  sameVerdict: true,
};
const row = (of: Claim, name: string) => figureRows(of).find((each) => each.name === name);

describe('the figures of a claim', () => {
  it('stand with those of their unit, and each unit opens with its first', () => {
    expect(figureRows(claim).map(({ name, opensUnit }) => [name, opensUnit])).toEqual([
      ['threadMs', false],
      ['apartMs', false],
      ['found', true],
      ['share', true],
      ['conversations', true],
    ]);
  });

  it('are a forecast alone until they are measured', () => {
    expect(row(claim, 'threadMs')).toMatchObject({ forecast: 200, measured: null, measuredShare: null });
  });

  it('share one scale, forecast and measured together', () => {
    expect(row(measured, 'threadMs')).toMatchObject({ forecastShare: 0.5, measuredShare: 1 });
    expect(row(measured, 'apartMs')).toMatchObject({ forecastShare: 0.125, measuredShare: 0.25 });
  });

  it('are held against the whole where they are shares, and against all that was planted where they were found', () => {
    expect(row(claim, 'share')).toMatchObject({ forecastShare: 0.25 });
    expect(row(claim, 'found')).toMatchObject({ forecastShare: 0.5 });
  });

  it('have no bar where they are no length', () => {
    expect(row(measured, 'conversations')).toMatchObject({ forecast: 3, forecastShare: null, measuredShare: null });
    const nothing: Claim = { ...claim, measured: { ...claim.measured, threadMs: 0, apartMs: 0 } };
    expect(row(nothing, 'threadMs')).toMatchObject({ forecast: 0, forecastShare: null });
  });

  it('are unknown where nobody could say', () => {
    const unknown: Claim = { ...claim, measured: { ...claim.measured, apartMs: null } };
    expect(row(unknown, 'apartMs')).toMatchObject({ forecast: null, forecastShare: null });
  });
});
