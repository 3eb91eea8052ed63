import { bestWidth, limitSweep } from './limit-sweep.ts';

/** Twelve tasks of twenty seconds. */
const twelve = { tasks: 12, seconds: 20 } as const;

export const limitSweepFigures = {
  'limit-sweep/six-a-minute': () => bestWidth(limitSweep({ ...twelve, requestsPerMinute: 6 })),
  'limit-sweep/sixty-a-minute': () => bestWidth(limitSweep({ ...twelve, requestsPerMinute: 60 })),
} as const;
