import fc from 'fast-check';
import { failure } from '../../../shared/failure.ts';
import type { FailureCode } from '../../../shared/failure.ts';
import { expand } from '../../../shared/run/expand.ts';
import { RunEventSchema } from '../../../shared/run/event.ts';
import type { RunEvent, RunEventBody } from '../../../shared/run/event.ts';
import { reduce } from '../../../shared/run/reduce.ts';
import { schedule } from '../../../shared/run/schedule.ts';
import { emptyRun, isOver, isUnderWay, stepsOf, stepsOfTask } from '../../../shared/run/state.ts';
import type { RunState, StepState } from '../../../shared/run/state.ts';
import { presetStructure } from '../../../shared/structure/presets.ts';
import type { Structure, PresetKey } from '../../../shared/structure/structure.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import { anyStructure, timedWorkflow } from '../../support/workflows.ts';

export type StormyRun = {
  readonly workflow: Workflow;
  readonly structure: Structure;
  readonly events: readonly RunEvent[];
  /** The empty run, then the run after each event. */
  readonly states: readonly RunState[];
};

/** What makes a run. Each choice names what happens next, to which step and after how long; once they are used up, all goes well. */
type Storm = { readonly workflow: Workflow; readonly key: PresetKey; readonly choices: readonly number[] };

export const anyStorm: fc.Arbitrary<Storm> = fc.record({
  workflow: timedWorkflow,
  key: anyStructure,
  choices: fc.array(fc.nat({ max: 9_999 }), { maxLength: 120, size: 'max' }),
});

/** A run in which attempts fail, limits hold back, people stop, pause and retry, and hosts are killed; it ends finished. */
export function stormyRun({ workflow, key, choices }: Storm): StormyRun {
  const structure = presetStructure(workflow.tasks, key);
  const events: RunEvent[] = [];
  const states = [emptyRun];
  let state = emptyRun;
  let now = 0;

  const record = (...bodies: RunEventBody[]): void => {
    for (const body of bodies) {
      const event = RunEventSchema.parse({ seq: state.nextSeq, at: now, ...body });
      events.push(event);
      state = reduce(state, event);
      states.push(state);
    }
  };

  const settle = (): void => {
    const { start, waiting } = schedule(state, structure);
    for (const wait of waiting) {
      const known = state.steps[wait.step];
      if (known?.waitingFor === wait.for && known.waitingOn.join() === wait.on.join()) continue;
      record({ kind: 'step-waiting', step: wait.step, for: wait.for, on: [...wait.on] });
    }
    for (const step of start) {
      record({ kind: 'step-started', step });
      if (state.steps[step]?.step.kind === 'gate') record({ kind: 'review-wanted', step });
    }
  };

  const reopen = (steps: readonly StepState[], interruptedMs: number): void => {
    const date = new Date(0).toISOString();
    record({ kind: 'resumed', steps: steps.map(({ step }) => step.id), interruptedMs, date });
  };

  const goOn = ({ step, status, attempts }: StepState): void => {
    if (status === 'review') {
      record({ kind: 'review-given', step: step.id, by: 'person', action: 'approve', text: null });
      return;
    }
    if (step.conversation === null || step.task === null) return;
    const of = { step: step.id, conversation: step.conversation, attempt: attempts.length };
    if (status === 'sent') record({ kind: 'first-token', ...of }, { kind: 'delta', ...of, text: 'Some words.' });
    else if (status !== 'writing') {
      record({ kind: 'request-sent', ...of, attempt: of.attempt + 1, model: 'practice', parts: [] });
    } else {
      record({ kind: 'reply-finished', ...of, stopReason: 'end_turn' });
      const last = stepsOfTask(state, step.task).at(-1)?.step.id === step.id;
      if (last) record({ kind: 'task-finished', step: step.id, task: step.task, output: '' });
    }
  };

  const fails = ({ step, status, attempts }: StepState, code: FailureCode, retryAt: number | null): void => {
    if ((status !== 'sent' && status !== 'writing') || step.conversation === null) return;
    const of = { step: step.id, conversation: step.conversation, attempt: attempts.length };
    record({ kind: 'attempt-failed', ...of, failure: failure(code), retryAt });
  };

  const happens = (what: number, to: StepState): void => {
    const all = stepsOf(state);
    const open = all.filter((step) => !isOver(step));
    const broken = all.filter(({ status }) => status === 'failed' || status === 'stopped');
    const ids = (steps: readonly StepState[]) => steps.map(({ step }) => step.id);
    if (what === 1) fails(to, 'rate-limited', now + 500);
    else if (what === 2) fails(to, 'overloaded', now + 300);
    else if (what === 3 || what === 4) fails(to, 'server-error', null);
    else if (what === 5) {
      record({ kind: 'stopped', steps: ids(open.filter(({ step }) => step.task === to.step.task)), all: false });
    } else if (what === 6) record({ kind: 'stopped', steps: ids(open), all: true });
    else if (what === 7)
      reopen(
        all.filter(({ status }) => status !== 'done'),
        60_000 + now,
      );
    else if ((what === 8 || what === 9) && broken[0]) {
      const { task } = broken[0].step;
      reopen(
        broken.filter(({ step }) => step.task === task),
        0,
      );
    } else if (what === 10 && to.status === 'started') {
      record({ kind: 'step-waiting', step: to.step.id, for: 'limit', on: [] });
    } else if (what === 11) record({ kind: state.paused ? 'continued' : 'paused' });
    else goOn(to);
  };

  const added = expand(workflow, structure).map((step): RunEventBody => ({ kind: 'step-added', added: step }));
  record({ kind: 'run-started', date: new Date(0).toISOString() }, ...added);
  settle();
  const finished = (): boolean => state.status === 'finished';
  for (let turn = 0; !finished(); turn += 1) {
    const choice = choices[turn] ?? 0;
    now += 1 + (choice % 977) / 3;
    const busy = stepsOf(state).filter((step) => isUnderWay(step) || step.status === 'review');
    const to = busy[choice % Math.max(1, busy.length)];
    if (to) happens(Math.floor(choice / 20) % 24, to);
    else if (state.paused) record({ kind: 'continued' });
    else {
      const left = stepsOf(state).filter(({ status }) => status !== 'done');
      record({ kind: 'run-finished', state: left.length === 0 ? 'finished' : 'failed' });
      if (left.length > 0) reopen(left, 5_000);
    }
    if (!finished()) settle();
  }
  return { workflow, structure, events, states };
}
