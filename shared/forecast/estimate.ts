import { assertNever } from '../assert-never.ts';
import type { ConversationId, StepId, TaskId } from '../ids.ts';
import { briefOf } from '../run/brief.ts';
import type { Brief, BriefPart } from '../run/brief.ts';
import type { Usage } from '../run/event.ts';
import type { Step } from '../run/step.ts';
import type { Structure } from '../structure/structure.ts';
import { charactersPerToken, minimumCacheTokens } from '../tokens.ts';
import type { OutputContract, Task, Workflow } from '../workflow/task.ts';
import type { Calibration, ReplySize } from './calibration.ts';
import { thinkMs, writeMs } from './pace.ts';

/** What a turn is expected to take and cost. Times in ms. */
export type TurnEstimate = {
  readonly thinkMs: number;
  readonly writeMs: number;
  readonly usage: Usage;
  /** Identifies a prompt opening that other conversations share and a cache can serve, with its tokens; null for none. */
  readonly opening: { readonly key: string; readonly tokens: number } | null;
};

/**
 * About how long replies are, in tokens: a point with its quote takes about 70. Every section is filled; of fields, many
 * hold a line. A follow-up adds to the fields of the turn before and says nothing again.
 */
const replyTokens = {
  prose: 340,
  sections: { lead: 90, each: 70 },
  fields: { lead: 200, each: 25, addition: 0.65 },
  ...{ least: 220, most: 620, join: 1.35, note: 30 },
} as const;

/** About how many tokens a reply of a task has, its first (`turn` 0) or a follow-up's; joins of several outputs write more. */
export function estimateReplyTokens(
  { output, needs, role }: Pick<Task, 'output' | 'needs' | 'role'>,
  turn = 0,
): number {
  // A coordinator has a line for each task: most have nothing to be told.
  if (role === 'coordinator') return replyTokens.note * needs.length;
  const own = Math.min(replyTokens.most, Math.max(replyTokens.least, contractTokens(output)));
  const whole = needs.length >= 2 ? Math.min(replyTokens.most, own * replyTokens.join) : own;
  return Math.round(turn > 0 && output.kind === 'fields' ? whole * replyTokens.fields.addition : whole);
}

/** Replies of one kind are about as long as each other. */
export type ReplyKind = Task['output']['kind'] | 'join' | 'notes';

export function replyKindOf({ output, needs, role }: Pick<Task, 'output' | 'needs' | 'role'>): ReplyKind {
  if (role === 'coordinator') return 'notes';
  return needs.length >= 2 ? 'join' : output.kind;
}

function contractTokens(contract: OutputContract): number {
  switch (contract.kind) {
    case 'prose':
      return replyTokens.prose;
    case 'sections':
      return replyTokens.sections.lead + replyTokens.sections.each * contract.sections.length;
    case 'fields':
      return replyTokens.fields.lead + replyTokens.fields.each * contract.fields.length;
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
  /** What earlier runs say; null or absent: nothing, and all is estimated. */
  readonly calibration?: Calibration | null;
};

/** A turn's time and tokens from its brief, or from the figures that the task states instead of one. */
export function estimateTurn({ steps, step, ...input }: EstimateInput): TurnEstimate {
  return estimatorOf({ ...input, steps })(step);
}

/**
 * The same for all turns of these steps. A conversation is read once, for its last turn: what every turn before it adds
 * is in that one's history, and two hundred turns would else build two hundred histories.
 */
export function estimatorOf({
  workflow,
  structure,
  steps,
  pace,
  calibration = null,
}: Omit<EstimateInput, 'step'>): (step: Step) => TurnEstimate {
  const byId = new Map(workflow.tasks.map((task) => [task.id, task]));
  const outputs = Object.fromEntries(
    workflow.tasks.map((task) => [task.id, standIn(handedTokens(task, calibration))]),
  ) as Record<TaskId, string>; // Object.fromEntries forgets the brand of its keys
  const taskOf = ({ task }: Step): Task | undefined => (task === null ? undefined : byId.get(task));
  const stepById = new Map(steps.map((step) => [step.id, step]));
  const replyOf = (id: StepId): string | undefined => {
    const step = stepById.get(id);
    const task = step && taskOf(step);
    return task && standIn(replySizeOf(task, step, calibration).replyTokens);
  };
  const conversations = groupedBy(steps);
  const read = new Map<ConversationId, ReadonlyMap<StepId, Turn>>();

  function turnsOf(conversation: ConversationId): ReadonlyMap<StepId, Turn> {
    const known = read.get(conversation);
    if (known) return known;
    const turns = conversations.get(conversation) ?? [];
    const briefAt = (step: Step) =>
      briefOf({ workflow, structure, steps: turns, step, outputs, replyOf, runMark: null });
    const found = readTurns(turns, briefAt, taskOf);
    read.set(conversation, found);
    return found;
  }

  return (step) => {
    const task = taskOf(step);
    const turn = step.conversation === null ? undefined : turnsOf(step.conversation).get(step.id);
    if (!task || !turn) return { thinkMs: 0, writeMs: 0, usage: noUsage, opening: null };
    if (task.estimate) return statedTurn(task.estimate, turn.statedBefore);
    const ratio = calibration?.rates.input ?? 1;
    const usage = scaledInput(usageOf(turn, replySizeOf(task, step, calibration).outputTokens), ratio);
    const inputTokens = (usage.input ?? 0) + (usage.cacheWrite ?? 0) + (usage.cacheRead ?? 0);
    const speed = (calibration?.perTask.get(task.id) ?? calibration?.rates)?.speed ?? { think: 1, write: 1 };
    return {
      thinkMs: thinkMs({ inputTokens, pace, jitter: speed.think }),
      writeMs: writeMs({ outputTokens: usage.output ?? 0, pace, jitter: speed.write }),
      usage,
      opening: turn.opening && { ...turn.opening, tokens: Math.round(turn.opening.tokens * ratio) },
    };
  };
}

/** A reply's size: as measured, else as estimated, by what earlier replies of its kind came to. */
function replySizeOf(task: Task, { turn, purpose }: Step, calibration: Calibration | null): ReplySize {
  const turns = calibration?.perTask.get(task.id)?.turns ?? [];
  // A reply that is written again is about as long as it was.
  const measured = turns[purpose === 'revision' ? 0 : turn];
  if (measured) return measured;
  const tokens = estimatedReply(task, purpose === 'revision' ? 0 : turn, calibration);
  return { outputTokens: tokens, replyTokens: tokens };
}

/** All replies of a task together. */
function handedTokens(task: Task, calibration: Calibration | null): number {
  const measured = calibration?.perTask.get(task.id)?.handedTokens;
  if (measured !== undefined) return measured;
  return [task.brief, ...task.followUps].reduce((sum, _, turn) => sum + estimatedReply(task, turn, calibration), 0);
}

function estimatedReply(task: Task, turn: number, calibration: Calibration | null): number {
  return Math.round(estimateReplyTokens(task, turn) * (calibration?.rates.reply[replyKindOf(task)] ?? 1));
}

function scaledInput({ input, cacheWrite, cacheRead, output }: Usage, ratio: number): Usage {
  const scaled = (tokens: number | null) => (tokens === null ? null : Math.round(tokens * ratio));
  return { input: scaled(input), cacheWrite: scaled(cacheWrite), cacheRead: scaled(cacheRead), output };
}

/** One turn of a conversation, in tokens. */
type Turn = {
  readonly rules: number;
  /** What it adds. */
  readonly told: number;
  /** All earlier turns with their replies, and the last of these replies; null for the first turn. */
  readonly before: { readonly all: number; readonly lastReply: number } | null;
  readonly statedBefore: number;
  readonly goesOn: boolean;
  readonly opening: TurnEstimate['opening'];
};

function groupedBy(steps: readonly Step[]): Map<ConversationId, Step[]> {
  const groups = new Map<ConversationId, Step[]>();
  for (const step of steps) {
    if (step.conversation === null) continue;
    const group = groups.get(step.conversation);
    if (group) group.push(step);
    else groups.set(step.conversation, [step]);
  }
  return groups;
}

function readTurns(
  turns: readonly Step[],
  briefAt: (step: Step) => Brief,
  taskOf: (step: Step) => Task | undefined,
): Map<StepId, Turn> {
  const read = new Map<StepId, Turn>();
  const [first, last] = [turns[0], turns.at(-1)];
  if (!first || !last) return read;
  const whole = briefAt(last);
  const opening = openingOf(turns.length === 1 ? whole : briefAt(first));
  const told = [...whole.history, { told: whole.told, reply: '' }];
  let before: Turn['before'] = null;
  let statedBefore = 0;
  turns.forEach((step, index) => {
    const { told: parts, reply } = told[index] ?? { told: [], reply: '' };
    const turn = {
      rules: whole.rules.tokens,
      told: sumTokens(parts),
      before,
      statedBefore,
      goesOn: index < turns.length - 1,
      opening: index === 0 ? opening : null,
    };
    read.set(step.id, turn);
    const lastReply = Math.ceil(reply.length / charactersPerToken);
    before = { all: (turn.before?.all ?? 0) + turn.told + lastReply, lastReply };
    statedBefore += taskOf(step)?.estimate?.tokens ?? 0;
  });
  return read;
}

const noUsage: Usage = { input: null, cacheWrite: null, cacheRead: null, output: null };

/** Stated seconds ignore the pace. In a thread, each turn sends again what the turns before it were stated to hold. */
function statedTurn({ seconds, tokens }: NonNullable<Task['estimate']>, before: number): TurnEstimate {
  return { thinkMs: 0, writeMs: seconds * 1_000, usage: { ...noUsage, input: tokens + before }, opening: null };
}

const sumTokens = (parts: readonly Pick<BriefPart, 'tokens'>[]): number =>
  parts.reduce((sum, { tokens }) => sum + tokens, 0);

/** Cache accounting as the marks of `promptOf` cause it: read what an earlier turn wrote, write what a later one will read. */
function usageOf({ rules, told, before, goesOn }: Turn, output: number): Usage {
  const total = rules + (before?.all ?? 0) + told;
  const readable = before ? rules + before.all - before.lastReply : 0;
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
