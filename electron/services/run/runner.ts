import type { Failure } from '../../../shared/failure.ts';
import { asConversationId } from '../../../shared/ids.ts';
import type { StepId, TaskId } from '../../../shared/ids.ts';
import { isGivenUp } from '../../../shared/run/added-steps.ts';
import type { RunEvent, RunEventBody } from '../../../shared/run/event.ts';
import { expand } from '../../../shared/run/expand.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { followUpEvents, resolutionEvents, reviewEvents } from '../../../shared/run/intervene.ts';
import type { Review } from '../../../shared/run/intervene.ts';
import { stepsToRetry } from '../../../shared/run/retry.ts';
import { schedule } from '../../../shared/run/schedule.ts';
import { missingEvents, settle, settleMerge } from '../../../shared/run/settle.ts';
import { isOver, isUnderWay, stepsOf } from '../../../shared/run/state.ts';
import type { RunState, StepState } from '../../../shared/run/state.ts';
import type { Step } from '../../../shared/run/step.ts';
import { workflowOf } from '../../../shared/run/workflow-of-run.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';
import type { Clock } from '../clock.ts';
import type { BatchPort } from '../model/batch-port.ts';
import type { ModelPort } from '../model/model.ts';
import type { EventLog } from '../store/event-log.ts';
import type { TextStore } from '../store/texts.ts';
import type { BudgetGate } from './budget-gate.ts';
import type { HoldBack } from './hold-back.ts';
import { interruptedMs } from './interruption.ts';
import { createRecorder } from './recorder.ts';
import type { Recorder, RunListener } from './recorder.ts';
import { defaultRetryPolicy } from './retry-policy.ts';
import type { RetryPolicy } from './retry-policy.ts';
import { createBatching } from './batching.ts';
import { breakOff, runTurn } from './turn.ts';
import { turnOf } from './turn-of-step.ts';

export type RunnerPorts = {
  readonly clock: Clock;
  readonly log: Pick<EventLog, 'append'>;
  readonly texts: Pick<TextStore, 'put'>;
  readonly model: ModelPort;
  /** Null or absent where the connection takes no batches: then every request goes out by itself. */
  readonly batches?: BatchPort | null;
  /** Shared by all runs on one connection; the practice model gives each run a connection of its own. */
  readonly holdBack: HoldBack;
  readonly policy?: RetryPolicy;
  /** Asked before each request; absent where nothing is capped. */
  readonly budget?: BudgetGate;
  /** Hears of errors that nobody foresaw; the task they met has failed visibly. */
  readonly onBug?: (error: unknown) => void;
};

/** What somebody's wish adds to a run as it stands; null for nothing. */
export type Decide = (workflow: Workflow, state: RunState) => readonly RunEventBody[] | null;

/** A run that is going or has ended in this process. */
export type LiveRun = {
  state(): RunState;
  events(): readonly RunEvent[];
  subscribe(listener: RunListener): () => void;
  /** Stops one task or, with null, everything that is not over. What was received stays. */
  stop(task: TaskId | null): void;
  /** Asks again for a failed or stopped task, in place; finished ones keep their outputs. False where there is nothing to retry. */
  retry(task: TaskId): boolean;
  /** Nothing new starts; what is under way is finished. */
  pause(): void;
  continue(): void;
  /** What a reviewer does at a gate that waits; false where none waits there, or the task is not among what it shows. */
  review(gate: StepId, review: Review): boolean;
  /** One more turn in a task's conversation; false where the run is over or the task has not ended. */
  followUp(task: TaskId, text: string): boolean;
  /** A conversation of its own for two outputs that disagree; null where the run is over or one of them is not there. */
  resolve(tasks: readonly [TaskId, TaskId], reason: string): TaskId | null;
  /** Records what somebody adds to a set of conversations, after its end too; false where `decide` finds nothing to add. */
  add(decide: Decide): boolean;
  /** Has a turn answered once more in place; what it answered before stays beside that. False while it is being answered. */
  again(step: StepId): boolean;
  /** The machine slept for `ms` while the run was going. */
  suspended(ms: number): void;
  /** Resolves at every end; after a retry, ask again. */
  ended(): Promise<RunState>;
};

/** Starts a run from nothing. */
export function startRun(header: RunHeader, ports: RunnerPorts): LiveRun {
  const run = assemble(header, [], ports);
  const steps = expand(header.workflow, header.structure);
  run.recorder.record(
    { kind: 'run-started', date: ports.clock.date().toISOString() },
    ...steps.map((added): RunEventBody => ({ kind: 'step-added', added })),
  );
  run.advance();
  return run.live;
}

/**
 * Goes on with a run from its log: finished tasks are kept, everything else goes back to waiting. In a set of
 * conversations what somebody stopped stays stopped, and where nothing was cut off it waits to be added to.
 */
export function resumeRun(header: RunHeader, events: readonly RunEvent[], ports: RunnerPorts): LiveRun {
  const run = assemble(header, events, ports);
  run.addMissingSteps();
  const atServer = run.batching?.awaited() ?? new Set();
  const isOpen = (step: StepState): boolean => (header.free ? !isOver(step) : step.status !== 'done');
  const open = stepsOf(run.recorder.state()).filter((step) => isOpen(step) && !atServer.has(step.step.id));
  if (header.free && open.length === 0 && run.recorder.state().status !== 'running') return run.live;
  run.reopen(open, interruptedMs(events, ports.clock.date()));
  run.batching?.follow();
  return run.live;
}

/** For failures of steps that belong to no conversation. */
const noConversation = asConversationId('none');

function assemble(header: RunHeader, before: readonly RunEvent[], ports: RunnerPorts) {
  const { clock } = ports;
  const recorder: Recorder = createRecorder(clock, before, (events) => ports.log.append(events));
  const { structure } = header;
  const stops = new Map<StepId, AbortController>();
  let waiters: ((state: RunState) => void)[] = [];
  let endedAt: number | null = null;

  /** Starts what may start and names what the rest is waiting for; ends the run when nothing is left to do. */
  function advance(): void {
    const state = recorder.state();
    if (state.status !== 'running') return;
    const { start, waiting } = schedule(state, structure);
    const news: RunEventBody[] = waiting
      .filter(({ step, for: reason, on }) => {
        const known = state.steps[step];
        return known?.waitingFor !== reason || known.waitingOn.join() !== on.join();
      })
      .map((wait) => ({ kind: 'step-waiting', step: wait.step, for: wait.for, on: [...wait.on] }));
    news.push(...start.map((step): RunEventBody => ({ kind: 'step-started', step })));
    if (news.length > 0) recorder.record(...news);
    const starting = start.flatMap((id) => recorder.state().steps[id]?.step ?? []);
    const together = batching?.together(starting) ?? [];
    if (together.length > 0) batching?.submit(together);
    for (const step of starting) if (!together.includes(step)) begin(step);
    // Whoever waits for a person will be let go by one.
    if (start.length === 0 && !waiting.some((wait) => wait.for === 'person')) endIfOver();
  }

  function begin(step: Step): void {
    switch (step.kind) {
      case 'turn':
        void ask(step);
        break;
      case 'gate':
        openGate(step);
        break;
      case 'merge':
        merge(step);
        break;
    }
  }

  function endIfOver(): void {
    const steps = stepsOf(recorder.state());
    if (recorder.state().status !== 'running' || steps.some((step) => isUnderWay(step) || step.status === 'review'))
      return;
    const failed = steps.some((step) => step.status === 'failed' && !isGivenUp(step));
    const finished = steps.every((step) => step.status === 'done' || isGivenUp(step));
    recorder.record({ kind: 'run-finished', state: finished ? 'finished' : failed ? 'failed' : 'stopped' });
    endedAt = clock.now();
    const told = waiters;
    waiters = [];
    for (const tell of told) tell(recorder.state());
  }

  /** Where nobody is to be asked, a gate passes by itself, recorded as given automatically. */
  function openGate({ id }: Step): void {
    recorder.record({ kind: 'review-wanted', step: id });
    if (header.gates === 'pass') {
      recorder.record({ kind: 'review-given', step: id, by: 'automatic', action: 'approve', text: null });
    }
    // Either what follows may start, or it now waits for a person.
    advance();
  }

  function merge(step: Step): void {
    const merged = settleMerge(workflowOf(header, recorder.state()), recorder.state(), step);
    recorder.record(...merged.events);
    if (merged.failure !== null) failAt(step, 1, merged.failure, null);
    advance();
  }

  function failAt(step: Step, attempt: number, reason: Failure, stopReason: string | null): void {
    const conversation = step.conversation ?? noConversation;
    const at = { step: step.id, conversation, attempt };
    recorder.record({ kind: 'attempt-failed', ...at, failure: reason, retryAt: null, stopReason });
  }

  const turnPorts = {
    clock,
    recorder,
    texts: ports.texts,
    port: ports.model,
    holdBack: ports.holdBack,
    policy: ports.policy ?? defaultRetryPolicy,
    budget: ports.budget ?? null,
  };
  const batching = createBatching(header, ports.batches ?? null, turnPorts, {
    onReplied(step, stopReason) {
      finish(step, step.conversation, stopReason);
      advance();
    },
    onFailed: advance,
    onBug: (error) => ports.onBug?.(error),
  });

  async function ask(step: Step): Promise<void> {
    const stop = new AbortController();
    const turn = turnOf(header, recorder.state, step, stop.signal, () => {
      if (step.opening === true) advance();
    });
    if (turn === null) return;
    stops.set(step.id, stop);
    const end = await runTurn(turn, turnPorts).catch((error: unknown) => {
      // A fault of ours in one lane must end neither the other lanes nor the host. Its words stay out of the log: they
      // may quote what was sent, a key included.
      ports.onBug?.(error);
      return breakOff(turn, turnPorts);
    });
    if (stops.get(step.id) === stop) stops.delete(step.id);
    if (end.kind === 'replied') finish(step, turn.conversation, end.stopReason);
    if (end.kind !== 'stopped') advance();
  }

  function finish(step: Step, conversation: Step['conversation'], stopReason: string | null): void {
    const state = recorder.state();
    const attempt = state.steps[step.id]?.attempts.length ?? 1;
    const settled = settle(workflowOf(header, state), state, step.id);
    if (settled.failure !== null) {
      recorder.record(...settled.events);
      failAt(step, attempt, settled.failure, stopReason);
    } else if (conversation !== null) {
      recorder.record({ kind: 'reply-finished', step: step.id, conversation, attempt, stopReason }, ...settled.events);
    }
  }

  /** Puts steps back to waiting and goes on; after an end the run's clock goes on from there. */
  function reopen(steps: readonly StepState[], interrupted: number): void {
    takeUp(steps, interrupted);
    advance();
  }

  function takeUp(steps: readonly StepState[], interrupted: number): void {
    if (recorder.state().status !== 'running') recorder.resumeClock();
    recorder.record({
      kind: 'resumed',
      steps: steps.map(({ step }) => step.id),
      interruptedMs: interrupted,
      date: clock.date().toISOString(),
    });
    endedAt = null;
  }

  function addMissingSteps(): void {
    // A log that was cut at its very beginning lacks the end of the plan.
    const planned = expand(header.workflow, structure).filter(({ id }) => recorder.state().steps[id] === undefined);
    if (planned.length > 0) recorder.record(...planned.map((added): RunEventBody => ({ kind: 'step-added', added })));
    const missing = missingEvents(workflowOf(header, recorder.state()), recorder.state());
    if (missing.length > 0) recorder.record(...missing);
  }

  /** Records what somebody decided and goes on from there; false for nothing to record. */
  function decide(events: readonly RunEventBody[] | null): boolean {
    if (events === null) return false;
    recorder.record(...events);
    advance();
    return true;
  }

  /** Time since the run ended, here or in an earlier session; 0 while it is going. */
  function sinceEnd(): number {
    if (recorder.state().status === 'running') return 0;
    return endedAt === null ? interruptedMs(recorder.events(), clock.date()) : clock.now() - endedAt;
  }

  const now = () => ({ workflow: workflowOf(header, recorder.state()), state: recorder.state() });
  const live: LiveRun = {
    state: recorder.state,
    events: recorder.events,
    subscribe: recorder.subscribe,
    stop(task) {
      const open = stepsOf(recorder.state()).filter(
        (step) => !isOver(step) && (task === null || step.step.task === task),
      );
      if (open.length === 0 || recorder.state().status !== 'running') return;
      const ids = open.map(({ step }) => step.id);
      recorder.record({ kind: 'stopped', steps: ids, all: task === null });
      for (const id of ids) {
        stops.get(id)?.abort();
        stops.delete(id);
      }
      advance();
    },
    retry(task) {
      const state = recorder.state();
      const again = stepsToRetry(state, task);
      if (again.length === 0) return false;
      reopen(again, sinceEnd());
      return true;
    },
    pause() {
      const { status, paused } = recorder.state();
      if (status === 'running' && !paused) decide([{ kind: 'paused' }]);
    },
    continue() {
      const { status, paused } = recorder.state();
      if (status === 'running' && paused) decide([{ kind: 'continued' }]);
    },
    review: (gate, review) => decide(reviewEvents(now().workflow, now().state, gate, review)),
    followUp: (task, text) => decide(followUpEvents(now().workflow, now().state, task, text)),
    resolve(tasks, reason) {
      const resolution = resolutionEvents(now().workflow, now().state, tasks, reason);
      if (resolution === null) return null;
      decide(resolution.events);
      return resolution.task;
    },
    add(decideOn) {
      const events = decideOn(now().workflow, now().state);
      if (events === null) return false;
      if (recorder.state().status !== 'running') takeUp([], sinceEnd());
      return decide(events);
    },
    again(id) {
      const step = recorder.state().steps[id];
      if (!step || !isOver(step)) return false;
      reopen([step], sinceEnd());
      return true;
    },
    suspended(ms) {
      if (recorder.state().status === 'running') recorder.record({ kind: 'suspended', ms });
    },
    ended: () =>
      recorder.state().status === 'running'
        ? new Promise((resolve) => waiters.push(resolve))
        : Promise.resolve(recorder.state()),
  };
  return { recorder, advance, reopen, addMissingSteps, batching, live };
}
