import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addAmounts, nothingSpent, refuse, spentBy } from '../../../shared/run/budget.ts';
import type { Caps, PriceOf } from '../../../shared/run/budget.ts';
import { reduceAll } from '../../../shared/run/reduce.ts';
import { totalTokens, usageOfRun } from '../../../shared/run/usage.ts';
import { eventsUntil, sampleRun } from '../../support/sample-run.ts';

const none = { tokens: null, usd: null };
const noCaps: Caps = { run: none, month: none };
const free: PriceOf = () => null;
/** Two dollars a million tokens in, ten out. */
const priced: PriceOf = ({ input, output }) => ((input ?? 0) * 2 + (output ?? 0) * 10) / 1_000_000;

const count = fc.integer({ min: 0, max: 1_000_000 });
const cap = fc.record({
  tokens: fc.option(fc.integer({ min: 1, max: 2_000_000 })),
  usd: fc.option(fc.double({ min: 0.001, max: 5, noNaN: true })),
});
const amount = fc.record({ tokens: count, usd: fc.option(fc.double({ min: 0, max: 5, noNaN: true })) });
const situation = fc.record({
  tokens: count,
  run: amount,
  month: fc.option(amount),
  caps: fc.record({ run: cap, month: cap }),
});

describe('a budget', () => {
  it('refuses a request that would pass a cap, and no other', () => {
    fc.assert(
      fc.property(situation, ({ tokens, run, month, caps }) => {
        const adds = { tokens, usd: priced({ input: tokens, cacheWrite: 0, cacheRead: 0, output: 0 }) ?? 0 };
        const passes = ([used, of]: [typeof run | null, (typeof caps)['run']]): boolean =>
          used !== null &&
          ((of.tokens !== null && used.tokens + adds.tokens > of.tokens) ||
            (of.usd !== null && (used.usd ?? 0) + adds.usd > of.usd));
        const wanted = passes([run, caps.run]) || passes([month, caps.month]);
        expect(refuse({ task: 'a', tokens }, { run, month }, caps, priced) !== null).toBe(wanted);
      }),
    );
  });

  it('refuses more, never less, when more is asked, more is spent or the cap is lower', () => {
    fc.assert(
      fc.property(situation, count, ({ tokens, run, month, caps }, more) => {
        const spent = { run, month };
        if (refuse({ task: 'a', tokens }, spent, caps, priced) === null) return;
        expect(refuse({ task: 'a', tokens: tokens + more }, spent, caps, priced)).not.toBeNull();
        const further = { run: addAmounts(run, { tokens: more, usd: null }), month };
        expect(refuse({ task: 'a', tokens }, further, caps, priced)).not.toBeNull();
        const half = (each: typeof caps.run) => ({
          tokens: each.tokens === null ? null : Math.max(1, Math.floor(each.tokens / 2)),
          usd: each.usd === null ? null : each.usd / 2,
        });
        const lower = { run: half(caps.run), month: half(caps.month) };
        expect(refuse({ task: 'a', tokens }, spent, lower, priced)).not.toBeNull();
      }),
    );
  });

  it('names the cap, what is used and what the request would add', () => {
    const caps = { ...noCaps, month: { tokens: null, usd: 1 } };
    const spent = { run: nothingSpent, month: { tokens: 400_000, usd: 0.999 } };
    expect(refuse({ task: 'Financials', tokens: 1_000 }, spent, caps, priced)).toMatchObject({
      code: 'over-budget',
      details: { cap: 'month', unit: 'usd', limit: 1, used: 0.999, next: 0.002, task: 'Financials' },
      wayOut: 'open-settings',
    });
  });

  it('lets a small request go where a large one is refused', () => {
    const caps = { ...noCaps, run: { tokens: 1_000, usd: null } };
    const spent = { run: { tokens: 900, usd: null }, month: null };
    expect(refuse({ task: 'large', tokens: 500 }, spent, caps, free)).not.toBeNull();
    expect(refuse({ task: 'small', tokens: 100 }, spent, caps, free)).toBeNull();
  });

  it('does not pretend to check dollars where no price is known', () => {
    const caps = { run: { tokens: null, usd: 0.01 }, month: { tokens: null, usd: 0.01 } };
    const spent = { run: nothingSpent, month: nothingSpent };
    expect(refuse({ task: 'a', tokens: 10_000_000 }, spent, caps, free)).toBeNull();
  });
});

describe('what a run has drawn', () => {
  const { events } = sampleRun({ structure: 'all-at-once' });

  it('is what its servers reported once it has ended', () => {
    const state = reduceAll(events);
    expect(spentBy(state, free)).toEqual({ tokens: totalTokens(usageOfRun(state)), usd: null });
  });

  it('counts requests in flight by their estimates, before a server has said anything', () => {
    const sent = eventsUntil(events, 0);
    const estimates = sent.flatMap((event) => (event.kind === 'request-sent' ? event.parts : []));
    const estimated = estimates.reduce((sum, { tokens }) => sum + tokens, 0);
    expect(estimated).toBeGreaterThan(0);
    expect(spentBy(reduceAll(sent), priced)).toEqual({ tokens: estimated, usd: (estimated * 2) / 1_000_000 });
  });

  it('counts nothing for a request that was refused', () => {
    const refused = sampleRun({ structure: 'all-at-once', refused: 'business' });
    const whole = spentBy(reduceAll(refused.events), free);
    expect(whole).toEqual(spentBy(reduceAll(events), free));
    const waiting = reduceAll(eventsUntil(refused.events, 200));
    const others = waiting.order.filter((id) => id !== 'business' && id !== 'merge');
    const parts = others.flatMap((id) => waiting.steps[id]?.attempts.flatMap((attempt) => attempt.parts) ?? []);
    expect(spentBy(waiting, free).tokens).toBe(parts.reduce((sum, { tokens }) => sum + tokens, 0));
  });
});
