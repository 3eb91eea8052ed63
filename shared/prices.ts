import { z } from 'zod';

/** US dollars per million tokens. `cacheWrite` is a five-minute entry's. */
export const PriceSchema = z.object({
  input: z.number().nonnegative(),
  output: z.number().nonnegative(),
  cacheWrite: z.number().nonnegative(),
  cacheRead: z.number().nonnegative(),
});
export type Price = z.infer<typeof PriceSchema>;

/** List prices with the day they were looked up: a price is never shown without its date. */
export const PriceListSchema = z.object({
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2026-11-20'),
  models: z.record(z.string(), PriceSchema),
});
export type PriceList = z.infer<typeof PriceListSchema>;

/** A request of a message batch costs half of what it would cost by itself. */
export const batchFactor = 0.5;

const perPrice = 1_000_000;

export type CountedTokens = {
  readonly input: number | null;
  readonly cacheWrite: number | null;
  readonly cacheRead: number | null;
  readonly output: number | null;
};

/** A snapshot of a model is named by its day, and costs what the model does. */
const snapshot = /-\d{8}$/;

/** The list price of a model, by its own name or that of a dated snapshot of it; null for one that is not listed. */
export function priceOf({ models }: PriceList, model: string): Price | null {
  for (const name of [model, model.replace(snapshot, '')]) {
    const price = Object.hasOwn(models, name) ? models[name] : undefined;
    if (price) return price;
  }
  return null;
}

/** Dollars for these tokens at this model's list price; null where the model or the input or output is unknown. */
export function listPriceUsd(prices: PriceList, model: string, tokens: CountedTokens): number | null {
  const price = priceOf(prices, model);
  if (price === null || tokens.input === null || tokens.output === null) return null;
  return (
    (tokens.input * price.input +
      (tokens.cacheWrite ?? 0) * price.cacheWrite +
      (tokens.cacheRead ?? 0) * price.cacheRead +
      tokens.output * price.output) /
    perPrice
  );
}
