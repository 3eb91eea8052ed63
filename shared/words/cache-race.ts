import { minimumCacheTokens } from '../tokens.ts';
import type { Raced, RaceSide } from '../lesson/widgets/cache-race.ts';
import type { ListPrices } from '../lesson/widgets/list-prices.ts';
import { priceOf } from '../prices.ts';
import { counted, countWord, date, elapsed, percent, seconds, tokens, usd } from './format.ts';
import { t } from './t.ts';

const names = {
  get together() {
    return t`All at the same moment`;
  },
  get oneAhead() {
    return t`One ahead, the rest at its first token`;
  },
} as const;

const figures = ({ writtenTokens, readTokens }: RaceSide): string =>
  t`${tokens(writtenTokens)} written, ${tokens(readTokens)} read`;

/** What the wait for the first token buys. */
function happened({ together, oneAhead }: Raced): string {
  const lanes = together.lanes.length;
  if (oneAhead.writtenTokens === 0) {
    return t`The text is too short for a cache, which takes openings from ${tokens(minimumCacheTokens)} tokens.`;
  }
  const waited = oneAhead.run.wallClockMs - together.run.wallClockMs;
  const wait = t`Waiting for the first token costs ${seconds(waited)}`;
  const missed = t`Started together, ${lanes === 2 ? t`both` : t`all ${countWord(lanes)}`} write the text to the cache and none can read it.`;
  if (together.usd === null || oneAhead.usd === null) return `${missed} ${wait}.`;
  const saved = 1 - oneAhead.usd / together.usd;
  return t`${missed} ${wait} and saves ${percent(saved)} of the price.`;
}

export const cacheRaceWords = {
  names,
  tokens: (count: number): string => t`${tokens(count)} tokens`,
  price: (amount: number | null): string => t`${usd(amount)} by the list`,
  clock: ({ run }: RaceSide): string => t`done after ${elapsed(run.wallClockMs)}`,
  written: ({ writtenTokens }: RaceSide): string => t`${tokens(writtenTokens)} written`,
  happened,
  drawn: (side: RaceSide): string => {
    const first = Math.min(...side.lanes.map(({ fromMs }) => fromMs));
    const later = side.lanes.filter(({ fromMs }) => fromMs > first);
    const start = later[0]
      ? t`one starts, ${counted(later.length, t`other`)} after ${seconds(later[0].fromMs)}`
      : t`all start together`;
    return t`${start}; done after ${elapsed(side.run.wallClockMs)}. ${figures(side)}.`;
  },
  said: (raced: Raced): string =>
    t`Together: ${figures(raced.together)}. One ahead: ${figures(raced.oneAhead)}. ${happened(raced)}`,
  /** What has to be so, and whose prices these are. */
  condition: ({ list, model }: ListPrices): string => {
    const rule = t`Paler: until the first token. A cache can be read from the first token of whoever writes it, if openings are the same to the letter. Both ways send the same tokens.`;
    return priceOf(list, model) === null
      ? rule
      : t`${rule} Prices are those of ${model}, ${date(list.date)}; practice runs are free.`;
  },
} as const;
