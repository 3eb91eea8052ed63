import type { TimelinePath } from '../../charts/TimelinePaths.tsx';
import type { TimelineRow } from '../../charts/timeline-rows.ts';
import type { RunResult, TaskResult } from '../../../shared/run/comparison.ts';

/** The chain that set a run's finish, waits included, as stretches along the rows of its tasks. */
export function finishStretches(run: RunResult, rows: readonly TimelineRow[]): TimelinePath[] {
  let before = 0;
  return pathTasks(run, run.finishPath).flatMap((task) => {
    const row = rowOf(task, run, rows);
    const from = before;
    before = task.endedMs ?? before;
    return row && before > from ? [{ row: row.id, from, to: before }] : [];
  });
}

/** The critical path: only the stretches in which its tasks were thinking or writing. */
export function criticalStretches(run: RunResult, rows: readonly TimelineRow[]): TimelinePath[] {
  return pathTasks(run, run.criticalPath).flatMap((task) => {
    const row = rowOf(task, run, rows);
    const bars =
      row?.bars.filter((bar) => bar.task === task.id && (bar.kind === 'thinking' || bar.kind === 'writing')) ?? [];
    return row ? bars.map(({ from, to }) => ({ row: row.id, from, to })) : [];
  });
}

export function pathTasks(run: RunResult, path: RunResult['finishPath']): TaskResult[] {
  return path.flatMap((id) => run.tasks.find((task) => task.id === id) ?? []);
}

function rowOf(task: TaskResult, run: RunResult, rows: readonly TimelineRow[]): TimelineRow | undefined {
  return rows.find((row) => row.run === run.id && row.tasks.includes(task.id));
}
