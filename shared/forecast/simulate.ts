import { assertNever } from '../assert-never.ts';
import { failure } from '../failure.ts';
import type { Failure } from '../failure.ts';
import { noLimits } from '../practice.ts';
import type { Limits } from '../practice.ts';
import { expand } from '../run/expand.ts';
import type { RunEvent, RunEventBody, Usage } from '../run/event.ts';
import { schedule } from '../run/schedule.ts';
import { stepsOf } from '../run/state.ts';
import type { RunState } from '../run/state.ts';
import type { ConversationId, StepId, TaskId } from '../ids.ts';
import type { Step } from '../run/step.ts';
import type { Structure } from '../structure/structure.ts';
import type { Workflow } from '../workflow/task.ts';
import { bucketsOf } from './buckets.ts';
import type { TurnEstimate } from './estimate.ts';
import { runningTotal } from './running-total.ts';

export type SimulationInput = {
  readonly workflow: Workflow;
  readonly structure: Structure;
  readonly model: string;
  readonly estimate: (step: Step, steps: readonly Step[]) => TurnEstimate;
  /** As the practice model keeps them; absent for none. */
  readonly limits?: Limits;
  /** How long a person takes at each gate, in ms; null or absent where gates pass by themselves. */
  readonly reviewMs?: number | null;
  /** From a turn's start to its first request, in ms: none where absent. */
  readonly leadMs?: (step: Step) => number;
  /** An attempt that comes to nothing; null for one that succeeds. Absent: all do. */
  readonly breaks?: (step: Step, attempt: number) => Break | null;
};

/** How an attempt ends without a reply. What it was sent is spent all the same. */
export type Break = {
  readonly afterMs: number;
  readonly failure: Failure;
  /** Until it is made again; null where it is not. */
  readonly againMs: number | null;
};

export type Simulation = { readonly events: readonly RunEvent[]; readonly state: RunState };

type Due =
  | { readonly at: number; readonly what: 'first-token' | 'end'; readonly asking: Asking; readonly usage: Usage }
  | { readonly at: number; readonly what: 'ask'; readonly asking: Asking }
  | {
      readonly at: number;
      readonly what: 'broken';
      readonly asking: Asking;
      readonly usage: Usage;
      readonly cause: Break;
    }
  | { readonly at: number; readonly what: 'accepted' }
  | { readonly at: number; readonly what: 'refused'; readonly asking: Asking; readonly seconds: number }
  | { readonly at: number; readonly what: 'open' }
  | { readonly at: number; readonly what: 'reviewed'; readonly gate: Step };

/** A turn that wants to be sent, and how often it has been before. */
type Asking = { readonly step: Step & { readonly conversation: ConversationId }; readonly attempt: number };

/** After these something may start that could not before. */
const settling: ReadonlySet<Due['what']> = new Set(['end', 'broken', 'reviewed']);

/**
 * So many refusals are followed as they would come, everybody trying again at each opening. Under a limit that lets one
 * request in a minute, two hundred conversations would come to millions; after these, they are let try one by one.
 */
const mostRefusals = 10_000;

/** Date of a run that takes place on a virtual clock alone. */
const noDate = new Date(0).toISOString();

/**
 * Runs a workflow on a virtual clock: the real scheduler and the real events, with estimated durations and tokens in place
 * of a model. Limits refuse as the practice model refuses, and are waited for as the runner waits.
 */
export function simulate({
  workflow,
  structure,
  model,
  estimate,
  limits = noLimits,
  reviewMs = null,
  leadMs = () => 0,
  breaks = () => null,
}: SimulationInput): Simulation {
  const steps = expand(workflow, structure);
  const goesOn = nextTurns(steps);
  const followers = new Set([...goesOn.values()].map(({ step }) => step.id));
  const events: RunEvent[] = [];
  const run = runningTotal();
  let now = 0;
  let due: Due[] = [];
  /** When the writer of each shared opening gets its first token: readable from then on. */
  const openings = new Map<string, number>();
  const buckets = bucketsOf(limits);
  /** After a refusal one request at a time tries, from then on, until one is let in. */
  let closedUntil: number | null = null;
  let isTrying = false;
  let refusals = 0;
  let line: Asking[] = [];

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
    const { conversation } = step;
    if (step.kind !== 'turn' || conversation === null) {
      record({ kind: 'review-wanted', step: step.id });
      if (reviewMs === null) approve(step, 'automatic');
      else due.push({ at: now + reviewMs, what: 'reviewed', gate: step });
      return;
    }
    const asking = { step: { ...step, conversation }, attempt: 1 };
    const lead = leadMs(step);
    if (lead > 0) due.push({ at: now + lead, what: 'ask', asking });
    else ask(asking);
  };

  const approve = ({ id }: Step, by: 'person' | 'automatic'): void =>
    record({ kind: 'review-given', step: id, by, action: 'approve', text: null });

  const ask = (asking: Asking): void => {
    if (closedUntil === null) return sendNow(asking);
    record({ kind: 'step-waiting', step: asking.step.id, for: 'limit', on: [] });
    line.push(asking);
    letOneTry();
  };

  const letOneTry = (): void => {
    if (closedUntil === null || isTrying || now < closedUntil) return;
    const next = line.shift();
    if (!next) return;
    isTrying = true;
    sendNow(next);
  };

  const sendNow = (asking: Asking): void => {
    const { step, attempt } = asking;
    const sent = { step: step.id, conversation: step.conversation, attempt };
    record({ kind: 'request-sent', ...sent, model, parts: [] });
    const turn = estimate(step, steps);
    const usage = withOpening(turn, now, openings);
    const refusedFor = buckets.admit((usage.input ?? 0) + (usage.cacheWrite ?? 0), now);
    // What goes out at one moment goes out together: an answer concerns what is sent after it.
    if (refusedFor !== null) {
      due.push({ at: now, what: 'refused', asking, seconds: refusedFor });
      return;
    }
    const cause = breaks(step, attempt);
    if (cause !== null) {
      const spent = { ...usage, output: null };
      due.push({ at: now + cause.afterMs, what: 'broken', asking, usage: spent, cause }, { at: now, what: 'accepted' });
      return;
    }
    if (turn.opening && !openings.has(turn.opening.key)) openings.set(turn.opening.key, now + turn.thinkMs);
    const firstToken = now + turn.thinkMs;
    const end = firstToken + turn.writeMs;
    buckets.write(usage.output ?? 0, firstToken, end);
    due.push({ at: firstToken, what: 'first-token', asking, usage }, { at: end, what: 'end', asking, usage });
    due.push({ at: now, what: 'accepted' });
  };

  const open = (): void => {
    if (refusals >= mostRefusals) {
      [closedUntil, isTrying] = [now, false];
      return letOneTry();
    }
    const others = line;
    [closedUntil, isTrying, line] = [null, false, []];
    others.forEach(sendNow);
  };

  const waitOut = ({ step, attempt }: Asking, refusedFor: number): void => {
    const until = now + refusedFor * 1_000;
    const sent = { step: step.id, conversation: step.conversation, attempt };
    const refused = failure('rate-limited', { seconds: refusedFor });
    record({ kind: 'attempt-failed', ...sent, failure: refused, retryAt: until }, { kind: 'limited', until });
    closedUntil = Math.max(closedUntil ?? 0, until);
    isTrying = false;
    refusals += 1;
    due.push({ at: closedUntil, what: 'open' }, { at: until, what: 'ask', asking: { step, attempt: attempt + 1 } });
  };

  const giveUp = ({ step, attempt }: Asking, usage: Usage, { failure: why, againMs }: Break): void => {
    const sent = { step: step.id, conversation: step.conversation, attempt };
    const retryAt = againMs === null ? null : now + againMs;
    record({ kind: 'usage', ...sent, usage }, { kind: 'attempt-failed', ...sent, failure: why, retryAt });
    if (retryAt !== null) due.push({ at: retryAt, what: 'ask', asking: { step, attempt: attempt + 1 } });
  };

  let hasSettled = false;
  /** By task: the follow-up that is the next, or under way. */
  const followUps = new Map<TaskId | null, StepId>();
  let heads: readonly Step[] = [];
  /** Once all have been told what they wait for, a follow-up says nothing new until the turn before it has ended. */
  const inView = (): StepId[] =>
    heads.flatMap(({ id, task, turn }) => {
      const next = turn === 0 ? followUps.get(task) : undefined;
      return next === undefined ? [id] : [id, next];
    });

  const settle = (): void => {
    for (;;) {
      const state = run.state();
      const { start, waiting } = schedule(hasSettled ? { ...state, order: inView() } : state, structure);
      hasSettled = true;
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

  const happen = (event: Due): void => {
    switch (event.what) {
      case 'open':
        return letOneTry();
      case 'ask':
        return ask(event.asking);
      case 'accepted':
        return open();
      case 'refused':
        return waitOut(event.asking, event.seconds);
      case 'broken':
        return giveUp(event.asking, event.usage, event.cause);
      case 'reviewed':
        return approve(event.gate, 'person');
      case 'first-token':
      case 'end': {
        const { step, attempt } = event.asking;
        const sent = { step: step.id, conversation: step.conversation, attempt };
        if (event.what === 'first-token') return record({ kind: 'first-token', ...sent });
        record(
          { kind: 'usage', ...sent, usage: event.usage },
          { kind: 'reply-finished', ...sent, stopReason: 'end_turn' },
        );
        const next = goesOn.get(step.id);
        if (next) followUps.set(step.task, next.step.id);
        else followUps.delete(step.task);
        if (!next && step.task !== null) record({ kind: 'task-finished', step: step.id, task: step.task, output: '' });
        return;
      }
      default:
        return assertNever(event);
    }
  };

  /** Between two turns of one task nobody else's wait is over: what goes on needs no look at all the others. */
  const goOn = (happening: readonly Due[]): boolean => {
    const ended = happening.filter(({ what }) => settling.has(what));
    const next = ended.flatMap((event) => (event.what === 'end' ? (goesOn.get(event.asking.step.id) ?? []) : []));
    if (next.length < ended.length) return false;
    for (const { step } of next.sort((one, other) => one.place - other.place)) begin(step);
    return true;
  };

  // A first token lets others start only where it says that a shared opening can be read.
  const isWarmed = steps.some(({ opening }) => opening === true);

  record({ kind: 'run-started', date: noDate }, ...steps.map((added): RunEventBody => ({ kind: 'step-added', added })));
  heads = stepsOf(run.state()).flatMap(({ step }) => (followers.has(step.id) ? [] : step));
  settle();
  while (due.length > 0) {
    now = Math.min(...due.map(({ at }) => at));
    const happening = due.filter(({ at }) => at === now);
    due = due.filter(({ at }) => at !== now);
    happening.forEach(happen);
    if (isWarmed || !goOn(happening)) settle();
  }
  record({
    kind: 'run-finished',
    state: stepsOf(run.state()).every(({ status }) => status === 'done') ? 'finished' : 'failed',
  });
  return { events, state: run.state() };
}

/** By turn: the next one of its task, which waits for it alone, and its place in the plan. */
function nextTurns(steps: readonly Step[]): ReadonlyMap<StepId, { readonly step: Step; readonly place: number }> {
  const next = new Map<StepId, { step: Step; place: number }>();
  steps.forEach((step, place) => {
    const [before, ...more] = step.needs;
    if (step.turn > 0 && step.purpose === undefined && before?.why === 'order' && more.length === 0)
      next.set(before.step, { step, place });
  });
  return next;
}

/** The first of several equal openings writes it; who starts before the writer's first token misses and writes it too. */
function withOpening({ usage, opening }: TurnEstimate, now: number, openings: ReadonlyMap<string, number>): Usage {
  if (!opening || usage.input === null) return usage;
  // What a later turn will read is written whole, its opening included.
  const ofWritten = Math.min(usage.cacheWrite ?? 0, opening.tokens);
  const input = Math.max(0, usage.input - (opening.tokens - ofWritten));
  const cacheWrite = (usage.cacheWrite ?? 0) - ofWritten;
  const readableFrom = openings.get(opening.key);
  return readableFrom !== undefined && readableFrom <= now
    ? { ...usage, input, cacheWrite, cacheRead: opening.tokens }
    : { ...usage, input, cacheWrite: cacheWrite + opening.tokens };
}
