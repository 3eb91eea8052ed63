/**
 * A two-sided scale: equal steps are equal factors, and "the same" stands in the middle. Positions are powers of two:
 * 0 is the same, 1 is twice, −1 is half.
 */
export type LogScale = {
  /** The scale goes from −`end` to `end`. */
  readonly end: number;
  /** One press of an arrow key. */
  readonly step: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
};

/** Wall-clock of the other over this one: right is sooner. */
export const clockScale: LogScale = {
  end: 3,
  step: 0.05,
  ticks: [
    { at: -3, label: '8× later' },
    { at: -2, label: '4×' },
    { at: -1, label: '2×' },
    { at: 0, label: 'same' },
    { at: 1, label: '2×' },
    { at: 2, label: '4×' },
    { at: 3, label: '8× sooner' },
  ],
};

/** Tokens of this one over the other: right is more. */
export const tokenScale: LogScale = {
  end: 2,
  step: 0.02,
  ticks: [
    { at: -2, label: 'a quarter' },
    { at: -1, label: 'half' },
    { at: 0, label: 'same' },
    { at: 1, label: 'double' },
    { at: 2, label: 'four times' },
  ],
};

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
