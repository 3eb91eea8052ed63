import type { Grown, Growth } from '../lesson/widgets/growing-thread.ts';
import type { ListPrices } from '../lesson/widgets/list-prices.ts';
import { priceOf } from '../prices.ts';
import { countWord, date, percent, sentence, tokens } from './format.ts';
import { t } from './t.ts';

type Pair = { readonly thread: Grown; readonly apart: Grown; readonly cache: boolean };

const paid = ({ usd }: Grown, cache: boolean): number | null => (cache ? usd.cached : usd.plain);

/** `61% less`, `as much`. */
function less(part: number, whole: number): string {
  const saved = 1 - part / whole;
  return Math.abs(saved) < 0.005 ? t`as much` : `${percent(Math.abs(saved))} ${saved > 0 ? t`less` : t`more`}`;
}

/** What splitting saves in tokens and in money, and what the cache has to do with it. */
function comparison({ thread, apart, cache }: Pair): string {
  const [all, part] = [paid(thread, cache), paid(apart, cache)];
  const split = sentence(t`${countWord(apart.contexts.length)} conversations send ${less(apart.sent, thread.sent)}.`);
  if (all === null || part === null) return split;
  const money = t` By the list they cost ${less(part, all)}.`;
  if (!cache) return `${split}${money}`;
  const cached =
    thread.usd.plain === null
      ? ''
      : t` The cache takes the thread’s price down by ${saving(all, thread.usd.plain)}, and not one of its tokens.`;
  return `${split}${money}${cached}`;
}

const saving = (now: number, before: number): string => percent(1 - now / before);

export const growingThreadWords = {
  tokens: (count: number): string => t`${tokens(count)} tokens`,
  price: (amount: string): string => t`${amount} by the list`,
  splitLabel: ({ contexts }: Grown): string => t`${sentence(countWord(contexts.length))} conversations, computed`,
  comparison,
  said: (pair: Pair): string =>
    t`One thread sends ${tokens(pair.thread.sent)} tokens, ${countWord(pair.apart.contexts.length)} conversations ${tokens(pair.apart.sent)}. ${comparison(pair)}`,
  /** What a reader hears in place of the bars. */
  drawn: ({ contexts }: Grown): string => {
    const [first, last] = [contexts[0]?.at(0), contexts[0]?.at(-1)];
    return contexts.length === 1
      ? t`Context per turn: from ${tokens(first)} to ${tokens(last)} tokens in ${contexts[0]?.length ?? 0} turns.`
      : t`Context per turn in ${countWord(contexts.length)} conversations: each from ${tokens(first)} to about ${tokens(last)} tokens.`;
  },
  /** What has to be so for the figures to hold, and whose prices these are. */
  condition: ({ first }: Growth, { list, model }: ListPrices): string => {
    const holds = t`This holds where every conversation can begin at ${tokens(first)} tokens: with nothing from the others, and nothing said twice.`;
    const priced =
      priceOf(list, model) === null
        ? ''
        : t` Prices are those of ${model}, ${date(list.date)}; practice runs are free.`;
    return `${holds}${priced}`;
  },
} as const;
