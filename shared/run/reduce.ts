import { assertNever } from '../assert-never.ts';
import type { RunEvent } from './event.ts';
import { closed, spanOfWait, spentBefore, spentInVain, turnedTo } from './spans.ts';
import { emptyRun, isLimit, isUnderWay } from './state.ts';
import type { RunState, StepState } from './state.ts';
import { backToWaiting, fedBy, placed, stoppedStep, withAttempt, withStep, withSteps } from './step-changes.ts';

/**
 * The one way from events to a run: live, from disk, in replay and in tests. Pure; an event that was
 * already applied (by `seq`) changes nothing, so a window may be sent the same events twice.
 */
export function reduce(state: RunState, event: RunEvent): RunState {
  if (event.seq < state.nextSeq) return state;
  return apply({ ...state, nextSeq: event.seq + 1, at: Math.max(state.at, event.at) }, event);
}

export function reduceAll(events: Iterable<RunEvent>, from: RunState = emptyRun): RunState {
  let state = from;
  for (const event of events) state = reduce(state, event);
  return state;
}

function apply(state: RunState, event: RunEvent): RunState {
  const { at } = event;
  switch (event.kind) {
    case 'run-started':
      return { ...state, status: 'running' };
    case 'task-added':
      return {
        ...state,
        added: [...state.added, { task: event.added, feeds: event.feeds, materials: event.materials ?? [] }],
      };
    case 'step-added': {
      const added: StepState = {
        step: event.added,
        status: 'waiting',
        waitingFor: null,
        waitingOn: [],
        hasNoSlot: false,
        spans: [...spentBefore(state, event.added, at), { kind: 'overhead', from: at, to: null }],
        attempts: [],
        retryAt: null,
        startedAt: null,
        endedAt: null,
        failure: null,
      };
      const known = { ...state, steps: { ...state.steps, [event.added.id]: added } };
      return fedBy({ ...known, order: placed(state, event.added) }, event.added);
    }
    case 'step-waiting':
      return withStep(state, event.step, (step) => ({
        ...step,
        // A step that was let go and then meets the connection's hold-back is limited, and keeps its slot.
        status: event.for === 'limit' && isUnderWay(step) ? 'limited' : step.status,
        waitingFor: event.for,
        waitingOn: event.on,
        spans: turnedTo(step.spans, spanOfWait[event.for], at),
      }));
    case 'step-started':
      return withStep(state, event.step, (step) => ({
        ...step,
        status: 'started',
        waitingFor: null,
        waitingOn: [],
        hasNoSlot: false,
        startedAt: at,
        spans: turnedTo(step.spans, 'overhead', at),
      }));
    case 'request-sent':
      return withStep(state, event.step, (step) => ({
        ...step,
        status: 'sent',
        waitingFor: null,
        waitingOn: [],
        retryAt: null,
        spans: turnedTo(step.spans, 'model', at),
        attempts: [
          ...step.attempts,
          {
            number: event.attempt,
            model: event.model,
            parts: event.parts,
            sentAt: at,
            handed: state.outputs,
            firstTokenAt: null,
            endedAt: null,
            text: '',
            usage: null,
            stopReason: null,
            failure: null,
            batch: null,
          },
        ],
      }));
    case 'batch-submitted': {
      let next = state;
      for (const { step, attempt, name } of event.members) {
        next = withAttempt(next, step, attempt, (sent) => ({ ...sent, batch: { id: event.batch, name } }));
      }
      return next;
    }
    case 'limited':
      return { ...state, limitedUntil: event.until };
    case 'first-token':
      return withAttempt(
        withStep(state, event.step, (step) => ({ ...step, status: 'writing' })),
        event.step,
        event.attempt,
        (attempt) => ({ ...attempt, firstTokenAt: at }),
      );
    case 'delta':
      return withAttempt(state, event.step, event.attempt, (attempt) => ({
        ...attempt,
        text: attempt.text + event.text,
      }));
    case 'usage':
      return withAttempt(state, event.step, event.attempt, (attempt) => ({ ...attempt, usage: event.usage }));
    case 'reply-finished':
      return withAttempt(
        withStep(state, event.step, (step) => ({
          ...step,
          status: 'done',
          spans: closed(step.spans, at),
          endedAt: at,
        })),
        event.step,
        event.attempt,
        (attempt) => ({ ...attempt, endedAt: at, stopReason: event.stopReason }),
      );
    case 'attempt-failed': {
      const limited = isLimit(event.failure);
      const kind = limited ? 'rateLimit' : 'retry';
      const again = event.retryAt !== null;
      return withAttempt(
        withStep(state, event.step, (step) => {
          const spans = spentInVain(step.spans, kind, at);
          return {
            ...step,
            status: again ? (limited ? 'limited' : 'retrying') : 'failed',
            retryAt: event.retryAt,
            spans: again ? turnedTo(spans, kind, at) : spans,
            endedAt: again ? null : at,
            failure: event.failure,
          };
        }),
        event.step,
        event.attempt,
        // A step may be given up between two attempts: the one before it keeps what it had come to.
        (attempt) =>
          attempt.endedAt === null
            ? { ...attempt, endedAt: at, failure: event.failure, stopReason: event.stopReason ?? null }
            : attempt,
      );
    }
    case 'output-invalid':
      return state;
    case 'task-finished':
      return {
        ...state,
        outputs: { ...state.outputs, [event.task]: event.output },
        settledBy: { ...state.settledBy, [event.task]: event.step },
        edited: state.edited.filter((task) => task !== event.task),
      };
    case 'merged':
      return withStep(state, event.step, (step) => ({
        ...step,
        status: 'done',
        spans: closed(step.spans, at),
        endedAt: at,
      }));
    case 'review-wanted':
      return withStep(state, event.step, (step) => ({
        ...step,
        status: 'review',
        waitingFor: 'person',
        spans: turnedTo(step.spans, 'person', at),
      }));
    case 'review-given':
      if (event.action === 'edit' && event.task != null) {
        const edited = state.edited.includes(event.task) ? state.edited : [...state.edited, event.task];
        return { ...state, edited, outputs: { ...state.outputs, [event.task]: event.text ?? '' } };
      }
      // Sent back: the gate waits for the step that was added, and for its reviewer again after that.
      if (event.action === 'send-back') {
        return withStep(state, event.step, (step) => ({
          ...step,
          status: 'waiting',
          waitingFor: null,
          spans: turnedTo(step.spans, 'dependency', at),
        }));
      }
      return withStep(state, event.step, (step) => ({
        ...step,
        status: 'done',
        waitingFor: null,
        spans: closed(step.spans, at),
        endedAt: at,
      }));
    case 'paused':
      return { ...state, paused: true };
    case 'continued':
      return { ...state, paused: false };
    case 'stopped':
      return withSteps(state, event.steps, (step) => stoppedStep(step, at));
    case 'resumed':
      return {
        ...withSteps(state, event.steps, (step) => backToWaiting(step, at)),
        status: 'running',
        paused: false,
        limitedUntil: null,
        interruptedMs: state.interruptedMs + event.interruptedMs,
      };
    case 'suspended':
      return { ...state, suspendedMs: state.suspendedMs + event.ms };
    case 'run-finished':
      return {
        ...state,
        status: event.state,
        steps: Object.fromEntries(
          Object.entries(state.steps).map(([id, step]) => [id, { ...step, spans: closed(step.spans, at) }]),
        ),
      };
    default:
      return assertNever(event);
  }
}
