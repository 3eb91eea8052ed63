import { scaleLinear } from 'd3-scale';
import { tokensShort } from '../../shared/words/format.ts';

/** A linear axis from zero: no cut axis. `ticks` end with the axis. */
export type AmountAxis = { readonly max: number; readonly ticks: readonly number[] };

/** A rounded axis of about `count` steps that holds `most`. */
export function amountAxis(most: number, count = 4): AmountAxis {
  const scale = scaleLinear()
    .domain([0, Math.max(most, 1)])
    .nice(count);
  const max = scale.domain()[1] ?? most;
  return { max, ticks: scale.ticks(count) };
}

/** `8K` where the tick is a whole number of thousands. */
export function tickLabel(amount: number): string {
  return amount >= 1000 && amount % 1000 === 0 ? `${amount / 1000}K` : tokensShort(amount);
}
