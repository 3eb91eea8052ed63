import type { StepId } from '../../shared/ids.ts';
import { RunEventSchema } from '../../shared/run/event.ts';
import type { RunEvent } from '../../shared/run/event.ts';
import type { RunHeader } from '../../shared/run/header.ts';
import { measureRun, nothingKnown } from '../../shared/run/measure.ts';
import { reduce, reduceAll } from '../../shared/run/reduce.ts';
import { schedule } from '../../shared/run/schedule.ts';
import { emptyRun, isUnderWay, stepsOf } from '../../shared/run/state.ts';
import type { RunState, StepState } from '../../shared/run/state.ts';
import type { Step } from '../../shared/run/step.ts';
import type { Structure } from '../../shared/structure/structure.ts';
import { estimateTokens } from '../../shared/tokens.ts';
import type { VirtualRun } from './virtual-run.ts';

/** Throws with the rule's own name: what a counterexample has to say first is which rule it breaks. */
function hold(rule: string, kept: boolean, found: () => unknown): void {
  if (!kept) throw new Error(`${rule}\n${JSON.stringify(found())}`);
}

/** What holds whenever nothing more happens by itself. */
export function holdAtRest(state: RunState, { structure }: RunHeader): void {
  if (state.status !== 'running') return;
  const { start, waiting } = schedule(state, structure);
  hold('a step starts at once when nothing holds it', start.length === 0, () => start);
  for (const step of stepsOf(state)) {
    if (step.status !== 'waiting') continue;
    const now = waiting.find((wait) => wait.step === step.step.id);
    hold(
      'whatever waits names its reason',
      now !== undefined && step.waitingFor === now.for && step.waitingOn.join() === now.on.join(),
      () => ({ step: step.step.id, says: step.waitingFor, on: step.waitingOn, now }),
    );
    hold('a reason to wait is true', isTrueReason(state, structure, step), () => ({
      step: step.step.id,
      says: step.waitingFor,
    }));
  }
}

function isTrueReason(state: RunState, structure: Structure, { step, waitingFor, waitingOn }: StepState): boolean {
  switch (waitingFor) {
    case 'dependency':
    case 'phase':
      return waitingOn.length > 0 && waitingOn.every((id) => state.steps[id]?.status !== 'done');
    case 'slot': {
      const others = stepsOf(state).filter((other) => other.step.phase === step.phase && isBegunAndOpen(state, other));
      return (
        new Set(others.map((other) => other.step.conversation)).size >=
        (structure.phases[step.phase]?.width ?? Infinity)
      );
    }
    case 'person':
      return state.paused || stepsOf(state).some(({ status }) => status === 'review');
    default:
      return false;
  }
}

/** A step of a conversation that is under way or between two turns. */
function isBegunAndOpen(state: RunState, known: StepState): boolean {
  if (isUnderWay(known)) return true;
  const { conversation } = known.step;
  const own = stepsOf(state).filter(({ step }) => step.conversation === conversation && conversation !== null);
  return own.some(({ status }) => status === 'done') && own.some(({ status }) => status === 'waiting');
}

/** What holds of every run that came to its end, whatever happened on the way. */
export function holdOfRun({ header, events, state, sent, heard, bugs }: VirtualRun): void {
  hold('no error that nobody foresaw', bugs.length === 0, () => bugs.map(String));
  holdOfEvents(header, events, state);
  const deltas = events.flatMap((event) => (event.kind === 'delta' ? [event.text] : [])).join('');
  hold('no received text is lost', deltas === heard, () => ({ deltas, heard }));
  const asked = events.filter((event) => event.kind === 'request-sent');
  hold('every request is in the log', asked.length === sent.length, () => [asked.length, sent.length]);
  holdOfSums(header, state);

  const result = measureRun(header, state, { ...nothingKnown, live: false });
  hold('every attempt counts as a request', result.requests === sent.length, () => [result.requests, sent.length]);
  const rejected = asked.filter(({ step, attempt }, index) => {
    const outcome = sent[index]?.outcome ?? null;
    const refused = outcome !== null && !outcome.ok && outcome.failure.code === 'rate-limited';
    return refused && state.steps[step]?.attempts.find(({ number }) => number === attempt)?.failure != null;
  }).length;
  hold('every 429 counts as rejected', result.rejected === rejected, () => [result.rejected, rejected]);
  const tokens = tokensIn(events, state);
  hold('the total is the sum over all attempts', (result.tokens.total ?? 0) === tokens, () => [result.tokens, tokens]);
}

/** What holds of every log: it is whole, says the same however it is read, and keeps to what starts when. */
export function holdOfEvents(header: RunHeader, events: readonly RunEvent[], state: RunState): void {
  holdOfLog(events, state);
  holdOfSteps(header, events);
}

function holdOfLog(events: readonly RunEvent[], state: RunState): void {
  events.forEach((event, index) => {
    const parsed = RunEventSchema.safeParse(JSON.parse(JSON.stringify(event)));
    hold('every event parses', parsed.success, () => event);
    hold('events are numbered without a gap', event.seq === index, () => event);
    hold('time never runs back', event.at >= (events[index - 1]?.at ?? 0), () => event);
  });
  const same = (other: RunState): boolean => JSON.stringify(other) === JSON.stringify(state);
  hold('the log replays to the same state', same(reduceAll(events)), () => 'whole');
  const half = Math.floor(events.length / 2);
  const first = reduceAll(events.slice(0, half));
  hold('the log replays to the same state', same(reduceAll(events.slice(half), first)), () => 'split');
  hold(
    'the log replays to the same state',
    same(reduceAll(events.slice(Math.floor(half / 2)), first)),
    () => 'overlap',
  );
  hold('the log replays to the same state', same(reduceAll(events.flatMap((event) => [event, event]))), () => 'twice');
}

function holdOfSteps({ structure }: RunHeader, events: readonly RunEvent[]): void {
  const finished = new Set<StepId>();
  /** Conversations that failed or were stopped: they gave their slot up. */
  const broken = new Set<string | null>();
  let state = emptyRun;
  for (const event of events) {
    if (event.kind === 'step-started') {
      const step = state.steps[event.step]?.step;
      const open = step ? openNeeds(state, step) : ['no such step'];
      hold('a step starts when all that it needs is done', open.length === 0, () => [event, open]);
    }
    if (event.kind === 'request-sent') {
      hold('no finished step is asked again', !finished.has(event.step), () => event);
    }
    if (event.kind === 'attempt-failed' && event.retryAt === null) broken.add(event.conversation);
    if (event.kind === 'stopped') {
      for (const id of event.steps) broken.add(state.steps[id]?.step.conversation ?? null);
    }
    if (event.kind === 'step-waiting' && event.for === 'slot') {
      const step = state.steps[event.step]?.step;
      const goesOn = step !== undefined && step.turn > 0 && (step.purpose ?? 'work') === 'work';
      hold('a conversation keeps its slot to its last turn', !goesOn || broken.has(step.conversation), () => event);
    }
    state = reduce(state, event);
    if (event.kind === 'reply-finished') finished.add(event.step);
    if (event.kind !== 'step-started') continue;
    structure.phases.forEach(({ width }, phase) => {
      const open = stepsOf(state).filter((known) => known.step.phase === phase && isUnderWay(known));
      const turns = open.flatMap(({ step }) => (step.conversation === null ? [] : [step.conversation]));
      hold('never more conversations than the width', new Set(turns).size <= (width ?? Infinity), () => turns);
    });
  }
}

/** Told apart from the scheduler: the steps that must be done before this one, and are not. */
function openNeeds(state: RunState, asking: Step): StepId[] {
  const steps = stepsOf(state);
  const isLater = (step: Step): boolean =>
    step.conversation === asking.conversation &&
    step.conversation !== null &&
    state.order.indexOf(step.id) > state.order.indexOf(asking.id);
  const isBehind = (id: StepId): boolean =>
    id === asking.id ||
    (state.steps[id]?.status !== 'done' && (state.steps[id]?.step.needs ?? []).some((need) => isBehind(need.step)));
  const waitsForAsking = (step: Step): boolean =>
    step.id === asking.id || isLater(step) || step.needs.some((need) => isBehind(need.step));
  const goesOn = (id: StepId): StepState[] =>
    steps
      .filter(({ step }) => step.extends === id && !waitsForAsking(step))
      .flatMap((next) => [next, ...goesOn(next.step.id)]);
  return asking.needs
    .flatMap(({ step }) => [...steps.filter((known) => known.step.id === step), ...goesOn(step)])
    .filter(({ step, status }) => {
      const givenUp = step.purpose === 'follow-up' && (status === 'failed' || status === 'stopped');
      return status !== 'done' && !givenUp;
    })
    .map(({ step }) => step.id);
}

/** The sums that the formats promise, for a run and for a forecast alike. */
export function holdOfSums(header: RunHeader, state: RunState): void {
  const result = measureRun(header, state, { ...nothingKnown, live: false });
  for (const task of result.tasks) {
    if (task.endedMs === null) continue;
    const parts = [task.modelMs, ...Object.values(task.waitingMs), task.overheadMs];
    hold(
      'no part of a task’s time is negative',
      parts.every((part) => part >= 0),
      () => task,
    );
    const sum = parts.reduce((total, part) => total + part, 0);
    hold('the parts of a task’s time add up to its end', Math.abs(sum - task.endedMs) <= 1, () => [task, sum]);
  }
  const path = Object.values(result.finishParts).reduce((total, part) => total + part, 0);
  hold('the finish path adds up to the wall-clock', Math.abs(path - result.wallClockMs) <= 1, () => [
    result.finishPath,
    result.finishParts,
    result.wallClockMs,
  ]);
  hold('the critical path is no longer than the wall-clock', result.criticalPathMs <= result.wallClockMs + 1, () => [
    result.criticalPath,
    result.criticalPathMs,
    result.wallClockMs,
  ]);
}

/** From the events alone: what the server reported last of each attempt, and of a cut reply at least what had come. */
function tokensIn(events: readonly RunEvent[], state: RunState): number {
  let total = 0;
  for (const { step, attempts } of stepsOf(state)) {
    for (const { number } of attempts) {
      const own = events.filter((event) => 'attempt' in event && event.step === step.id && event.attempt === number);
      const usage = own.findLast((event) => event.kind === 'usage');
      if (usage?.kind !== 'usage') continue;
      const { input, cacheRead, cacheWrite, output } = usage.usage;
      const text = own.flatMap((event) => (event.kind === 'delta' ? [event.text] : [])).join('');
      const whole = own.some(
        (event) => event.kind === 'reply-finished' || (event.kind === 'attempt-failed' && event.stopReason != null),
      );
      const written = whole || text === '' ? (output ?? 0) : Math.max(output ?? 0, estimateTokens(text));
      total += (input ?? 0) + (cacheRead ?? 0) + (cacheWrite ?? 0) + written;
    }
  }
  return total;
}
