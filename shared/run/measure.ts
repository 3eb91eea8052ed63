import type { TaskId } from '../ids.ts';
import { estimateTokens } from '../tokens.ts';
import { finalTasks } from '../workflow/graph.ts';
import type { Task, Workflow } from '../workflow/task.ts';
import type { FindingsResult, RunResult, RunTokens, TaskResult, WaitingMs } from './comparison.ts';
import { asConversationId } from '../ids.ts';
import type { FindingId } from '../ids.ts';
import type { Usage } from './event.ts';
import type { RunHeader } from './header.ts';
import { criticalPath, finishPath } from './paths.ts';
import { isLimit, lastAttempt, stepsOf, stepsOfTask } from './state.ts';
import type { Attempt, RunState, StepState } from './state.ts';
import { workflowOf } from './workflow-of-run.ts';
import { addParts, endedAt, firstTokenAt, noTime, partsOfTask, sentAt } from './task-time.ts';
import type { TimeParts } from './task-time.ts';
import { batchFactor } from '../prices.ts';
import { attemptsOf, sumKnown, totalInput, totalTokens, usageByManner, usageOfRun } from './usage.ts';

/** What measuring needs from outside the log. */
export type MeasureContext = {
  /** False for a log that nobody is running any more: without an end it is then `interrupted`. */
  readonly live: boolean;
  readonly findings: FindingsResult | null;
  readonly findingsOfTask: (task: TaskId) => readonly FindingId[];
  /** Money for these tokens on the connection that ran them; null where no price is known or nothing is paid. */
  readonly costUsd: (usage: Usage) => number | null;
  readonly listPrice: (usage: Usage) => RunResult['listPrice'];
};

export const nothingKnown: Omit<MeasureContext, 'live'> = {
  findings: null,
  findingsOfTask: () => [],
  costUsd: () => null,
  listPrice: () => null,
};

const waitingOf = ({ dependency, phase, slot, rateLimit, retry, person }: TimeParts): WaitingMs => ({
  dependency,
  phase,
  slot,
  rateLimit,
  retry,
  person,
});

/** Everything that a run's log tells, in the units of the comparison document. Pure: the same log gives the same figures. */
export function measureRun(header: RunHeader, state: RunState, context: MeasureContext): RunResult {
  const workflow = workflowOf(header, state);
  const known = new Set(workflow.tasks.map(({ id }) => id));
  const tasks = workflow.tasks.map((task) => measureTask(task, known, state, context));
  const parts = workflow.tasks.map(({ id }) => partsOfTask(state, id)).reduce(addParts, noTime);
  const attempts = attemptsOf(state);
  const rejected = attempts.filter(isRejected).length;
  const usage = usageOfRun(state);
  const path = finishPath(state);
  const critical = criticalPath(state);
  return {
    id: header.id,
    structure: header.structure.key,
    state: stateOf(state, context.live),
    wallClockMs: state.status === 'finished' ? (path.at(-1)?.to ?? 0) : state.at,
    interruptedMs: state.interruptedMs,
    ...(state.suspendedMs > 0 ? { suspendedMs: state.suspendedMs } : {}),
    modelMs: parts.model,
    waitingMs: waitingOf(parts),
    overheadMs: parts.overhead,
    finishParts: path.map(({ task, from, to }) => partsOfTask(state, task, from, to)).reduce(addParts, noTime),
    criticalPathMs: critical.ms,
    criticalPath: critical.tasks,
    finishPath: path.map(({ task }) => task),
    tokens: tokensOf(workflow, state, usage),
    ...moneyOf(state, context),
    requests: attempts.length,
    retries: stepsOf(state).reduce((sum, step) => sum + retriesOf(step), 0),
    rejected,
    findings: context.findings,
    answer: answerOf(workflow, state),
    tasks,
  };
}

/** What a run cost, and what it would cost by the list; requests that went out in batches at their lower price. */
function moneyOf(state: RunState, { costUsd, listPrice }: MeasureContext): Pick<RunResult, 'costUsd' | 'listPrice'> {
  const { single, batched } = usageByManner(state);
  if (batched.input === null) {
    const usage = usageOfRun(state);
    return { costUsd: costUsd(usage), listPrice: listPrice(usage) };
  }
  /** Null where the price of either part is not known. */
  const sum = (price: (usage: Usage) => number | null): number | null => {
    const [alone, together] = [single.input === null ? 0 : price(single), price(batched)];
    return alone === null || together === null ? null : alone + together * batchFactor;
  };
  const listed = listPrice(batched);
  const usd = sum((usage) => listPrice(usage)?.usd ?? null);
  return { costUsd: sum(costUsd), listPrice: listed === null || usd === null ? null : { ...listed, usd } };
}

function stateOf(state: RunState, live: boolean): RunResult['state'] {
  if (state.status === 'finished' || state.status === 'failed' || state.status === 'stopped') return state.status;
  return live ? 'running' : 'interrupted';
}

const isRejected = ({ failure }: Attempt): boolean => failure !== null && isLimit(failure);

/** Attempts after the first, apart from those that follow a 429, which is waiting and not a failed attempt. */
function retriesOf({ attempts }: StepState): number {
  const rejected = attempts.filter(isRejected).length;
  return Math.max(0, attempts.length - 1 - rejected);
}

/** The outputs that no other task consumes; several are headed by their task's title. Null until all of them are there. */
export function answerOf(workflow: Workflow, state: RunState): string | null {
  const finals = finalTasks(workflow.tasks)
    .filter(({ role }) => role !== 'coordinator')
    .map(({ id, title }) => ({ title, output: state.outputs[id] }));
  if (finals.length === 0 || finals.some(({ output }) => output === undefined)) return null;
  const [only] = finals;
  if (finals.length === 1 && only?.output !== undefined) return only.output;
  return finals.map(({ title, output }) => `# ${title}\n\n${output ?? ''}`).join('\n\n');
}

function tokensOf(workflow: Workflow, state: RunState, usage: Usage): RunTokens {
  const total = totalTokens(usage);
  const used = new Set(workflow.tasks.flatMap(({ materials }) => materials));
  const materials = workflow.materials.filter(({ id }) => used.has(id)).map(({ text }) => estimateTokens(text));
  const briefs = workflow.tasks.map(({ brief, followUps }) => estimateTokens([brief, ...followUps].join('\n')));
  const outputs = stepsOf(state)
    .filter(({ status }) => status === 'done')
    .map((step) => lastAttempt(step)?.usage?.output ?? 0);
  const own = [...materials, ...briefs, ...outputs].reduce((sum, part) => sum + part, 0);
  return { ...usage, total, overhead: total === null || usage.input === null ? null : Math.max(0, total - own) };
}

function measureTask(task: Task, known: ReadonlySet<TaskId>, state: RunState, context: MeasureContext): TaskResult {
  const steps = stepsOfTask(state, task.id);
  const ended = endedAt(steps);
  const parts = partsOfTask(state, task.id);
  const last = steps.at(-1);
  const lastUsage = last ? (lastAttempt(last)?.usage ?? null) : null;
  const output = state.outputs[task.id] ?? null;
  const readyTimes = task.needs.filter((need) => known.has(need)).map((need) => endedAt(stepsOfTask(state, need)));
  return {
    id: task.id,
    title: task.title,
    state: taskState(steps, state, context.live),
    conversation: steps[0]?.step.conversation ?? asConversationId('c0'),
    needs: task.needs,
    readyMs: readyTimes.includes(null) ? null : Math.max(0, ...readyTimes.map((time) => time ?? 0)),
    sentMs: sentAt(steps),
    firstTokenMs: firstTokenAt(steps),
    endedMs: ended,
    modelMs: parts.model,
    waitingMs: waitingOf(parts),
    overheadMs: parts.overhead,
    attempts: steps.reduce((sum, { attempts }) => sum + attempts.length, 0),
    contextTokens: lastUsage && totalInput(lastUsage),
    outputTokens: sumKnown(steps.map((step) => lastAttempt(step)?.usage?.output ?? null)),
    findings: [...context.findingsOfTask(task.id)],
    failure: steps.find(({ status }) => status === 'failed')?.failure ?? null,
    output,
  };
}

function taskState(steps: readonly StepState[], state: RunState, live: boolean): TaskResult['state'] {
  if (steps.length > 0 && steps.every(({ status }) => status === 'done')) return 'finished';
  if (steps.some(({ status }) => status === 'failed')) return 'failed';
  if (steps.some(({ status }) => status === 'stopped')) return 'stopped';
  const begun = steps.some(({ attempts }) => attempts.length > 0);
  if (begun && state.status === 'running') return live ? 'running' : 'interrupted';
  return 'waiting';
}
