import { assertNever } from '../assert-never.ts';
import type { StepId } from '../ids.ts';
import type { RunEvent, WaitReason } from './event.ts';
import type { Step } from './step.ts';
import { emptyRun, isLimit, isOver, isUnderWay, stepsOf, stepsOfTask } from './state.ts';
import type { Attempt, RunState, Span, SpanKind, StepState } from './state.ts';

const spanOfWait: Record<WaitReason, SpanKind> = {
  dependency: 'dependency',
  phase: 'phase',
  slot: 'slot',
  limit: 'rateLimit',
  retry: 'retry',
  person: 'person',
};

/** Ends the open span at `at`; a span of no length is dropped. */
function closed(spans: readonly Span[], at: number): Span[] {
  const last = spans.at(-1);
  if (!last || last.to !== null) return [...spans];
  const before = spans.slice(0, -1);
  return last.from === at ? before : [...before, { ...last, to: at }];
}

function turnedTo(spans: readonly Span[], kind: SpanKind, at: number): Span[] {
  const last = spans.at(-1);
  if (last && last.to === null && last.kind === kind) return [...spans];
  return [...closed(spans, at), { kind, from: at, to: null }];
}

/** The time of an attempt that came to nothing was not model work: it is waiting for a limit, or for a retry. */
function spentInVain(spans: readonly Span[], kind: 'retry' | 'rateLimit', at: number): Span[] {
  const last = spans.at(-1);
  const relabelled =
    last && last.to === null && last.kind === 'model' ? [...spans.slice(0, -1), { ...last, kind }] : spans;
  return closed(relabelled, at);
}

function withStep(state: RunState, id: StepId, change: (step: StepState) => StepState): RunState {
  const step = state.steps[id];
  return step ? { ...state, steps: { ...state.steps, [id]: change(step) } } : state;
}

function withSteps(state: RunState, ids: readonly StepId[], change: (step: StepState) => StepState): RunState {
  let next = state;
  for (const id of ids) next = withStep(next, id, change);
  return next;
}

function withAttempt(state: RunState, id: StepId, number: number, change: (attempt: Attempt) => Attempt): RunState {
  return withStep(state, id, (step) => ({
    ...step,
    attempts: step.attempts.map((attempt) => (attempt.number === number ? change(attempt) : attempt)),
  }));
}

function backToWaiting(step: StepState, at: number): StepState {
  const cutOff = step.attempts.at(-1);
  const wasAsking = cutOff !== undefined && cutOff.endedAt === null;
  const spans = wasAsking ? spentInVain(step.spans, 'retry', at) : closed(step.spans, at);
  const last = spans.at(-1);
  // From its failure until somebody retries it, a failed step waits for that retry.
  const over = last?.to ?? step.endedAt;
  const gap: Span[] = over !== null && over < at ? [{ kind: 'retry', from: over, to: at }] : [];
  return {
    ...step,
    status: 'waiting',
    waitingFor: null,
    waitingOn: [],
    hasNoSlot: step.hasNoSlot || isOver(step) || step.waitingFor === 'slot',
    spans: [...spans, ...gap, { kind: 'overhead', from: at, to: null }],
    attempts: wasAsking ? [...step.attempts.slice(0, -1), { ...cutOff, endedAt: at }] : step.attempts,
    retryAt: null,
    startedAt: null,
    endedAt: null,
    failure: null,
  };
}

function stoppedStep(step: StepState, at: number): StepState {
  if (isOver(step)) return step;
  const { attempts } = step;
  const last = attempts.at(-1);
  return {
    ...step,
    status: 'stopped',
    waitingFor: null,
    waitingOn: [],
    retryAt: null,
    spans: closed(step.spans, at),
    endedAt: at,
    attempts: last && last.endedAt === null ? [...attempts.slice(0, -1), { ...last, endedAt: at }] : attempts,
  };
}

/** Where an added step stands: behind the one it goes on from and what was added to that before, else last. */
function placed(state: RunState, { id, extends: before }: Step): StepId[] {
  let at = before === undefined ? -1 : state.order.indexOf(before);
  if (at < 0) return [...state.order, id];
  while (isDoneExtension(state, state.order[at + 1])) at += 1;
  return [...state.order.slice(0, at + 1), id, ...state.order.slice(at + 1)];
}

function isDoneExtension(state: RunState, id: StepId | undefined): boolean {
  const step = id === undefined ? undefined : state.steps[id];
  return step?.step.extends !== undefined && step.status === 'done';
}

/**
 * What passed between the end of a task's output and the step that was added to go on from it: until somebody looked,
 * it was held by its phase; then a person read it.
 */
function spentBefore(state: RunState, { extends: before, purpose }: Step, at: number): Span[] {
  const end = before === undefined ? null : (state.steps[before]?.endedAt ?? null);
  if (end === null || end >= at) return [];
  if (purpose === 'follow-up') return [{ kind: 'person', from: end, to: at }];
  const reviews = stepsOf(state).filter(({ status }) => status === 'review');
  const looked = Math.min(at, ...reviews.map(({ spans }) => Math.max(end, spans.at(-1)?.from ?? end)));
  const held: Span[] = looked > end ? [{ kind: 'phase', from: end, to: looked }] : [];
  return looked < at ? [...held, { kind: 'person', from: looked, to: at }] : held;
}

/** The first turns of the tasks that a task added in mid-run feeds wait for it too, where they have not begun. */
function fedBy(state: RunState, { id, task }: Step): RunState {
  const feeds = state.added.find((added) => added.task.id === task)?.feeds ?? [];
  const first = feeds.flatMap((fed) => stepsOfTask(state, fed)[0] ?? []).filter(({ status }) => status === 'waiting');
  return withSteps(
    state,
    first.map(({ step }) => step.id),
    (fed) => ({ ...fed, step: { ...fed.step, needs: [...fed.step.needs, { step: id, why: 'dependency' }] } }),
  );
}

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
      return { ...state, added: [...state.added, { task: event.added, feeds: event.feeds }] };
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
