import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { raceBounds, raceCaches } from '../../../../shared/lesson/widgets/cache-race.ts';
import { cacheRaceAttributes } from '../../../../shared/lesson/widgets/cache-race-attributes.ts';
import { cacheRaceFigures } from '../../../../shared/lesson/widgets/cache-race-figures.ts';
import { minimumCacheTokens } from '../../../../shared/tokens.ts';
import { cacheRaceWords } from '../../../../shared/words/cache-race.ts';
import { samplePrices } from '../../../support/sample-prices.ts';

const anyRace = fc.record({
  conversations: fc.integer({ min: raceBounds.conversations.least, max: raceBounds.conversations.most }),
  opening: fc.integer({ min: minimumCacheTokens, max: raceBounds.opening.most }),
});

describe('the cache race', () => {
  it('reads nothing where all start at the same moment, and the text three times of four with one ahead', () => {
    expect(cacheRaceFigures['cache-race/read-together']()).toBe(0);
    const { together, oneAhead } = raceCaches({ conversations: 4, opening: 4_000 }, samplePrices);
    const opening = together.writtenTokens / 4;
    expect(opening).toBeGreaterThanOrEqual(4_000);
    expect([oneAhead.writtenTokens, oneAhead.readTokens]).toEqual([opening, 3 * opening]);
    expect(cacheRaceFigures['cache-race/read-one-ahead']()).toBe(3 * opening);
  });

  it('sends the same tokens both ways, later and for less money with one ahead', () => {
    fc.assert(
      fc.property(anyRace, (race) => {
        const { together, oneAhead } = raceCaches(race, samplePrices);
        expect(oneAhead.sentTokens).toBe(together.sentTokens);
        expect([together.readTokens, oneAhead.readTokens]).toEqual([
          0,
          (race.conversations - 1) * oneAhead.writtenTokens,
        ]);
        expect(together.writtenTokens).toBe(race.conversations * oneAhead.writtenTokens);
        expect(oneAhead.run.wallClockMs).toBeGreaterThan(together.run.wallClockMs);
        expect(oneAhead.usd ?? 0).toBeLessThan(together.usd ?? 0);
        const [first, ...others] = oneAhead.lanes;
        expect(others.every(({ fromMs }) => fromMs === first?.firstTokenMs)).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it('waits for nobody where the text is too short for a cache', () => {
    const raced = raceCaches({ conversations: 3, opening: 500 }, samplePrices);
    expect(raced.oneAhead.run.wallClockMs).toBe(raced.together.run.wallClockMs);
    expect(cacheRaceWords.happened(raced)).toBe(
      'The text is too short for a cache, which takes openings from 1,024 tokens.',
    );
  });

  it.each([{ conversations: '1' }, { opening: '100' }])('refuses %j', (attributes) => {
    expect(cacheRaceAttributes.safeParse(attributes).success).toBe(false);
  });
});
