import type { TaskId } from '../ids.ts';
import type { StructureKey } from '../structure/structure.ts';
import type { Workflow } from '../workflow/task.ts';
import { verdictOf } from './claim.ts';
import type { Reading } from './claim.ts';
import { predict, tokensOf } from './predict.ts';

const timeOf = (workflow: Workflow, key: StructureKey): number => predict(workflow, key).wallClockMs;
const isTheSame = (ms: number, other: number): boolean => Math.abs(ms - other) <= 1;

/** How long a task's own work takes, whatever runs beside it. */
const lengthOf = (workflow: Workflow): ((id: TaskId) => number) => {
  const measured = new Map(predict(workflow, 'one-at-a-time').tasks.map(({ id, modelMs }) => [id, modelMs]));
  return (id) => measured.get(id) ?? 0;
};

/** Row 12: 95 s, 45 s and 50 s, and 65 s where the longest comes last. */
export function dispatch(workflow: Workflow): Reading {
  const lengths = lengthOf(workflow);
  const longestLast = { ...workflow, tasks: [...workflow.tasks].sort((a, b) => lengths(a.id) - lengths(b.id)) };
  const measured = {
    oneAtATimeMs: timeOf(workflow, 'one-at-a-time'),
    allAtOnceMs: timeOf(workflow, 'all-at-once'),
    queueOfTwoMs: timeOf(workflow, 'queue:2'),
    queueLongestLastMs: timeOf(longestLast, 'queue:2'),
    tokens: tokensOf(workflow, 'all-at-once'),
  };
  const { oneAtATimeMs, allAtOnceMs, queueOfTwoMs, queueLongestLastMs } = measured;
  const holds =
    isTheSame(oneAtATimeMs, 95_000) &&
    isTheSame(allAtOnceMs, 45_000) &&
    isTheSame(queueOfTwoMs, 50_000) &&
    isTheSame(queueLongestLastMs, 65_000);
  return { id: 'dispatch', row: 12, measured, holds };
}

/** Row 13: all at once takes as long as its slowest task, one at a time the sum. */
export function slowestTask(workflow: Workflow): Reading {
  const lengths = workflow.tasks.map(({ id }) => id).map(lengthOf(workflow));
  const slowestMs = Math.max(...lengths);
  const sumMs = lengths.reduce((sum, ms) => sum + ms, 0);
  const [allAtOnceMs, oneAtATimeMs] = [timeOf(workflow, 'all-at-once'), timeOf(workflow, 'one-at-a-time')];
  return {
    id: 'slowest-task',
    row: 13,
    measured: { tasks: lengths.length, slowestMs, allAtOnceMs, oneAtATimeMs },
    holds: isTheSame(allAtOnceMs, slowestMs) && isTheSame(oneAtATimeMs, sumMs),
  };
}

/** Row 15: the same work followed by a merge by hand, by a merge without a model, and in one thread that needs neither. */
export function coordination(work: Workflow, byHand: Workflow, byFields: Workflow): Reading {
  const threadMs = timeOf(work, 'thread');
  const savedMs = threadMs - timeOf(work, 'all-at-once');
  const [byHandMs, byFieldsMs] = [timeOf(byHand, 'all-at-once'), timeOf(byFields, 'all-at-once')];
  return {
    id: 'coordination',
    row: 15,
    measured: { threadMs, savedMs, byHandMs, byFieldsMs },
    holds: verdictOf([byHandMs > threadMs, byFieldsMs > threadMs]),
  };
}

/** Row 33: research side by side, and a synthesis: what needs others is taken to come one after another. */
export function boardPreparation(equal: Workflow, real: Workflow): Reading {
  const trials = [equal, real].map((workflow) => {
    const lengths = lengthOf(workflow);
    const [oneAtATimeMs, allAtOnceMs] = [timeOf(workflow, 'one-at-a-time'), timeOf(workflow, 'all-at-once')];
    const first = workflow.tasks.filter(({ needs }) => needs.length === 0).map(({ id }) => lengths(id));
    const rest = workflow.tasks.filter(({ needs }) => needs.length > 0).map(({ id }) => lengths(id));
    const floorMs = Math.max(0, ...first) + rest.reduce((sum, ms) => sum + ms, 0);
    return { oneAtATimeMs, allAtOnceMs, floorMs };
  });
  const [ofEqual, ofReal] = trials;
  return {
    id: 'board-preparation',
    row: 33,
    measured: {
      equalShareOfTime: ofEqual ? ofEqual.allAtOnceMs / ofEqual.oneAtATimeMs : null,
      oneAtATimeMs: ofReal?.oneAtATimeMs ?? null,
      allAtOnceMs: ofReal?.allAtOnceMs ?? null,
      slowestAndSynthesisMs: ofReal?.floorMs ?? null,
      shareOfTime: ofReal ? ofReal.allAtOnceMs / ofReal.oneAtATimeMs : null,
    },
    holds: verdictOf(trials.map(({ allAtOnceMs, floorMs }) => allAtOnceMs <= 1.1 * floorMs && allAtOnceMs > 0)),
  };
}
