import { raceCaches } from './cache-race.ts';
import { noPrices } from './list-prices.ts';

const raced = () => raceCaches({ conversations: 4, opening: 4_000 }, noPrices);

/** Four readers of one text of 4,000 tokens: what they read from the cache. */
export const cacheRaceFigures = {
  'cache-race/read-together': () => raced().together.readTokens,
  'cache-race/read-one-ahead': () => raced().oneAhead.readTokens,
} as const;
