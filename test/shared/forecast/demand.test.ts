import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { busiestMinute, competing } from '../../../shared/forecast/demand.ts';
import type { Demand, Draw } from '../../../shared/forecast/demand.ts';
import { forecast, forecastDemands } from '../../../shared/forecast/forecast.ts';
import { noLimits } from '../../../shared/practice.ts';
import { asTaskId } from '../../../shared/ids.ts';
import { sampleTask, sampleWorkflow } from '../../support/sample-header.ts';

const at = (from: number, amount = 1): Draw => ({ from, to: from, amount });
const requests = (...draws: readonly Draw[]): Demand => ({
  requestsPerMinute: draws,
  inputTokensPerMinute: [],
  outputTokensPerMinute: [],
});
const underRequests = (limit: number) => ({ ...noLimits, requestsPerMinute: limit });

const anyDraw = fc.record({
  from: fc.integer({ min: 0, max: 300_000 }),
  lasts: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 200_000 })),
  amount: fc.integer({ min: 0, max: 5_000 }),
});
const anyDraws = fc
  .array(anyDraw, { maxLength: 12 })
  .map((draws) => draws.map(({ from, lasts, amount }): Draw => ({ from, to: from + lasts, amount })));

describe('the busiest minute', () => {
  it('counts what falls into the same sixty seconds, wherever they begin', () => {
    expect(busiestMinute([])).toBe(0);
    expect(busiestMinute([at(0), at(59_999), at(60_000)])).toBe(2);
    expect(busiestMinute([at(10_000), at(50_000), at(65_000), at(69_999)])).toBe(4);
  });

  it('counts of what is drawn over time the part that falls into it', () => {
    expect(busiestMinute([{ from: 0, to: 120_000, amount: 1_000 }])).toBe(500);
    expect(busiestMinute([{ from: 0, to: 30_000, amount: 600 }, at(80_000, 100)])).toBe(600);
    // A moment after the beginning nothing of the first is lost yet, and the second is in.
    expect(busiestMinute([{ from: 0, to: 2, amount: 1 }, at(60_000)])).toBe(2);
  });

  it('is no less than any minute has, and no more than there is', () => {
    fc.assert(
      fc.property(anyDraws, fc.integer({ min: 0, max: 400_000 }), (draws, start) => {
        const most = busiestMinute(draws);
        const inOne = busiestMinute(
          draws.flatMap(({ from, to, amount }): Draw[] => {
            const [a, b] = [Math.max(from, start), Math.min(to, start + 60_000)];
            if (from === to) return from >= start && from < start + 60_000 ? [at(from, amount)] : [];
            return b > a ? [{ from: a, to: b, amount: (amount * (b - a)) / (to - from) }] : [];
          }),
        );
        expect(most).toBeGreaterThanOrEqual(inOne - 1e-6);
        expect(most).toBeLessThanOrEqual(draws.reduce((sum, { amount }) => sum + amount, 0) + 1e-6);
      }),
    );
  });
});

describe('runs that would compete', () => {
  const busy = requests(...Array.from({ length: 30 }, (_, index) => at(index * 1_000)));
  const calm = requests(at(0), at(70_000));

  it('pass a limit together that neither passes alone', () => {
    expect(competing([busy, busy], underRequests(50))).toEqual([
      { limit: 'requestsPerMinute', perMinute: 50, together: 60, alone: 30 },
    ]);
  });

  it('compete too where one alone would pass it already, and together they pass it further', () => {
    expect(competing([busy, calm], underRequests(20))).toMatchObject([{ together: 31, alone: 30 }]);
  });

  it('do not while they stay under it, exactly at it included', () => {
    expect(competing([busy, busy], underRequests(60))).toEqual([]);
    expect(competing([busy, busy], noLimits)).toEqual([]);
  });

  it('are named by the limit that they pass furthest', () => {
    const both = { ...busy, inputTokensPerMinute: [at(0, 9_000)] };
    const found = competing([both, both], { ...underRequests(50), inputTokensPerMinute: 2_000 });
    expect(found.map(({ limit }) => limit)).toEqual(['inputTokensPerMinute', 'requestsPerMinute']);
  });

  it('are never one alone, and one more never makes them compete for less', () => {
    const anyDemand = fc.record({
      requestsPerMinute: anyDraws,
      inputTokensPerMinute: anyDraws,
      outputTokensPerMinute: anyDraws,
    });
    const limits = { requestsPerMinute: 800, inputTokensPerMinute: 3_000, outputTokensPerMinute: 9_000 };
    fc.assert(
      fc.property(fc.array(anyDemand, { minLength: 1, maxLength: 3 }), anyDemand, (demands, other) => {
        expect(competing(demands.slice(0, 1), limits)).toEqual([]);
        const before = competing(demands, limits);
        const after = new Map(competing([...demands, other], limits).map((each) => [each.limit, each]));
        for (const { limit, together, alone } of before) {
          expect(together).toBeGreaterThan(alone);
          // A newcomer that sends more alone than all of them did may be what is left to be said.
          const now = after.get(limit);
          if (now) expect(now.together).toBeGreaterThanOrEqual(together);
        }
      }),
    );
  });
});

describe('what structures would draw', () => {
  const tasks = ['a', 'b', 'c'].map((id) => sampleTask(id));
  const workflow = sampleWorkflow([...tasks, sampleTask('d', { needs: ['a', 'b', 'c'].map(asTaskId) })]);
  const structures = ['thread', 'all-at-once'] as const;
  const input = { workflow, structures, model: 'm', pace: null, seed: 1, listPrice: () => null };

  it('is what their forecasts send, all of it', async () => {
    const { runs } = forecast(input);
    for (const [index, demand] of (await forecastDemands(input, () => Promise.resolve())).entries()) {
      const sum = (draws: readonly Draw[]) => draws.reduce((total, { amount }) => total + amount, 0);
      const { requests: sent, tokens } = runs[index] ?? { requests: 0, tokens: null };
      expect(sum(demand.requestsPerMinute)).toBe(sent);
      expect(sum(demand.inputTokensPerMinute)).toBe((tokens?.input ?? 0) + (tokens?.cacheWrite ?? 0));
      expect(sum(demand.outputTokensPerMinute)).toBe(tokens?.output);
    }
  });
});
