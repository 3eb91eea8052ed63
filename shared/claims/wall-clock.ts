import type { TaskId } from '../ids.ts';
import type { RunResult } from '../run/comparison.ts';
import type { Workflow } from '../workflow/task.ts';
import { tokensOf } from './run-figures.ts';
import { inquiry } from './trial.ts';
import type { Inquiry } from './trial.ts';
import { isAbout, verdictOf } from './verdict.ts';

/** How long a task's own work took, whatever ran beside it: read off a run that does one at a time. */
const lengthsIn = ({ tasks }: RunResult): ((id: TaskId) => number) => {
  const lengths = new Map(tasks.map(({ id, modelMs }) => [id, modelMs]));
  return (id) => lengths.get(id) ?? 0;
};

/** Row 12: 95 s, 45 s and 50 s, and 65 s where the longest comes last. `shortestFirst` is the same work in that order. */
export function dispatch(workflow: Workflow, shortestFirst: Workflow): Inquiry {
  const trials = {
    oneAtATime: { workflow, structure: 'one-at-a-time' },
    allAtOnce: { workflow, structure: 'all-at-once' },
    queueOfTwo: { workflow, structure: 'queue:2' },
    queueLongestLast: { workflow: shortestFirst, structure: 'queue:2' },
  } as const;
  return inquiry('dispatch', 12, trials, (run, pace) => {
    const measured = {
      oneAtATimeMs: run('oneAtATime').wallClockMs,
      allAtOnceMs: run('allAtOnce').wallClockMs,
      queueOfTwoMs: run('queueOfTwo').wallClockMs,
      queueLongestLastMs: run('queueLongestLast').wallClockMs,
      tokens: tokensOf(run('allAtOnce')),
    };
    // Of the sum, so that a model that is slower throughout changes nothing.
    const takes = (ms: number, seconds: number): boolean => Math.abs(ms / measured.oneAtATimeMs - seconds / 95) <= 0.05;
    const holds =
      isAbout(measured.oneAtATimeMs * pace, 95_000) &&
      takes(measured.allAtOnceMs, 45) &&
      takes(measured.queueOfTwoMs, 50) &&
      takes(measured.queueLongestLastMs, 65);
    return { given: {}, measured, holds };
  });
}

/** Row 13: all at once takes as long as its slowest task, one at a time the sum. */
export function slowestTask(workflow: Workflow): Inquiry {
  const trials = {
    allAtOnce: { workflow, structure: 'all-at-once' },
    oneAtATime: { workflow, structure: 'one-at-a-time' },
  } as const;
  return inquiry('slowest-task', 13, trials, (run) => {
    const [allAtOnceMs, oneAtATimeMs] = [run('allAtOnce').wallClockMs, run('oneAtATime').wallClockMs];
    const lengths = workflow.tasks.map(({ id }) => id).map(lengthsIn(run('oneAtATime')));
    const slowestMs = Math.max(...lengths);
    const sumMs = lengths.reduce((sum, ms) => sum + ms, 0);
    return {
      given: { tasks: lengths.length },
      measured: { slowestMs, allAtOnceMs, oneAtATimeMs },
      holds: isAbout(allAtOnceMs, slowestMs) && isAbout(oneAtATimeMs, sumMs),
    };
  });
}

/**
 * Row 15: the same work one at a time, at once, and at once with a merge by its fields. What a person takes to merge by
 * hand is the source's own figure, in ms at pace 1: here nobody merges.
 */
export function coordination(work: Workflow, byFields: Workflow, mergingMs: number): Inquiry {
  const trials = {
    oneAtATime: { workflow: work, structure: 'one-at-a-time' },
    allAtOnce: { workflow: work, structure: 'all-at-once' },
    byFields: { workflow: byFields, structure: 'all-at-once' },
  } as const;
  return inquiry('coordination', 15, trials, (run, pace) => {
    const [oneAtATimeMs, allAtOnceMs] = [run('oneAtATime').wallClockMs, run('allAtOnce').wallClockMs];
    const byHandMs = allAtOnceMs + mergingMs / pace;
    const byFieldsMs = run('byFields').wallClockMs;
    return {
      given: { mergingMs: mergingMs / pace },
      measured: { oneAtATimeMs, savedMs: oneAtATimeMs - allAtOnceMs, byHandMs, byFieldsMs },
      holds: verdictOf([byHandMs > oneAtATimeMs, byFieldsMs > oneAtATimeMs]),
    };
  });
}

/** Row 33: research side by side, and a synthesis: what needs others is taken to come one after another. */
export function boardPreparation(equal: Workflow, real: Workflow): Inquiry {
  const trials = {
    equalOneAtATime: { workflow: equal, structure: 'one-at-a-time' },
    equalAtOnce: { workflow: equal, structure: 'all-at-once' },
    oneAtATime: { workflow: real, structure: 'one-at-a-time' },
    atOnce: { workflow: real, structure: 'all-at-once' },
  } as const;
  const floorOf = ({ tasks }: Workflow, oneAtATime: RunResult): number => {
    const lengths = lengthsIn(oneAtATime);
    const first = tasks.filter(({ needs }) => needs.length === 0).map(({ id }) => lengths(id));
    const rest = tasks.filter(({ needs }) => needs.length > 0).map(({ id }) => lengths(id));
    return Math.max(0, ...first) + rest.reduce((sum, ms) => sum + ms, 0);
  };
  return inquiry('board-preparation', 33, trials, (run) => {
    const [equalMs, atOnceMs] = [run('equalAtOnce').wallClockMs, run('atOnce').wallClockMs];
    const [equalFloorMs, floorMs] = [floorOf(equal, run('equalOneAtATime')), floorOf(real, run('oneAtATime'))];
    const oneAtATimeMs = run('oneAtATime').wallClockMs;
    return {
      given: {},
      measured: {
        equalShareOfTime: equalMs / run('equalOneAtATime').wallClockMs,
        oneAtATimeMs,
        allAtOnceMs: atOnceMs,
        slowestAndSynthesisMs: floorMs,
        shareOfTime: atOnceMs / oneAtATimeMs,
      },
      holds: verdictOf([isAbout(equalMs, equalFloorMs), isAbout(atOnceMs, floorMs)]),
    };
  });
}
