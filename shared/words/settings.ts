import type { Ability } from '../connection.ts';
import type { Spending } from '../contract.ts';
import type { Cap } from '../settings.ts';
import { date, notAvailable, tokens, usd } from './format.ts';
import { t } from './t.ts';

/** What Braid makes of what a server can do; what it does without it stands in `connection.ts`. */
export const abilityUse: Readonly<Record<Ability, string>> = {
  get streaming() {
    return t`Replies come word by word.`;
  },
  get structuredOutput() {
    return t`Answers in a set form are asked for by a schema.`;
  },
  get caching() {
    return t`What conversations share can be read from a cache, and is counted apart.`;
  },
  get countTokens() {
    return t`What is sent first is counted by the server before a run.`;
  },
  get batches() {
    return t`Very wide work can be handed in as one batch.`;
  },
};

/** An address as it is compared: without a closing slash or `/v1`. */
export function plainAddress(address: string): string {
  return address.trim().replace(/\/+$/, '').replace(/\/v1$/, '').replace(/\/+$/, '');
}

/** `200,000 tokens`; n/a where a server doesn't say. */
export function contextSize(count: number | null): string {
  return count === null ? notAvailable() : t`${tokens(count)} tokens`;
}

/** A list price in dollars: `$5.00`, and as many digits more as it has. */
export function listPrice(dollars: number | undefined): string {
  if (dollars === undefined) return notAvailable();
  const cents = dollars.toFixed(2);
  return `$${Number(cents) === dollars ? cents : dollars}`;
}

type Exceeded = Spending['exceeded'][number];

const amount = (unit: Exceeded['unit'], value: number): string =>
  unit === 'usd' ? usd(value) : t`${tokens(value)} tokens`;

/** Which cap would be passed and by how much, in one sentence. */
export function exceededSentence({ cap, unit, limit, used, expected }: Exceeded): string {
  const over = used + expected - limit;
  if (cap === 'run') {
    return t`A run may use ${amount(unit, limit)}; the dearest would use about ${amount(unit, expected)}, about ${amount(unit, over)} too much.`;
  }
  const before = used > 0 ? t`${amount(unit, used)} of them are used; ` : '';
  return t`This month may use ${amount(unit, limit)}; ${before}these runs would use about ${amount(unit, expected)}, about ${amount(unit, over)} too much.`;
}

/** `Used this month: 120,000 tokens, $1.34.`, each beside its cap where there is one. */
export function monthSentence(used: { readonly tokens: number; readonly usd: number | null }, cap: Cap): string {
  const of = (limit: number | null, write: (value: number) => string): string =>
    limit === null ? '' : t` of ${write(limit)}`;
  return t`Used this month: ${tokens(used.tokens)}${of(cap.tokens, tokens)} tokens, ${usd(used.tokens === 0 ? 0 : used.usd)}${of(cap.usd, usd)}.`;
}

/** True where not even a first request would be let through. */
export function isUsedUp({ limit, used }: Exceeded): boolean {
  return used >= limit;
}

/** What is said before a start that costs something or would pass a cap. */
export const budgetWords = {
  get unknown() {
    return t`Nothing was started. Your prediction is locked. You can start it all the same; the caps hold as always.`;
  },
  get capActs() {
    return t`Caps are checked before each request. A run that gets there stops with all it has, and can go on once the cap is higher.`;
  },
  get usedUp() {
    return t`Nothing more is sent until the cap is higher. Your prediction is locked, so you can start later.`;
  },
  /** How the figures were made, and at which prices. */
  basis({ basis, paid, model, usd: cost, pricesDate }: Spending): string {
    const how =
      basis === 'counted'
        ? t`What is sent first was counted by the server; the rest is estimated.`
        : t`All figures are estimates.`;
    if (!paid) return t`${how} The practice model is free.`;
    return cost === null
      ? t`${how} No price of ${model} is known, so its cost is n/a and no cap in dollars holds it.`
      : t`${how} List prices of ${date(pricesDate)} for ${model}.`;
  },
} as const;
