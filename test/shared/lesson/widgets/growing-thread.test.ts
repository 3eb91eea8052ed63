import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growThread, growthBounds, shares } from '../../../../shared/lesson/widgets/growing-thread.ts';
import { growingThreadAttributes, growthOf } from '../../../../shared/lesson/widgets/growing-thread-attributes.ts';
import { growingThreadFigures } from '../../../../shared/lesson/widgets/growing-thread-figures.ts';
import { noPrices } from '../../../../shared/lesson/widgets/list-prices.ts';
import { samplePrices } from '../../../support/sample-prices.ts';

const published = growthOf(growingThreadAttributes.parse({}));
const sum = (amounts: readonly number[]): number => amounts.reduce((all, each) => all + each, 0);

const anyGrowth = fc.record({
  turns: fc.integer({ min: growthBounds.turns.least, max: growthBounds.turns.most }),
  first: fc.integer({ min: growthBounds.first.least, max: growthBounds.first.most }),
  adds: fc.double({ min: growthBounds.adds.least, max: growthBounds.adds.most, noNaN: true }),
  split: fc.integer({ min: growthBounds.split.least, max: growthBounds.split.most }),
});

describe('the growing thread', () => {
  it('comes to 127,500 tokens for 30 turns from 500 to 8,000, and to about 49,900 for three conversations of ten', () => {
    expect(growingThreadFigures['growing-thread/thread']()).toBe(127_500);
    expect(Math.round(growingThreadFigures['growing-thread/three-conversations']() / 100) * 100).toBe(49_900);
    const { thread, apart } = growThread(published, noPrices);
    expect([thread.contexts[0]?.at(0), thread.contexts[0]?.at(-1)]).toEqual([500, 8_000]);
    expect(apart.contexts.map((contexts) => [contexts.length, contexts.at(0)])).toEqual([
      [10, 500],
      [10, 500],
      [10, 500],
    ]);
  });

  it('sends what its turns are sent, as large as they were stated to be', () => {
    fc.assert(
      fc.property(anyGrowth, (growth) => {
        const { thread, apart } = growThread(growth, noPrices);
        const stated = Array.from({ length: growth.turns }, (_, turn) => Math.round(growth.first + turn * growth.adds));
        expect(thread.contexts).toEqual([stated]);
        expect(thread.sent).toBe(sum(stated));
        expect(apart.sent).toBe(sum(apart.contexts.flat()));
        expect(apart.contexts.map(({ length }) => length)).toEqual(shares(growth.turns, growth.split));
        expect(apart.sent).toBeLessThan(thread.sent);
        expect(apart.written).toBe(thread.written);
      }),
      { numRuns: 15 },
    );
  });

  it('keeps its tokens and loses most of its price where a cache is read', () => {
    const { thread, apart } = growThread(published, samplePrices);
    const { plain, cached } = thread.usd;
    expect(plain).toBeCloseTo((127_500 * 2 + thread.written * 10) / 1e6, 9);
    expect(cached ?? 0).toBeLessThan((plain ?? 0) / 2);
    // The shorter contexts have less to gain, so the two come closer together in money than in tokens.
    expect((apart.usd.cached ?? 0) / (cached ?? 1)).toBeGreaterThan(apart.sent / thread.sent);
    expect(growThread(published, noPrices).thread.usd).toEqual({ cached: null, plain: null });
  });
});

describe('the growing thread’s attributes', () => {
  it.each([{ turns: '5' }, { first: '8000', last: '500' }, { turns: '40', last: '2000' }, { cache: 'maybe' }])(
    'refuses %j',
    (attributes) => {
      expect(growingThreadAttributes.safeParse(attributes).success).toBe(false);
    },
  );
});
