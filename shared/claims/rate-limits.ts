import { sweepTolerance } from '../run/sweep.ts';
import type { Workflow } from '../workflow/task.ts';
import { inquiry } from './trial.ts';
import type { Inquiry, Trial } from './trial.ts';
import { verdictOf } from './verdict.ts';

/** Requests a minute: one limit that hardly binds, and one that sets the pace. */
export type TwoLimits = { readonly loose: number; readonly strict: number };

const widths = [1, 2, 3, 4, 5, 6, 7, 8] as const;

const queue = (workflow: Workflow, width: number, requestsPerMinute: number): Trial => ({
  workflow,
  structure: `queue:${width}`,
  requestsPerMinute,
});

/** Row 18: the width beyond which wider no longer helps, under either limit. Expects one-turn tasks that need nothing. */
export function breakEven(workflow: Workflow, { loose, strict }: TwoLimits): Inquiry {
  const trials: Record<string, Trial> = {};
  for (const width of widths) {
    trials[`loose:${width}`] = queue(workflow, width, loose);
    trials[`strict:${width}`] = queue(workflow, width, strict);
  }
  return inquiry('break-even', 18, trials, (run) => {
    const widthUnder = (limit: 'loose' | 'strict'): number =>
      breakEvenOf(widths.map((width) => run(`${limit}:${width}`).wallClockMs));
    const [looseWidth, strictWidth] = [widthUnder('loose'), widthUnder('strict')];
    return {
      given: { tasks: workflow.tasks.length, loose, strict },
      measured: { looseWidth, strictWidth },
      holds: verdictOf([looseWidth, strictWidth].map((width) => width >= 4 && width <= 7)),
    };
  });
}

/** Row 23: all at once against a queue of two, under either limit. Expects one-turn tasks that need nothing. */
export function strictLimit(workflow: Workflow, { loose, strict }: TwoLimits): Inquiry {
  const trials = {
    looseAtOnce: { workflow, structure: 'all-at-once', requestsPerMinute: loose },
    looseQueue: queue(workflow, 2, loose),
    strictAtOnce: { workflow, structure: 'all-at-once', requestsPerMinute: strict },
    strictQueue: queue(workflow, 2, strict),
  } as const;
  return inquiry('strict-limit', 23, trials, (run) => {
    const loses = (name: 'looseAtOnce' | 'strictAtOnce', other: 'looseQueue' | 'strictQueue'): boolean =>
      run(name).rejected > run(other).rejected &&
      run(name).wallClockMs >= run(other).wallClockMs * (1 - sweepTolerance);
    return {
      given: { tasks: workflow.tasks.length, loose, strict },
      measured: {
        looseAtOnceMs: run('looseAtOnce').wallClockMs,
        looseQueueMs: run('looseQueue').wallClockMs,
        strictAtOnceMs: run('strictAtOnce').wallClockMs,
        strictQueueMs: run('strictQueue').wallClockMs,
        strictAtOnceRejected: run('strictAtOnce').rejected,
        strictQueueRejected: run('strictQueue').rejected,
      },
      holds: verdictOf([loses('looseAtOnce', 'looseQueue'), loses('strictAtOnce', 'strictQueue')]),
    };
  });
}

/** The smallest width such that no wider one is more than the sweep's tolerance faster. */
function breakEvenOf(times: readonly number[]): number {
  const found = times.findIndex((ms, index) => Math.min(...times.slice(index)) >= ms * (1 - sweepTolerance));
  return found + 1;
}
