import { describe, expect, it } from 'vitest';
import { createMonthLedger } from '../../../../electron/services/month-ledger.ts';
import type { ComparisonSummary } from '../../../../shared/contract.ts';
import { fail, failure } from '../../../../shared/failure.ts';
import { asComparisonId } from '../../../../shared/ids.ts';
import { aResult } from '../../../support/a-result.ts';

const paid = (id: string, tokens: number): ComparisonSummary => ({
  ...aResult().summary,
  id: asComparisonId(id),
  model: 'claude-sonnet-5-5',
  pace: null,
  runs: aResult()
    .summary.runs.slice(0, 1)
    .map((run) => ({ ...run, totalTokens: tokens, costUsd: tokens / 1_000 })),
});

describe('what a deleted comparison has used', () => {
  it('still counts for its month, once, before its files go and after', async () => {
    let history = [paid('deleted', 4_000)];
    const months = new Map<string, { tokens: number; usd: number | null }>();
    const ports = {
      archive: { list: () => Promise.resolve(history), read: () => Promise.resolve(fail(failure('unknown-run'))) },
      subscribe: () => () => undefined,
      stateOf: () => null,
      priceOf: () => () => null,
      date: () => new Date('2026-11-25T10:00:00.000Z'),
      asked: {
        of: (month: string) => months.get(month) ?? { tokens: 0, usd: 0 },
        add: (month: string, amount: { tokens: number; usd: number | null }) => void months.set(month, amount),
      },
    };
    const ledger = createMonthLedger(ports);
    await ledger.load();
    expect(ledger.used()).toEqual({ tokens: 4_000, usd: 4 });
    await ledger.bookAway(asComparisonId('deleted'));
    history = [];
    expect(ledger.used()).toEqual({ tokens: 4_000, usd: 4 });

    const next = createMonthLedger(ports);
    await next.load();
    expect(next.used()).toEqual({ tokens: 4_000, usd: 4 });
  });
});
