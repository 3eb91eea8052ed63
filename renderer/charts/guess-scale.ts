import { scaleLog } from 'd3-scale';
import { t } from '../../shared/words/t.ts';

/** A two-sided logarithmic scale of factors: 1 in the middle, `most` at the right end, its inverse at the left. */
export type GuessScale = {
  readonly most: number;
  readonly ticks: readonly { readonly factor: number; readonly label: string }[];
};

export const soonerScale: GuessScale = {
  most: 8,
  ticks: [
    { factor: 1 / 8, label: t`8× later` },
    { factor: 1 / 4, label: '4×' },
    { factor: 1 / 2, label: '2×' },
    { factor: 1, label: t`same` },
    { factor: 2, label: '2×' },
    { factor: 4, label: '4×' },
    { factor: 8, label: t`8× sooner` },
  ],
};

export const tokenScale: GuessScale = {
  most: 4,
  ticks: [
    { factor: 1 / 4, label: t`a quarter` },
    { factor: 1 / 2, label: t`half` },
    { factor: 1, label: t`same` },
    { factor: 2, label: t`double` },
    { factor: 4, label: t`four times` },
  ],
};

/** Where a factor stands, in percent of the width; what lies beyond an end stands at the end. */
export function placeOn({ most }: GuessScale, factor: number): number {
  return scaleLog()
    .domain([1 / most, most])
    .range([0, 100])
    .clamp(true)(factor);
}
