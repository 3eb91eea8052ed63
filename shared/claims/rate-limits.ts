import { limitedQueue } from '../forecast/limits.ts';
import type { LimitedQueue } from '../forecast/limits.ts';
import { sweepTolerance } from '../run/sweep.ts';
import type { Workflow } from '../workflow/task.ts';
import { verdictOf } from './claim.ts';
import type { Reading } from './claim.ts';
import { predict } from './predict.ts';

/** Requests a minute: one limit that hardly binds, and one that sets the pace. */
export type TwoLimits = { readonly loose: number; readonly strict: number };

const widest = 8;

/** Row 18: the width beyond which wider no longer helps, under either limit. Expects one-turn tasks that need nothing. */
export function breakEven(workflow: Workflow, { loose, strict }: TwoLimits): Reading {
  const lengths = lengthsOf(workflow);
  const [looseWidth, strictWidth] = [breakEvenOf(lengths, loose), breakEvenOf(lengths, strict)];
  return {
    id: 'break-even',
    row: 18,
    measured: { tasks: lengths.length, loose, looseWidth, strict, strictWidth },
    holds: verdictOf([looseWidth, strictWidth].map((width) => width >= 4 && width <= 7)),
  };
}

/** Row 23: all at once against a queue of two, under either limit. Expects one-turn tasks that need nothing. */
export function strictLimit(workflow: Workflow, { loose, strict }: TwoLimits): Reading {
  const lengths = lengthsOf(workflow);
  const under = (limit: number): readonly [atOnce: LimitedQueue, queue: LimitedQueue] => [
    limitedQueue(lengths, lengths.length, limit),
    limitedQueue(lengths, 2, limit),
  ];
  const [[looseAtOnce, looseQueue], [strictAtOnce, strictQueue]] = [under(loose), under(strict)];
  const loses = (atOnce: LimitedQueue, queue: LimitedQueue): boolean =>
    atOnce.rejected > queue.rejected && atOnce.wallClockMs >= queue.wallClockMs * (1 - sweepTolerance);
  return {
    id: 'strict-limit',
    row: 23,
    measured: {
      tasks: lengths.length,
      loose,
      looseAtOnceMs: looseAtOnce.wallClockMs,
      looseQueueMs: looseQueue.wallClockMs,
      strict,
      strictAtOnceMs: strictAtOnce.wallClockMs,
      strictAtOnceRejected: strictAtOnce.rejected,
      strictQueueMs: strictQueue.wallClockMs,
      strictQueueRejected: strictQueue.rejected,
    },
    holds: verdictOf([loses(looseAtOnce, looseQueue), loses(strictAtOnce, strictQueue)]),
  };
}

const lengthsOf = (workflow: Workflow): number[] =>
  predict(workflow, 'all-at-once').tasks.map(({ modelMs }) => modelMs);

/** The smallest width such that no wider one is more than the sweep's tolerance faster. */
function breakEvenOf(lengths: readonly number[], limit: number): number {
  const times = Array.from({ length: widest }, (_, index) => limitedQueue(lengths, index + 1, limit).wallClockMs);
  const found = times.findIndex((ms, index) => Math.min(...times.slice(index)) >= ms * (1 - sweepTolerance));
  return found + 1;
}
