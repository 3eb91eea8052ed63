import { scaleLinear } from 'd3-scale';

/** Lengths an axis may have and the distance of its ticks, both in seconds. */
const ladder: readonly (readonly [length: number, tick: number])[] = [
  [2, 1],
  [5, 1],
  [10, 2],
  [20, 5],
  [30, 5],
  [60, 10],
  [120, 20],
  [180, 30],
  [300, 60],
  [600, 120],
  [1_200, 300],
  [1_800, 300],
  [3_600, 600],
];

/** A growing axis is full at this share of its length, so that what stands beside the bars has room. */
const fullAt = 0.72;

/**
 * Length in ms of an axis that holds `ms` and leaves room to grow: the next step of the ladder, so that a growing
 * axis rescales now and then in one step instead of all the time. Beyond an hour whole hours.
 */
export function axisLength(ms: number): number {
  return lengthFor(ms / fullAt);
}

/** The smallest step of the ladder that holds `ms`. */
function lengthFor(ms: number): number {
  const step = ladder.find(([length]) => length * 1_000 >= ms);
  return step ? step[0] * 1_000 : Math.ceil(ms / 3_600_000) * 3_600_000;
}

/** Length in ms of an axis for a run that has ended: the smallest step that holds it. */
export function closedAxisLength(ms: number): number {
  return lengthFor(ms);
}

/** Ticks of an axis in ms, both ends included where they fall on a tick. */
export function axisTicks(length: number): number[] {
  const tick = (ladder.find(([held]) => held * 1_000 >= length)?.[1] ?? Math.ceil(length / 6_000_000) * 1_000) * 1_000;
  return Array.from({ length: Math.floor(length / tick) + 1 }, (_, index) => index * tick);
}

/** A position on an axis of `length` ms as a percentage of its width, never outside of it. */
export function shareOf(length: number): (ms: number) => number {
  return scaleLinear().domain([0, length]).range([0, 100]).clamp(true);
}
