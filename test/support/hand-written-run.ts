import type { RunEvent, RunEventBody } from '../../shared/run/event.ts';
import type { RunHeader } from '../../shared/run/header.ts';
import { reduce } from '../../shared/run/reduce.ts';
import { schedule } from '../../shared/run/schedule.ts';
import { emptyRun } from '../../shared/run/state.ts';
import type { RunState } from '../../shared/run/state.ts';
import { asStepId, asTaskId } from '../../shared/ids.ts';
import { expand } from '../../shared/run/expand.ts';

/** A log written by hand, event by event, for moments that no scheduler makes by itself. Times in ms. */
export function handWrittenRun(header: RunHeader) {
  const events: RunEvent[] = [];
  let state: RunState = emptyRun;
  const log = (at: number, ...bodies: RunEventBody[]): void => {
    for (const body of bodies) {
      // `body` is an event without the two members added here.
      const event = { ...body, seq: events.length, at } as RunEvent;
      events.push(event);
      state = reduce(state, event);
    }
  };
  log(0, { kind: 'run-started', date: header.startedAt });
  for (const added of expand(header.workflow, header.structure)) log(0, { kind: 'step-added', added });
  const ofStep = (id: string) => {
    const step = asStepId(id);
    const known = state.steps[step];
    const conversation = known?.step.conversation;
    if (!conversation) throw new Error(`There is no turn ${id}.`);
    return { step, conversation, attempt: known.attempts.length };
  };
  return {
    header,
    events,
    log,
    state: () => state,
    /** Names what everything that may not start waits for, as the scheduler has it. */
    wait: (at: number): void => {
      for (const each of schedule(state, header.structure).waiting)
        log(at, { kind: 'step-waiting', step: each.step, for: each.for, on: [...each.on] });
    },
    /** Sent at `from`, its first token a tenth of a second later. */
    begin: (id: string, from: number): void => {
      const base = ofStep(id);
      const attempt = base.attempt + 1;
      log(from, { kind: 'step-started', step: base.step });
      log(from, { kind: 'request-sent', ...base, attempt, model: 'practice', parts: [] });
      log(from + 100, { kind: 'first-token', ...base, attempt });
    },
    /** Writes `text`; where it is the end of a task's output, that is `output`. */
    end: (id: string, at: number, text: string, stopReason = 'end_turn'): void => {
      const base = ofStep(id);
      log(at, { kind: 'delta', ...base, text }, { kind: 'reply-finished', ...base, stopReason });
      const task = state.steps[base.step]?.step.task ?? asTaskId(id);
      log(at, { kind: 'task-finished', step: base.step, task, output: text });
    },
  };
}
