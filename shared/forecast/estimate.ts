import { assertNever } from '../assert-never.ts';
import type { StepId, TaskId } from '../ids.ts';
import { briefOf } from '../run/brief.ts';
import type { Brief } from '../run/brief.ts';
import type { Usage } from '../run/event.ts';
import type { Step } from '../run/step.ts';
import type { Structure } from '../structure/structure.ts';
import { charactersPerToken, minimumCacheTokens } from '../tokens.ts';
import type { OutputContract, Task, Workflow } from '../workflow/task.ts';
import { thinkMs, writeMs } from './pace.ts';

/** What a turn is expected to take and cost. Times in ms. */
export type TurnEstimate = {
  readonly thinkMs: number;
  readonly writeMs: number;
  readonly usage: Usage;
  /** Identifies a prompt opening that other conversations share and a cache can serve, with its tokens; null for none. */
  readonly opening: { readonly key: string; readonly tokens: number } | null;
};

/** About how long replies are, in tokens: a point with its quote takes about 70. */
const replyTokens = { prose: 340, lead: 90, perPart: 70, least: 220, most: 620, join: 1.35 } as const;

/** About how many tokens a task's reply has; joins of several outputs write more. */
export function estimateReplyTokens({ output, needs }: Pick<Task, 'output' | 'needs'>): number {
  const own = Math.min(replyTokens.most, Math.max(replyTokens.least, contractTokens(output)));
  return Math.round(needs.length >= 2 ? Math.min(replyTokens.most, own * replyTokens.join) : own);
}

function contractTokens(contract: OutputContract): number {
  switch (contract.kind) {
    case 'prose':
      return replyTokens.prose;
    case 'sections':
      return replyTokens.lead + replyTokens.perPart * contract.sections.length;
    case 'fields':
      return replyTokens.lead + replyTokens.perPart * contract.fields.length;
    default:
      return assertNever(contract);
  }
}

const standIn = (tokens: number): string => 'x'.repeat(Math.floor(tokens * charactersPerToken));

export type EstimateInput = {
  readonly workflow: Workflow;
  readonly structure: Structure;
  readonly steps: readonly Step[];
  readonly step: Step;
  readonly pace: number;
};

/** A turn's time and tokens from its brief, or from the figures that the task states instead of one. */
export function estimateTurn(input: EstimateInput): TurnEstimate {
  const { workflow, step, pace } = input;
  const task = workflow.tasks.find(({ id }) => id === step.task);
  if (!task) return { thinkMs: 0, writeMs: 0, usage: noUsage, opening: null };
  if (task.estimate) return statedTurn(input, task.estimate);

  const byId = new Map(workflow.tasks.map((known) => [known.id, known]));
  const outputs = Object.fromEntries(
    workflow.tasks.map((known) => [known.id, standIn(estimateReplyTokens(known) * (known.followUps.length + 1))]),
  ) as Record<TaskId, string>; // Object.fromEntries forgets the brand of its keys
  const replyOf = (id: StepId): string | undefined => {
    const turn = input.steps.find((known) => known.id === id);
    const of = turn?.task ? byId.get(turn.task) : undefined;
    return of && standIn(estimateReplyTokens(of));
  };
  const brief = briefOf({ ...input, outputs, replyOf, runMark: null });
  const usage = usageOf(brief, estimateReplyTokens(task));
  const inputTokens = (usage.input ?? 0) + (usage.cacheWrite ?? 0) + (usage.cacheRead ?? 0);
  const jitter = 1;
  return {
    thinkMs: thinkMs({ inputTokens, pace, jitter }),
    writeMs: writeMs({ outputTokens: usage.output ?? 0, pace, jitter }),
    usage,
    opening: openingOf(brief),
  };
}

const noUsage: Usage = { input: null, cacheWrite: null, cacheRead: null, output: null };

/** Stated seconds ignore the pace. In a thread, each turn sends again what the turns before it were stated to hold. */
function statedTurn(
  { workflow, steps, step }: EstimateInput,
  { seconds, tokens }: NonNullable<Task['estimate']>,
): TurnEstimate {
  const position = steps.findIndex(({ id }) => id === step.id);
  const before = steps
    .slice(0, position)
    .filter(({ conversation }) => conversation === step.conversation)
    .reduce((sum, turn) => sum + (workflow.tasks.find(({ id }) => id === turn.task)?.estimate?.tokens ?? 0), 0);
  return { thinkMs: 0, writeMs: seconds * 1_000, usage: { ...noUsage, input: tokens + before }, opening: null };
}

const sumTokens = (parts: readonly { readonly tokens: number }[]): number =>
  parts.reduce((sum, { tokens }) => sum + tokens, 0);

/** Cache accounting as the marks of `promptOf` cause it: read what an earlier turn wrote, write what a later one will read. */
function usageOf({ rules, history, told, goesOn }: Brief, output: number): Usage {
  const last = history.at(-1);
  const replied = last ? Math.ceil(last.reply.length / charactersPerToken) : 0;
  const repeated = history.reduce(
    (sum, turn) => sum + sumTokens(turn.told) + Math.ceil(turn.reply.length / charactersPerToken),
    0,
  );
  const total = rules.tokens + repeated + sumTokens(told);
  const readable = last ? rules.tokens + repeated - replied : 0;
  const cacheRead = readable >= minimumCacheTokens ? readable : 0;
  const cacheWrite = goesOn && total >= minimumCacheTokens ? total - cacheRead : 0;
  return { input: total - cacheRead - cacheWrite, cacheWrite, cacheRead, output };
}

function openingOf({ rules, told, sharedOpening }: Brief): TurnEstimate['opening'] {
  const shared = told.slice(0, sharedOpening);
  const tokens = rules.tokens + sumTokens(shared);
  if (sharedOpening === 0 || tokens < minimumCacheTokens) return null;
  return { key: shared.map(({ reference }) => reference).join(), tokens };
}
