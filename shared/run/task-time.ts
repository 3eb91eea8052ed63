import type { TaskId } from '../ids.ts';
import { isOver, lastAttempt, stepsOfTask } from './state.ts';
import type { RunState, SpanKind, StepState } from './state.ts';

export type TimeParts = Readonly<Record<SpanKind, number>>;

export const noTime: TimeParts = {
  dependency: 0,
  phase: 0,
  slot: 0,
  rateLimit: 0,
  retry: 0,
  person: 0,
  model: 0,
  overhead: 0,
};

export function addParts(a: TimeParts, b: TimeParts): TimeParts {
  return {
    dependency: a.dependency + b.dependency,
    phase: a.phase + b.phase,
    slot: a.slot + b.slot,
    rateLimit: a.rateLimit + b.rateLimit,
    retry: a.retry + b.retry,
    person: a.person + b.person,
    model: a.model + b.model,
    overhead: a.overhead + b.overhead,
  };
}

export function sumParts(parts: TimeParts): number {
  return Object.values(parts).reduce((sum, part) => sum + part, 0);
}

/** A stretch of a task's time; follows without gap on the one before. */
export type TaskSpan = { readonly kind: SpanKind; readonly from: number; readonly to: number };

/**
 * A task's time from the run's start to its end (or to `now` while it lasts), as stretches that follow each other without
 * gap or overlap. Its turns are laid end to end: what a later turn waited while an earlier one worked is not counted twice.
 */
export function spansOfTask(state: RunState, task: TaskId, now: number = state.at): TaskSpan[] {
  const spans: TaskSpan[] = [];
  let covered = 0;
  for (const step of stepsOfTask(state, task)) {
    for (const { kind, from, to } of step.spans) {
      const start = Math.max(from, covered);
      const end = Math.max(start, to ?? now);
      // What no span names passed between two of our own actions.
      if (start > covered) spans.push({ kind: 'overhead', from: covered, to: start });
      if (end > start) spans.push({ kind, from: start, to: end });
      covered = Math.max(covered, end);
    }
  }
  return spans;
}

/** The parts of a stretch of a task's time, in ms: by default all of it. */
export function partsOfTask(state: RunState, task: TaskId, from = 0, to = Number.POSITIVE_INFINITY): TimeParts {
  const parts = { ...noTime };
  for (const span of spansOfTask(state, task)) {
    parts[span.kind] += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
  }
  return parts;
}

/** When the task's first request left, ms since the start; null before. */
export function sentAt(steps: readonly StepState[]): number | null {
  return steps[0]?.attempts[0]?.sentAt ?? null;
}

/** First token of the attempt that the task's first turn ended with. */
export function firstTokenAt(steps: readonly StepState[]): number | null {
  const first = steps[0];
  return (first && lastAttempt(first)?.firstTokenAt) ?? null;
}

/** When the task ended: with its last turn, or one before it that was asked again. Null unless the last is done and none is open. */
export function endedAt(steps: readonly StepState[]): number | null {
  if (steps.at(-1)?.status !== 'done' || !steps.every(isOver)) return null;
  return Math.max(...steps.map(({ endedAt: end }) => end ?? 0));
}
