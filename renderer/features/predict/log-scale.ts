import { t } from '../../../shared/words/t.ts';
/**
 * A two-sided scale: equal steps are equal factors, and "the same" stands in the middle. Positions are powers of two:
 * 0 is the same, 1 is twice, −1 is half.
 */
export type LogScale = {
  /** The scale goes from −`end` to `end`. */
  readonly end: number;
  /** The finest step of the pointer. */
  readonly step: number;
  /** Where the arrow keys stop: factors that are round when they are said, from the smallest to the largest. */
  readonly stops: readonly number[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
};

/** Wall-clock of the other over this one: right is sooner. */
export const clockScale: LogScale = {
  end: 3,
  step: 0.01,
  stops: bothSides([...steps(1.1, 2, 0.1), ...steps(2.2, 4, 0.2), ...steps(4.5, 8, 0.5)]),
  ticks: [
    { at: -3, label: t`8× later` },
    { at: -2, label: '4×' },
    { at: -1, label: '2×' },
    { at: 0, label: t`same` },
    { at: 1, label: '2×' },
    { at: 2, label: '4×' },
    { at: 3, label: t`8× sooner` },
  ],
};

/** Tokens of this one over the other: right is more. */
export const tokenScale: LogScale = {
  end: 2,
  step: 0.01,
  stops: [...steps(0.25, 1, 0.05), ...steps(1.05, 2, 0.05), ...steps(2.1, 4, 0.1)],
  ticks: [
    { at: -2, label: t`a quarter` },
    { at: -1, label: t`half` },
    { at: 0, label: t`same` },
    { at: 1, label: t`double` },
    { at: 2, label: t`four times` },
  ],
};

/** `from` to `to` in steps of `by`, without what adding fractions leaves behind. */
function steps(from: number, to: number, by: number): number[] {
  return Array.from({ length: Math.round((to - from) / by) + 1 }, (_, index) => Number((from + index * by).toFixed(2)));
}

/** Factors above 1 with their reciprocals, and 1 between them. */
function bothSides(above: readonly number[]): number[] {
  return [...above.map((factor) => 1 / factor).reverse(), 1, ...above];
}

/** The next stop above or below a factor; at an end it stays there. */
export function nextStop({ stops }: LogScale, factor: number, direction: 1 | -1): number {
  // A factor that was read back from a position is only nearly at its stop.
  const nearly = 1e-6;
  const beyond =
    direction === 1 ? stops.filter((stop) => stop > factor + nearly) : stops.filter((stop) => stop < factor - nearly);
  return (direction === 1 ? beyond[0] : beyond.at(-1)) ?? factor;
}

/** The factor at a position, exact at both ends. */
export function factorAt(scale: LogScale, position: number): number {
  const held = Math.min(scale.end, Math.max(-scale.end, position));
  return 2 ** held;
}

/** Where a factor stands; what lies beyond an end stands at that end. */
export function positionOf(scale: LogScale, factor: number): number {
  return Math.min(scale.end, Math.max(-scale.end, Math.log2(factor)));
}

/** A position as a percentage of the scale's width. */
export function placeOf(scale: LogScale, position: number): number {
  return ((position + scale.end) / (2 * scale.end)) * 100;
}

/** Lengths of the two bars for a clock guess, 0 to 1: the longer one fills the room. */
export function barShares(soonerFactor: number): { of: number; against: number } {
  return soonerFactor >= 1 ? { of: 1 / soonerFactor, against: 1 } : { of: 1, against: soonerFactor };
}
