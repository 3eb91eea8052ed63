import type { Failure } from '../failure.ts';
import type { ConversationId, StepId, TaskId } from '../ids.ts';
import type { ContextPart, Usage, WaitReason } from './event.ts';
import type { Material, Task } from '../workflow/task.ts';
import type { Step } from './step.ts';

/** What a stretch of a step's time was spent on. Every moment from the run's start to the step's end has exactly one. */
export type SpanKind = 'dependency' | 'phase' | 'slot' | 'rateLimit' | 'retry' | 'person' | 'model' | 'overhead';

/** Half-open stretch in milliseconds since the run's start; `to` is null while it lasts. */
export type Span = { readonly kind: SpanKind; readonly from: number; readonly to: number | null };

/** One request and what came of it. Figures the server did not report are null. */
export type Attempt = {
  readonly number: number;
  readonly model: string;
  readonly parts: readonly ContextPart[];
  readonly sentAt: number;
  /** The outputs as they stood when it was sent: what it was handed, whatever became of them later. */
  readonly handed: RunState['outputs'];
  readonly firstTokenAt: number | null;
  readonly endedAt: number | null;
  readonly text: string;
  readonly usage: Usage | null;
  readonly stopReason: string | null;
  readonly failure: Failure | null;
  /** The server's batch that it went out with, and its name there; null for a request of its own. */
  readonly batch: { readonly id: string; readonly name: string } | null;
};

/**
 * waiting: may not start yet, see `waitingFor` · started: let go by the scheduler, request not out yet ·
 * sent: no token yet · writing · retrying and limited: will be asked again at `retryAt` · review: a gate waits for a person ·
 * done · failed and stopped: over unless somebody retries.
 */
export type StepStatus =
  'waiting' | 'started' | 'sent' | 'writing' | 'retrying' | 'limited' | 'review' | 'done' | 'failed' | 'stopped';

export type StepState = {
  readonly step: Step;
  readonly status: StepStatus;
  readonly waitingFor: WaitReason | null;
  /** The steps a waiting step is waiting for, where its reason names some. */
  readonly waitingOn: readonly StepId[];
  /** It came back to waiting after its conversation had given its slot up, or had none: it takes none from another. */
  readonly hasNoSlot: boolean;
  readonly spans: readonly Span[];
  readonly attempts: readonly Attempt[];
  readonly retryAt: number | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly failure: Failure | null;
};

/** ready: nothing has happened yet · interrupted is not a status: a log without an end whose run nobody is running is interrupted. */
export type RunStatus = 'ready' | 'running' | 'finished' | 'failed' | 'stopped';

export type AddedTask = {
  readonly task: Task;
  readonly feeds: readonly TaskId[];
  /** What it brought along. */
  readonly materials: readonly Material[];
};

export type RunState = {
  readonly status: RunStatus;
  /** Number of the next event; a lower one is a duplicate. */
  readonly nextSeq: number;
  /** Time of the last event, ms since the start. */
  readonly at: number;
  /** In plan order. */
  readonly order: readonly StepId[];
  readonly steps: Readonly<Record<StepId, StepState>>;
  readonly outputs: Readonly<Record<TaskId, string>>;
  /** Tasks that joined while the run was going, with those that are handed their outputs. */
  readonly added: readonly AddedTask[];
  /** The step after which each task's output stood last. */
  readonly settledBy: Readonly<Record<TaskId, StepId>>;
  /** Tasks whose output a reviewer replaced. */
  readonly edited: readonly TaskId[];
  /** Until when the connection holds requests back after a 429. */
  readonly limitedUntil: number | null;
  readonly paused: boolean;
  readonly interruptedMs: number;
  readonly suspendedMs: number;
};

export const emptyRun: RunState = {
  status: 'ready',
  nextSeq: 0,
  at: 0,
  order: [],
  steps: {},
  outputs: {},
  added: [],
  settledBy: {},
  edited: [],
  limitedUntil: null,
  paused: false,
  interruptedMs: 0,
  suspendedMs: 0,
};

/** All steps in plan order. */
export function stepsOf(state: RunState): StepState[] {
  return state.order.flatMap((id) => state.steps[id] ?? []);
}

const byTask = new WeakMap<RunState, ReadonlyMap<TaskId | null, StepState[]>>();

/** A task's steps in turn order. A state is asked for one task after the other, so all are found at once. */
export function stepsOfTask(state: RunState, task: TaskId): readonly StepState[] {
  const found = byTask.get(state) ?? grouped(stepsOf(state), ({ step }) => step.task);
  byTask.set(state, found);
  return found.get(task) ?? [];
}

export function lastAttempt(step: StepState): Attempt | null {
  return step.attempts.at(-1) ?? null;
}

/** Conversations in order of their first step, with their steps. */
export function conversationsOf(
  all: readonly StepState[],
): { readonly conversation: ConversationId; readonly steps: readonly StepState[] }[] {
  return [...grouped(all, ({ step }) => step.conversation)].flatMap(([conversation, steps]) =>
    conversation === null ? [] : { conversation, steps },
  );
}

function grouped<Key>(all: readonly StepState[], keyOf: (step: StepState) => Key): Map<Key, StepState[]> {
  const groups = new Map<Key, StepState[]>();
  for (const step of all) {
    const group = groups.get(keyOf(step));
    if (group) group.push(step);
    else groups.set(keyOf(step), [step]);
  }
  return groups;
}

/** A step that holds its conversation's slot: begun and not at its end. */
export function isUnderWay(step: StepState): boolean {
  switch (step.status) {
    case 'started':
    case 'sent':
    case 'writing':
    case 'retrying':
    case 'limited':
      return true;
    default:
      return false;
  }
}

/** A request that met a rate limit: one that is waited out, or the one at which waiting had been long enough. */
export function isLimit({ code }: Failure): boolean {
  return code === 'rate-limited' || code === 'wait-too-long';
}

export function isOver(step: StepState): boolean {
  return step.status === 'done' || step.status === 'failed' || step.status === 'stopped';
}
