import { describe, expect, it } from 'vitest';
import { everything, filterChoices, filtered } from '../../../../renderer/features/results/history-filter.ts';
import type { ComparisonSummary } from '../../../../shared/contract.ts';
import { asComparisonId } from '../../../../shared/ids.ts';
import { aResult } from '../../../support/a-result.ts';

const now = Date.parse('2026-11-30T12:00:00.000Z');
const one = (id: string, given: Partial<ComparisonSummary>): ComparisonSummary => ({
  ...aResult().summary,
  id: asComparisonId(id),
  startedAt: '2026-11-29T10:00:00.000Z',
  ...given,
});
const runs = (structure: ComparisonSummary['runs'][number]['structure']) =>
  aResult()
    .summary.runs.slice(0, 1)
    .map((run) => ({ ...run, structure }));

const history = [
  one('a', { title: 'PRD review', planTitle: 'First plan' }),
  one('b', { title: 'PRD review', planTitle: 'Mended', startedAt: '2026-10-01T10:00:00.000Z', runs: runs('phased') }),
  one('c', { title: 'Code review', model: 'claude-sonnet-5-5', planTitle: null }),
  one('d', { title: 'An example', example: true }),
];
const ids = (given: Partial<typeof everything>) =>
  filtered(history, { ...everything, ...given }, now).map(({ id }) => id);

describe('narrowing the history', () => {
  it('leaves all of it in its order without a bound', () => {
    expect(ids({})).toEqual(['a', 'b', 'c', 'd']);
  });

  it('finds every word of a search in title, plan, model or structure, in any case', () => {
    expect(ids({ search: 'REVIEW  first' })).toEqual(['a']);
    expect(ids({ search: 'sonnet' })).toEqual(['c']);
    expect(ids({ search: 'phased prd' })).toEqual(['b']);
    expect(ids({ search: 'nothing like it' })).toEqual([]);
  });

  it('meets all bounds at once, and gives an example no day', () => {
    expect(ids({ title: 'PRD review' })).toEqual(['a', 'b']);
    expect(ids({ title: 'PRD review', structure: 'phased' })).toEqual(['b']);
    expect(ids({ model: 'claude-sonnet-5-5' })).toEqual(['c']);
    expect(ids({ days: 30 })).toEqual(['a', 'c']);
  });

  it('offers what there is, each once', () => {
    const { titles, models, structures } = filterChoices(history);
    expect(titles).toEqual(['An example', 'Code review', 'PRD review']);
    expect(models).toEqual(['claude-sonnet-5-5', 'practice']);
    expect(structures).toEqual(['thread', 'queue:2', 'all-at-once', 'phased']);
  });
});
