import { priceOf } from '../../shared/prices.ts';
import type { PriceList } from '../../shared/prices.ts';
import type { Connection } from '../../shared/run/header.ts';
import type { Cap } from '../../shared/settings.ts';
import { lackingSentence } from '../../shared/words/connection.ts';

/** What somebody should know before the figures come: a sentence each. */
export function forewords(
  connection: Connection,
  budget: Cap,
  { forgetting }: { readonly forgetting: boolean },
  prices: PriceList,
): string[] {
  const lacking = lackingSentence(connection.abilities ?? null);
  const unchecked = budget.usd === null ? null : whyUnchecked(connection, prices);
  return [
    ...(lacking === null ? [] : [lacking]),
    ...(forgetting ? ['Forgetting is on: details drop out of very long contexts, by an assumption of ours.'] : []),
    ...(unchecked === null ? [] : [unchecked]),
  ];
}

/** Why a cap in dollars says nothing here; null where it does. */
function whyUnchecked({ kind, model }: Connection, prices: PriceList): string | null {
  if (kind === 'practice') return 'Practice runs are free, so the cap in dollars is not checked.';
  if (priceOf(prices, model) !== null) return null;
  return `No price is known for ${model}, so the cap in dollars can’t be checked. Give one in tokens instead.`;
}
