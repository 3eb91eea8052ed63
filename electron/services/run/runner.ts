import type { StepId, TaskId } from '../../../shared/ids.ts';
import { briefOf } from '../../../shared/run/brief.ts';
import type { RunEvent, RunEventBody } from '../../../shared/run/event.ts';
import { expand } from '../../../shared/run/expand.ts';
import type { RunHeader } from '../../../shared/run/header.ts';
import { outputSchema } from '../../../shared/run/output-contract.ts';
import { outputFaults, taskOutput } from '../../../shared/run/output.ts';
import { schedule } from '../../../shared/run/schedule.ts';
import { isOver, isUnderWay, lastAttempt, stepsOf, stepsOfTask } from '../../../shared/run/state.ts';
import type { RunState, StepState } from '../../../shared/run/state.ts';
import type { Step } from '../../../shared/run/step.ts';
import type { Clock } from '../clock.ts';
import type { ModelPort } from '../model/model.ts';
import type { EventLog } from '../store/event-log.ts';
import type { TextStore } from '../store/texts.ts';
import type { HoldBack } from './hold-back.ts';
import { interruptedMs } from './interruption.ts';
import { createRecorder } from './recorder.ts';
import type { Recorder, RunListener } from './recorder.ts';
import { defaultRetryPolicy } from './retry-policy.ts';
import type { RetryPolicy } from './retry-policy.ts';
import { breakOff, runTurn } from './turn.ts';

/** Upper bound of one reply, in tokens. */
const maxReplyTokens = 8_192;

export type RunnerPorts = {
  readonly clock: Clock;
  readonly log: Pick<EventLog, 'append'>;
  readonly texts: Pick<TextStore, 'put'>;
  readonly model: ModelPort;
  /** Shared by all runs on one connection; the practice model gives each run a connection of its own. */
  readonly holdBack: HoldBack;
  readonly policy?: RetryPolicy;
  /** Hears of errors that nobody foresaw; the task they met has failed visibly. */
  readonly onBug?: (error: unknown) => void;
};

export type Review =
  | { readonly action: 'approve' }
  | { readonly action: 'edit' | 'send-back'; readonly task: TaskId; readonly text: string };

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

/** Goes on with a run from its log: finished tasks are kept, everything else goes back to waiting. */
export function resumeRun(header: RunHeader, events: readonly RunEvent[], ports: RunnerPorts): LiveRun {
  const run = assemble(header, events, ports);
  const open = stepsOf(run.recorder.state()).filter(({ status }) => status !== 'done');
  run.reopen(open, interruptedMs(events, ports.clock.date()));
  return run.live;
}

function assemble(header: RunHeader, before: readonly RunEvent[], ports: RunnerPorts) {
  const { clock } = ports;
  const recorder: Recorder = createRecorder(clock, before, (events) => ports.log.append(events));
  const { workflow, structure, connection } = header;
  const taskOf = new Map(workflow.tasks.map((task) => [task.id, task]));
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
    for (const id of start) {
      const step = recorder.state().steps[id]?.step;
      if (step?.kind === 'gate') passGate(step);
      else if (step) void ask(step);
    }
    if (start.length === 0) endIfOver();
  }

  function endIfOver(): void {
    const steps = stepsOf(recorder.state());
    if (recorder.state().status !== 'running' || steps.some((step) => isUnderWay(step) || step.status === 'review'))
      return;
    const failed = steps.some(({ status }) => status === 'failed');
    const finished = steps.every(({ status }) => status === 'done');
    recorder.record({ kind: 'run-finished', state: finished ? 'finished' : failed ? 'failed' : 'stopped' });
    endedAt = clock.now();
    const told = waiters;
    waiters = [];
    for (const tell of told) tell(recorder.state());
  }

  /** Gates pass by themselves, recorded as given automatically. */
  function passGate({ id }: Step): void {
    recorder.record(
      { kind: 'review-wanted', step: id },
      { kind: 'review-given', step: id, by: 'automatic', action: 'approve', text: null },
    );
    advance();
  }

  async function ask(step: Step): Promise<void> {
    const task = step.task === null ? undefined : taskOf.get(step.task);
    if (!task || step.conversation === null) return;
    const stop = new AbortController();
    stops.set(step.id, stop);
    const state = recorder.state();
    const brief = briefOf({
      workflow,
      structure,
      steps: stepsOf(state).map((known) => known.step),
      step,
      outputs: state.outputs,
      replyOf: (id) => {
        const earlier = recorder.state().steps[id];
        return earlier && lastAttempt(earlier)?.text;
      },
      runMark: connection.kind === 'practice' ? null : header.id,
    });
    const turn = {
      step: step.id,
      conversation: step.conversation,
      brief,
      model: connection.model,
      maxTokens: maxReplyTokens,
      schema: outputSchema(task.output),
      limitSeconds: task.limitSeconds,
      signal: stop.signal,
    };
    const turnPorts = {
      clock,
      recorder,
      texts: ports.texts,
      port: ports.model,
      holdBack: ports.holdBack,
      policy: ports.policy ?? defaultRetryPolicy,
    };
    const end = await runTurn(turn, turnPorts).catch((error: unknown) => {
      // A fault of ours in one lane must end neither the other lanes nor the host. Its words stay out of the log: they
      // may quote what was sent, a key included.
      ports.onBug?.(error);
      return breakOff(turn, turnPorts);
    });
    if (stops.get(step.id) === stop) stops.delete(step.id);
    if (end.kind === 'replied') finish(step, end.stopReason);
    if (end.kind !== 'stopped') advance();
  }

  function finish(step: Step, stopReason: string | null): void {
    const attempt = recorder.state().steps[step.id]?.attempts.length ?? 1;
    const task = step.task === null ? undefined : taskOf.get(step.task);
    if (!task || step.conversation === null) return;
    const news: RunEventBody[] = [
      { kind: 'reply-finished', step: step.id, conversation: step.conversation, attempt, stopReason },
    ];
    if (step.turn === task.followUps.length) {
      const output = taskOutput(stepsOfTask(recorder.state(), task.id));
      const faults = outputFaults(task.output, output);
      if (faults.length > 0) news.push({ kind: 'output-invalid', step: step.id, task: task.id, faults });
      news.push({ kind: 'task-finished', step: step.id, task: task.id, output });
    }
    recorder.record(...news);
  }

  /** Puts steps back to waiting and goes on; after an end the run's clock goes on from there. */
  function reopen(steps: readonly StepState[], interrupted: number): void {
    if (endedAt !== null) recorder.resumeClock();
    recorder.record({
      kind: 'resumed',
      steps: steps.map(({ step }) => step.id),
      interruptedMs: interrupted,
      date: clock.date().toISOString(),
    });
    endedAt = null;
    recordMissingOutputs();
    advance();
  }

  /** A kill can fall between a task's last reply and the event that says so. */
  function recordMissingOutputs(): void {
    for (const { id, followUps } of workflow.tasks) {
      const steps = stepsOfTask(recorder.state(), id);
      const last = steps.at(-1);
      const whole = steps.length === followUps.length + 1 && steps.every(({ status }) => status === 'done');
      if (!last || !whole || recorder.state().outputs[id] !== undefined) continue;
      recorder.record({ kind: 'task-finished', step: last.step.id, task: id, output: taskOutput(steps) });
    }
  }

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
      const isBroken = ({ step, status }: StepState): boolean =>
        (step.task === task || step.task === null) && (status === 'failed' || status === 'stopped');
      // A gate that was stopped with the rest belongs to no task: it comes back with whichever is retried.
      const broken = stepsOf(state).filter(isBroken);
      if (!broken.some(({ step }) => step.task === task)) return false;
      if (state.status === 'running') {
        reopen(broken, 0);
        return true;
      }
      const sinceEnd = endedAt === null ? interruptedMs(recorder.events(), clock.date()) : clock.now() - endedAt;
      reopen(
        stepsOf(state).filter((step) => isBroken(step) || step.status === 'waiting'),
        sinceEnd,
      );
      return true;
    },
    pause() {},
    continue() {},
    review: () => false,
    followUp: () => false,
    resolve: () => null,
    ended: () =>
      recorder.state().status === 'running'
        ? new Promise((resolve) => waiters.push(resolve))
        : Promise.resolve(recorder.state()),
  };
  return { recorder, advance, reopen, live };
}
