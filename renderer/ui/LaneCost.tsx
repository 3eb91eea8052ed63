import { listPriceUsd } from '../../shared/prices.ts';
import type { Price } from '../../shared/prices.ts';
import type { Usage } from '../../shared/run/event.ts';
import type { Connection } from '../../shared/run/header.ts';
import type { StepState } from '../../shared/run/state.ts';
import { date, notAvailable, usd } from '../../shared/words/format.ts';
import { t } from '../../shared/words/t.ts';

type LaneCostProps = {
  readonly steps: readonly StepState[];
  readonly connection: Pick<Connection, 'kind' | 'model'>;
  readonly prices: { readonly date: string; readonly list: Readonly<Record<string, Price>> };
  /** The model whose list price a practice run shows. */
  readonly priceModel: string;
  /** What stands here before anything was counted. */
  readonly unknown?: string;
};

/** What the reported tokens cost by the list; a practice run is free, and shows the price of a model that was picked. */
export function LaneCost({ steps, connection, prices, priceModel, unknown }: LaneCostProps) {
  const usages = steps.flatMap(({ attempts }) => attempts.flatMap(({ usage }) => usage ?? []));
  if (usages.length === 0) return unknown ?? null;
  const practice = connection.kind === 'practice';
  const model = practice ? priceModel : connection.model;
  const amount = sum(usages, (usage) => listPriceUsd({ date: prices.date, models: prices.list }, model, usage));
  const day = date(prices.date);
  return (
    <span
      title={practice ? t`Practice runs are free. List price of ${model}, ${day}.` : t`List price of ${model}, ${day}`}
    >
      {amount === null ? notAvailable() : usd(amount)}
      {practice && t` list price`}
    </span>
  );
}

/** Null as soon as one part is unknown: half a price would be another price. */
function sum(usages: readonly Usage[], priceOf: (usage: Usage) => number | null): number | null {
  return usages.map(priceOf).reduce<number | null>((all, one) => (all === null || one === null ? null : all + one), 0);
}
