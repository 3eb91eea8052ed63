import type { StepId, TaskId } from '../ids.ts';
import { extensionsOf, goesOnFrom } from './added-steps.ts';
import type { Extensions } from './added-steps.ts';
import { stepsOf } from './state.ts';
import type { RunState, StepState } from './state.ts';

/** Tasks in the order of their work, and the work itself. */
type Chain = { readonly tasks: TaskId[]; readonly ms: number };

/**
 * The longest chain of dependent model work: along needs (in a thread along the order of turns), each step counted from
 * its first request to its end without waiting for others, limits, retries, slots or people. The floor of the wall-clock
 * however wide the run. Steps that have not ended count 0. A task whose turns wait for another in between is named again.
 */
export function criticalPath(state: RunState): Chain {
  const extensions = extensionsOf(state);
  const done = stepsOf(state)
    .filter(({ step, status, endedAt: end }) => step.task !== null && status === 'done' && end !== null)
    .toSorted((one, other) => (one.endedAt ?? 0) - (other.endedAt ?? 0));
  const best = new Map<StepId, Chain>();
  let heaviest: Chain = { tasks: [], ms: 0 };
  for (const current of done) {
    const { id, task, needs } = current.step;
    let before: Chain = { tasks: [], ms: workOf(state, current, 0) };
    for (const need of needs.filter(({ why }) => why !== 'phase')) {
      const later = goesOnFrom(extensions, need.step, current.step).filter(
        // What was added after this one had begun did not hold it up.
        ({ endedAt: end }) => (end ?? Infinity) <= (current.startedAt ?? 0),
      );
      for (const step of [need.step, ...later.map((next) => next.step.id)]) {
        const path = best.get(step);
        // Asked again later, it counts from the end of what it then waited for: no moment is work of two.
        const ms = path ? path.ms + workOf(state, current, state.steps[step]?.endedAt ?? 0) : 0;
        if (path && ms > before.ms) before = { tasks: path.tasks, ms };
      }
    }
    const tasks = task === null || before.tasks.at(-1) === task ? before.tasks : [...before.tasks, task];
    const path = { tasks, ms: before.ms };
    best.set(id, path);
    if (path.ms > heaviest.ms) heaviest = path;
  }
  return heaviest;
}

/**
 * Model work of a step and our own share of it, ms: from its first request, or from the turn before where it goes on,
 * and not before `notBefore`.
 */
function workOf(state: RunState, { step, spans, attempts }: StepState, notBefore: number): number {
  const order = step.needs.find(({ why }) => why === 'order');
  const before = order && state.steps[order.step];
  const goesOn = before !== undefined && before.step.task === step.task;
  const from = Math.max(notBefore, goesOn ? (before.endedAt ?? 0) : (attempts[0]?.sentAt ?? 0));
  return spans
    .filter(({ kind }) => kind === 'model' || kind === 'overhead')
    .reduce((sum, span) => sum + Math.max(0, (span.to ?? from) - Math.max(from, span.from)), 0);
}

/** One task of the finish path: it set the finish from `from` (the end of the one before) to `to`, in ms. */
export type PathPiece = { readonly task: TaskId; readonly from: number; readonly to: number };

/**
 * The chain that set the finish time, waits included: from the task that ended last back to what let each one start.
 * Its pieces follow each other from 0 to the wall-clock. Empty while nothing has ended.
 */
export function finishPath(state: RunState): PathPiece[] {
  const done = stepsOf(state).filter(isDone);
  const extensions = extensionsOf(state);
  let current = latest(done.filter(({ step }) => step.task !== null));
  const chain = new Set<StepState>();
  while (current && !chain.has(current)) {
    chain.add(current);
    current = releasedBy(current, done, extensions);
  }
  const pieces: PathPiece[] = [];
  let from = 0;
  for (const { step, endedAt: end } of [...chain].reverse()) {
    if (step.task === null || end === null) continue; // a gate's time belongs to the task that waited at it
    const last = pieces.at(-1);
    if (last?.task === step.task) pieces[pieces.length - 1] = { ...last, to: end };
    else pieces.push({ task: step.task, from, to: end });
    from = end;
  }
  return pieces;
}

const isDone = ({ status, endedAt: end }: StepState): boolean => status === 'done' && end !== null;

/** The step whose end let this one start: the latest end among its needs and, where it waited for a slot, its phase. */
function releasedBy(
  { step, startedAt, spans }: StepState,
  done: readonly StepState[],
  extensions: Extensions,
): StepState | undefined {
  const start = startedAt ?? 0;
  const needed = new Set<StepId>(
    step.needs.flatMap((need) => [need.step, ...goesOnFrom(extensions, need.step, step).map((later) => later.step.id)]),
  );
  const waitedForSlot = spans.some(({ kind, to }) => kind === 'slot' && to !== null && to <= start);
  // Most turns wait for the one before them alone, and a run may have ten thousand of them.
  const few = !waitedForSlot && needed.size < 2;
  const able = few ? [...needed].flatMap((id) => extensions.steps[id] ?? []).filter(isDone) : done;
  return latest(
    able.filter(
      (other) =>
        other.step.id !== step.id &&
        (other.endedAt ?? Infinity) <= start &&
        (needed.has(other.step.id) || (waitedForSlot && other.step.phase === step.phase)),
    ),
  );
}

function latest(steps: readonly StepState[]): StepState | undefined {
  return steps.reduce<StepState | undefined>(
    (last, step) => (last === undefined || (step.endedAt ?? 0) > (last.endedAt ?? 0) ? step : last),
    undefined,
  );
}
