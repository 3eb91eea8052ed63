import { assertNever } from '../assert-never.ts';
import type { SweepWhy } from '../run/sweep.ts';
import { counted, countWord, seconds } from './format.ts';
import { t } from './t.ts';

/** Why wider no longer helps, in one sentence. */
export function wordSweep(why: SweepWhy): string {
  switch (why.id) {
    case 'too-few':
      return t`A break-even needs at least two widths that finished.`;
    case 'still-helps':
      return t`Wider still helped at ${countWord(why.params.widest)} at once, the widest that was tried.`;
    case 'limit': {
      const { width, widest, waitedMs, waitedWidestMs, rejected, rejectedWidest } = why.params;
      const wait = (ms: number, refused: number): string =>
        t`${seconds(ms)} with ${counted(refused, t`request`)} rejected`;
      const here = t`${countWord(width)} at once waited ${wait(waitedMs, rejected)}`;
      if (width === widest) return t`${noFurther(width)}: the rate limit sets the pace, and ${here}.`;
      const there = t`${countWord(widest)} at once waited for it ${wait(waitedWidestMs, rejectedWidest)}`;
      return t`${noFurther(width)}: the rate limit sets the pace, and ${there}, where ${here}.`;
    }
    case 'critical-path': {
      const { width, criticalPathMs, tasks } = why.params;
      return t`${noFurther(width)}: the critical path, ${counted(tasks, t`task`)} that rest on each other, takes ${seconds(criticalPathMs)} however many run at once.`;
    }
    case 'slower': {
      const { width, widest, requestMs, requestWidestMs } = why.params;
      return t`${noFurther(width)}: the model answers more slowly the more it is asked at once, ${seconds(requestWidestMs)} a request with ${countWord(widest)} at once and ${seconds(requestMs)} with ${countWord(width)}.`;
    }
    case 'nothing-left':
      return t`${noFurther(why.params.width)}: no more than ${countWord(why.params.mostAtOnce)} of these tasks can run at once.`;
    case 'rounds': {
      const { width, rounds, nextGain } = why.params;
      return t`${noFurther(width)} before ${countWord(nextGain)}: until then the tasks still go in ${counted(rounds, t`round`)}.`;
    }
    case 'order':
      return t`${noFurther(why.params.width)}: the tasks rest on each other so that no more of them are ready at once for long.`;
    default:
      return assertNever(why);
  }
}

const noFurther = (width: number): string => t`Wider than ${countWord(width)} no longer helps`;
