import type { ComparisonId, RunId } from '../ids.ts';
import type { Connection, RunHeader } from '../run/header.ts';
import { lastAttempt, stepsOf, stepsOfTask } from '../run/state.ts';
import type { Attempt, RunState, StepState } from '../run/state.ts';
import { totalInput } from '../run/usage.ts';
import { workflowOf } from '../run/workflow-of-run.ts';
import type { Structure } from '../structure/structure.ts';
import { estimateTokens } from '../tokens.ts';
import type { Task, Workflow } from '../workflow/task.ts';
import { thinkMs, writeMs } from './pace.ts';

/** Time against what the practice model's figures say for the same tokens at the same pace: 2 is half as fast. */
export type Speed = { readonly think: number; readonly write: number };

/** One planned turn as it was measured. */
export type MeasuredTurn = {
  /** As the server counted it. */
  readonly outputTokens: number;
  /** The same reply by the estimate that briefs are measured with. */
  readonly replyTokens: number;
  /** What the server counted of the request, over what the estimate says of it. */
  readonly inputRatio: number;
  readonly inputTokens: number;
  readonly speed: Speed;
};

export type MeasuredTask = {
  readonly task: Task;
  /** In order; empty for a merge. */
  readonly turns: readonly MeasuredTurn[];
  /** What it handed on. */
  readonly output: string;
};

/** What a finished run tells of later ones. */
export type MeasuredRun = {
  readonly id: RunId;
  readonly comparison: ComparisonId;
  readonly startedAt: string;
  /** ms since 1970. */
  readonly endedAt: number;
  readonly structure: Structure;
  /** With the tasks that its structure brought. */
  readonly workflow: Workflow;
  readonly connection: Connection;
  readonly seed: number;
  readonly conditions: string;
  readonly tasks: readonly MeasuredTask[];
  /** How long a person took at each gate, ms; empty where nobody was asked. */
  readonly reviewsMs: readonly number[];
};

/**
 * What changes how long replies are or how fast they come, besides the model: runs under other conditions say nothing of
 * each other.
 */
export type Conditions = Pick<RunHeader, 'connection' | 'faults' | 'thinking' | 'forgetting'>;

export function conditionsOf({ connection, faults, thinking, forgetting }: Conditions): string {
  const { kind, baseUrl, model } = connection;
  const slow = faults.filter((fault) => fault.kind === 'slow');
  return JSON.stringify([kind, baseUrl, model, thinking === true, forgetting === true, slow]);
}

/** Null for a run that has not finished, or of which the server counted nothing. */
export function measuredRun(header: RunHeader, state: RunState): MeasuredRun | null {
  if (state.status !== 'finished') return null;
  const workflow = workflowOf(header, state);
  const edited = new Set(state.edited);
  const tasks = workflow.tasks.flatMap((task): MeasuredTask[] => {
    const planned = stepsOfTask(state, task.id).filter(({ step }) => (step.purpose ?? 'work') === 'work');
    const turns = planned.flatMap((step) => turnOf(step, header.pace ?? 1) ?? []);
    const output = state.outputs[task.id];
    // What a person wrote in a reply's place says nothing of the model.
    if (output === undefined || edited.has(task.id)) return [];
    return turns.length === (task.merge === true ? 0 : task.followUps.length + 1) ? [{ task, turns, output }] : [];
  });
  if (!tasks.some(({ turns }) => turns.length > 0)) return null;
  return {
    id: header.id,
    comparison: header.comparison,
    startedAt: header.startedAt,
    endedAt: Date.parse(header.startedAt) + state.at + state.interruptedMs,
    structure: header.structure,
    workflow,
    connection: header.connection,
    seed: header.seed,
    conditions: conditionsOf(header),
    tasks,
    reviewsMs: header.gates === 'ask' ? reviewsOf(state) : [],
  };
}

function turnOf(step: StepState, pace: number): MeasuredTurn | null {
  const attempt = lastAttempt(step);
  const output = attempt?.usage?.output ?? null;
  const input = attempt?.usage ? totalInput(attempt.usage) : null;
  if (!attempt || attempt.failure !== null || output === null || output === 0 || input === null) return null;
  const speed = speedOf(attempt, { input, output }, pace);
  const estimated = attempt.parts.reduce((sum, { tokens }) => sum + tokens, 0);
  if (speed === null) return null;
  return {
    outputTokens: output,
    replyTokens: estimateTokens(attempt.text),
    inputRatio: estimated === 0 ? 1 : input / estimated,
    inputTokens: input,
    speed,
  };
}

function speedOf(
  { sentAt, firstTokenAt, endedAt, batch }: Attempt,
  { input, output }: { readonly input: number; readonly output: number },
  pace: number,
): Speed | null {
  // A batch is worked on whenever the server likes.
  if (endedAt === null || batch !== null) return null;
  const think = thinkMs({ inputTokens: input, pace, jitter: 1 });
  const write = writeMs({ outputTokens: output, pace, jitter: 1 });
  if (firstTokenAt === null) {
    const both = (endedAt - sentAt) / (think + write);
    return { think: both, write: both };
  }
  return { think: (firstTokenAt - sentAt) / think, write: (endedAt - firstTokenAt) / write };
}

function reviewsOf(state: RunState): number[] {
  return stepsOf(state)
    .filter(({ step, status }) => step.kind === 'gate' && status === 'done')
    .map(({ spans }) =>
      spans.reduce((sum, { kind, from, to }) => sum + (kind === 'person' ? (to ?? from) - from : 0), 0),
    );
}
