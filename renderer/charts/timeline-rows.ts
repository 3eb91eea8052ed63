import type { RunId, StepId, TaskId } from '../../shared/ids.ts';
import { stepsOf } from '../../shared/run/state.ts';
import type { Attempt, RunState, Span, StepState } from '../../shared/run/state.ts';
import type { Purpose } from '../../shared/run/step.ts';
import { structureKind } from '../../shared/structure/structure.ts';
import type { StructureKey } from '../../shared/structure/structure.ts';
import { t } from '../../shared/words/t.ts';

/** What a timeline is drawn from. `tasks` in plan order; `now` in ms since this run's start, the end of what is still open. */
export type TimelineRun = {
  readonly id: RunId;
  readonly structure: StructureKey;
  readonly tasks: readonly { readonly id: TaskId; readonly title: string }[];
  readonly state: RunState;
  readonly now: number;
};

/** thinking: sent, no token yet · retry and limit: waiting to ask again, failed attempts included · person: at a gate. */
export type BarKind = 'thinking' | 'writing' | 'retry' | 'limit' | 'person';

/** Milliseconds since the run's start, measured. `open`: still going on at `now`. */
export type TimelineBar = {
  readonly kind: BarKind;
  readonly step: StepId;
  readonly task: TaskId | null;
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
  /** Where a turn begins that is not the task's first: what it is for. */
  readonly extra?: Purpose;
};

/** One line of the timeline: a whole run where its conversations follow each other, else one conversation. */
export type TimelineRow = {
  readonly id: string;
  readonly run: RunId;
  readonly structure: StructureKey;
  readonly label: string;
  /** The row stands for its whole run. */
  readonly whole: boolean;
  readonly tasks: readonly TaskId[];
  readonly bars: readonly TimelineBar[];
  /** From a task's first to its last bar, for names written into the bars. */
  readonly stretches: readonly {
    readonly task: TaskId;
    readonly title: string;
    readonly from: number;
    readonly to: number;
  }[];
  /** When its last bar ends; null before its first. */
  readonly to: number | null;
};

/** One row for One thread and One at a time, whose conversations never overlap; else one for each conversation. */
export function timelineRows(run: TimelineRun): TimelineRow[] {
  const kind = structureKind(run.structure);
  const steps = stepsOf(run.state);
  if (kind === 'thread' || kind === 'one-at-a-time') return [rowOf(run, `${run.id}/all`, null, steps)];
  const groups = new Map<string, StepState[]>();
  for (const step of steps) {
    const key = step.step.conversation ?? step.step.id;
    const group = groups.get(key);
    if (group) group.push(step);
    else groups.set(key, [step]);
  }
  const rows = [...groups].map(([key, held]) => rowOf(run, `${run.id}/${key}`, labelOf(run, held), held));
  // A gate that passed by itself took no time: it has nothing to show.
  return rows.filter(({ tasks, bars }) => tasks.length > 0 || bars.length > 0);
}

/** Null: the row is named by its structure. */
function labelOf(run: TimelineRun, steps: readonly StepState[]): string {
  const tasks = tasksOf(steps);
  const names = tasks.map((id) => run.tasks.find((task) => task.id === id)?.title ?? id);
  if (names.length === 0) return t`Review`;
  return names.length <= 2 ? names.join(', ') : t`${names[0] ?? ''} to ${names.at(-1) ?? ''}`;
}

function tasksOf(steps: readonly StepState[]): TaskId[] {
  return [...new Set(steps.flatMap(({ step }) => step.task ?? []))];
}

function rowOf(run: TimelineRun, id: string, label: string | null, steps: readonly StepState[]): TimelineRow {
  const reviews = stepsOf(run.state).filter(({ step }) => step.kind === 'gate');
  const bars = steps.flatMap((step) => barsOf(step, run.now, reviews)).sort((a, b) => a.from - b.from);
  const tasks = tasksOf(steps);
  return {
    id,
    run: run.id,
    structure: run.structure,
    label: label ?? '',
    whole: label === null,
    tasks,
    bars,
    stretches: tasks.flatMap((task) => {
      const own = bars.filter((bar) => bar.task === task);
      const title = run.tasks.find((each) => each.id === task)?.title ?? task;
      const first = own[0];
      return first ? [{ task, title, from: first.from, to: Math.max(...own.map(({ to }) => to)) }] : [];
    }),
    to: bars.length === 0 ? null : Math.max(...bars.map(({ to }) => to)),
  };
}

/**
 * The stretches of a step that are drawn. Waiting for other tasks, a phase or a slot is left blank: nothing was asked
 * yet. So is waiting for a review, which the gate's own row shows; waiting for whoever paused the run is not.
 */
function barsOf(step: StepState, now: number, reviews: readonly StepState[]): TimelineBar[] {
  const { purpose = 'work' } = step.step;
  const base = { step: step.step.id, task: step.step.task };
  const bars = step.spans.flatMap((span): TimelineBar[] => {
    const to = Math.max(span.from, span.to ?? now);
    const open = span.to === null;
    switch (span.kind) {
      case 'model':
        return modelBars(attemptOf(step, span), span.from, to, open).map((bar, index) => ({
          ...base,
          ...bar,
          ...(index === 0 && purpose !== 'work' && { extra: purpose }),
        }));
      case 'retry':
        return [{ ...base, kind: 'retry', from: span.from, to, open }];
      case 'rateLimit':
        return [{ ...base, kind: 'limit', from: span.from, to, open }];
      case 'person':
        if (step.step.kind === 'gate' && !open && to - span.from < shortestReviewMs) return [];
        if (step.step.kind !== 'gate' && reviews.some((gate) => isReviewedAt(gate, span.from))) return [];
        return [{ ...base, kind: 'person', from: span.from, to, open }];
      default:
        return [];
    }
  });
  return joined(bars);
}

/** No person decides faster: a gate that was open for less passed by itself. */
const shortestReviewMs = 50;

const isReviewedAt = ({ spans }: StepState, ms: number): boolean =>
  spans.some(({ kind, from, to }) => kind === 'person' && from <= ms && (to === null || ms < to));

/** A request refused at once and the wait after it are one wait to the eye. */
function joined(bars: readonly TimelineBar[]): TimelineBar[] {
  const result: TimelineBar[] = [];
  for (const bar of bars) {
    const last = result.at(-1);
    if (last && last.kind === bar.kind && last.to === bar.from) result[result.length - 1] = { ...bar, from: last.from };
    else result.push(bar);
  }
  return result;
}

function attemptOf(step: StepState, span: Span): Attempt | null {
  return step.attempts.find(({ sentAt }) => sentAt === span.from) ?? step.attempts.at(-1) ?? null;
}

type Stretch = Pick<TimelineBar, 'kind' | 'from' | 'to' | 'open'>;

function modelBars(attempt: Attempt | null, from: number, to: number, open: boolean): Stretch[] {
  const first = attempt?.firstTokenAt ?? null;
  if (first === null) return [{ kind: 'thinking', from, to, open }];
  return [
    { kind: 'thinking', from, to: first, open: false },
    { kind: 'writing', from: first, to: Math.max(first, to), open },
  ];
}
