import { contrasts, weigh } from './it-depends.ts';
import type { Conditions, Way } from './it-depends.ts';

/** Against one thread, to a tenth. */
const timesOf = (conditions: Conditions, way: Way): number =>
  Math.round(10 * (weigh(conditions).find((cost) => cost.way === way)?.ratio ?? Number.NaN)) / 10;

export const itDependsFigures = {
  'it-depends/half': () => timesOf(contrasts.half, 'whole'),
  'it-depends/five-times': () => timesOf(contrasts.fiveTimes, 'whole'),
  'it-depends/five-in-slices': () => timesOf(contrasts.fiveTimes, 'slices'),
} as const;
