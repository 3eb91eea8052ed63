import { expand } from '../run/expand.ts';
import type { RunEvent, RunEventBody, Usage } from '../run/event.ts';
import { schedule } from '../run/schedule.ts';
import { stepsOf } from '../run/state.ts';
import type { RunState } from '../run/state.ts';
import type { Step } from '../run/step.ts';
import type { Structure } from '../structure/structure.ts';
import type { Workflow } from '../workflow/task.ts';
import type { TurnEstimate } from './estimate.ts';
import { runningTotal } from './running-total.ts';

export type SimulationInput = {
  readonly workflow: Workflow;
  readonly structure: Structure;
  readonly model: string;
  readonly estimate: (step: Step, steps: readonly Step[]) => TurnEstimate;
};

export type Simulation = { readonly events: readonly RunEvent[]; readonly state: RunState };

type Due = { readonly at: number; readonly step: Step; readonly what: 'first-token' | 'end'; readonly usage: Usage };

/** Date of a run that takes place on a virtual clock alone. */
const noDate = new Date(0).toISOString();

/**
 * Runs a workflow on a virtual clock: the real scheduler and the real events, with estimated durations and tokens in place
 * of a model. Nobody waits at its gates, and no limit holds anything back.
 */
export function simulate({ workflow, structure, model, estimate }: SimulationInput): Simulation {
  const steps = expand(workflow, structure);
  const events: RunEvent[] = [];
  const run = runningTotal();
  let now = 0;
  let due: Due[] = [];
  /** When the writer of each shared opening gets its first token: readable from then on. */
  const openings = new Map<string, number>();

  const record = (...bodies: RunEventBody[]): void => {
    for (const body of bodies) {
      // The body is one of the union's members; adding the two common fields makes it an event of the same kind.
      const event = { seq: run.state().nextSeq, at: now, ...body } as RunEvent;
      events.push(event);
      run.apply(event);
    }
  };

  const begin = (step: Step): void => {
    record({ kind: 'step-started', step: step.id });
    if (step.kind === 'merge' && step.task !== null) {
      record(
        { kind: 'merged', step: step.id, task: step.task, conflicts: 0 },
        { kind: 'task-finished', step: step.id, task: step.task, output: '' },
      );
      return;
    }
    if (step.kind !== 'turn' || step.conversation === null) {
      record(
        { kind: 'review-wanted', step: step.id },
        { kind: 'review-given', step: step.id, by: 'automatic', action: 'approve', text: null },
      );
      return;
    }
    const turn = estimate(step, steps);
    const usage = withOpening(turn, now, openings);
    record({ kind: 'request-sent', step: step.id, conversation: step.conversation, attempt: 1, model, parts: [] });
    due.push({ at: now + turn.thinkMs, step, what: 'first-token', usage });
    due.push({ at: now + turn.thinkMs + turn.writeMs, step, what: 'end', usage });
  };

  const settle = (): void => {
    for (;;) {
      const state = run.state();
      const { start, waiting } = schedule(state, structure);
      for (const wait of waiting) {
        const known = state.steps[wait.step];
        if (known?.waitingFor === wait.for && known.waitingOn.join() === wait.on.join()) continue;
        record({ kind: 'step-waiting', step: wait.step, for: wait.for, on: [...wait.on] });
      }
      for (const id of start) {
        const step = state.steps[id]?.step;
        if (step) begin(step);
      }
      // A gate passes and a merge is done at once, and may let others go at the same moment.
      if (!start.some((id) => state.steps[id]?.step.kind !== 'turn')) return;
    }
  };

  // A first token lets others start only where it says that a shared opening can be read.
  const isWarmed = steps.some(({ opening }) => opening === true);

  record({ kind: 'run-started', date: noDate }, ...steps.map((added): RunEventBody => ({ kind: 'step-added', added })));
  settle();
  while (due.length > 0) {
    now = Math.min(...due.map(({ at }) => at));
    const happening = due.filter(({ at }) => at === now);
    due = due.filter(({ at }) => at !== now);
    for (const { step, what, usage } of happening) {
      if (step.conversation === null || step.task === null) continue;
      const attempt = { step: step.id, conversation: step.conversation, attempt: 1 };
      if (what === 'first-token') {
        record({ kind: 'first-token', ...attempt });
        continue;
      }
      record({ kind: 'usage', ...attempt, usage }, { kind: 'reply-finished', ...attempt, stopReason: 'end_turn' });
      const left = steps.some(
        ({ task, turn, purpose }) => task === step.task && turn > step.turn && (purpose ?? 'work') === 'work',
      );
      if (!left) record({ kind: 'task-finished', step: step.id, task: step.task, output: '' });
    }
    if (isWarmed || happening.some(({ what }) => what === 'end')) settle();
  }
  record({
    kind: 'run-finished',
    state: stepsOf(run.state()).every(({ status }) => status === 'done') ? 'finished' : 'failed',
  });
  return { events, state: run.state() };
}

/** The first of several equal openings writes it; who starts before the writer's first token misses and writes it too. */
function withOpening({ usage, opening, thinkMs }: TurnEstimate, now: number, openings: Map<string, number>): Usage {
  if (!opening || usage.input === null) return usage;
  const rest = Math.max(0, usage.input - opening.tokens);
  const readableFrom = openings.get(opening.key);
  if (readableFrom !== undefined && readableFrom <= now) return { ...usage, input: rest, cacheRead: opening.tokens };
  if (readableFrom === undefined) openings.set(opening.key, now + thinkMs);
  return { ...usage, input: rest, cacheWrite: opening.tokens };
}
