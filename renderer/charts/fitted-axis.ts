import { axisTicks, closedAxisLength } from './time-axis.ts';

/** Length in ms of an axis for something that has ended: up to the first tick that holds it, with nothing to spare beyond. */
export function fittedAxisLength(ms: number): number {
  const closed = closedAxisLength(ms);
  const tick = axisTicks(closed)[1] ?? closed;
  return Math.min(closed, Math.ceil(Math.max(ms, 1) / tick) * tick);
}
