import { describe, expect, it } from 'vitest';
import { createMonthLedger } from '../../../../electron/services/month-ledger.ts';
import type { ComparisonSummary, Push } from '../../../../shared/contract.ts';
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

describe('what somebody else has paid', () => {
  it('counts for no month: neither an example, nor what a facilitator gave, told now or read from the history', async () => {
    const foreign = [
      { ...paid('given', 4_000), given: true as const },
      { ...paid('shown', 2_000), example: true },
    ];
    let tell: (push: Push) => void = () => undefined;
    const booked: unknown[] = [];
    const ledger = createMonthLedger({
      archive: { list: () => Promise.resolve(foreign), read: () => Promise.resolve(fail(failure('unknown-run'))) },
      subscribe: (listener) => {
        tell = listener;
        return () => undefined;
      },
      stateOf: () => null,
      priceOf: () => () => null,
      date: () => new Date('2026-11-25T10:00:00.000Z'),
      asked: { of: () => ({ tokens: 0, usd: 0 }), add: (...amount) => void booked.push(amount) },
    });
    for (const summary of foreign) tell({ kind: 'comparison-changed', summary });
    expect(ledger.used()).toEqual({ tokens: 0, usd: 0 });
    await ledger.load();
    expect(ledger.used()).toEqual({ tokens: 0, usd: 0 });
    await ledger.bookAway(asComparisonId('given'));
    expect(booked).toEqual([]);
    tell({ kind: 'comparison-changed', summary: paid('own', 1_000) });
    expect(ledger.used()).toEqual({ tokens: 1_000, usd: 1 });
  });
});
