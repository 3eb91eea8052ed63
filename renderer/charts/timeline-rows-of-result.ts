import { StepIdSchema } from '../../shared/ids.ts';
import type { RunResult, TaskResult } from '../../shared/run/comparison.ts';
import { tasksInOrder } from '../../shared/run/figures.ts';
import { structureKind } from '../../shared/structure/structure.ts';
import type { TimelineBar, TimelineRow } from './timeline-rows.ts';

/** The rows of a run of which only the figures are known: each task from first sending to its end, retries within. */
export function timelineRowsOfResult(run: RunResult): TimelineRow[] {
  const tasks = tasksInOrder(run).filter(({ sentMs }) => sentMs !== null);
  const kind = structureKind(run.structure);
  if (kind === 'thread' || kind === 'one-at-a-time') return [rowOf(run, 'all', true, tasks)];
  const lanes = [...new Set(tasks.map(({ conversation }) => conversation))];
  return lanes.map((lane) =>
    rowOf(
      run,
      lane,
      false,
      tasks.filter(({ conversation }) => conversation === lane),
    ),
  );
}

function rowOf(run: RunResult, id: string, whole: boolean, tasks: readonly TaskResult[]): TimelineRow {
  const bars = tasks.flatMap((task) => barsOf(task, run.wallClockMs));
  return {
    id: `${run.id}/${id}`,
    run: run.id,
    structure: run.structure,
    label: whole ? '' : tasks.map(({ title }) => title).join(', '),
    whole,
    tasks: tasks.map((task) => task.id),
    bars,
    stretches: tasks.flatMap((task) => {
      const [first, ...rest] = bars.filter((bar) => bar.task === task.id);
      return first ? [{ task: task.id, title: task.title, from: first.from, to: rest.at(-1)?.to ?? first.to }] : [];
    }),
    to: bars.at(-1)?.to ?? null,
  };
}

function barsOf({ id, sentMs, firstTokenMs, endedMs }: TaskResult, endMs: number): TimelineBar[] {
  if (sentMs === null) return [];
  const to = Math.max(sentMs, endedMs ?? endMs);
  const first = Math.min(Math.max(firstTokenMs ?? to, sentMs), to);
  const base = { step: StepIdSchema.parse(id), task: id, open: false };
  return [
    { ...base, kind: 'thinking', from: sentMs, to: first } as const,
    { ...base, kind: 'writing', from: first, to } as const,
  ].filter((bar) => bar.to > bar.from);
}
