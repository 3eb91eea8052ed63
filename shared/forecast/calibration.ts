import type { TaskId } from '../ids.ts';
import type { ForecastBasis } from '../run/comparison.ts';
import type { Structure } from '../structure/structure.ts';
import { estimateTokens } from '../tokens.ts';
import type { Task, Workflow } from '../workflow/task.ts';
import { carriedReplies } from './carried-reply.ts';
import { estimateReplyTokens, replyKindOf } from './estimate.ts';
import type { ReplyKind } from './estimate.ts';
import type { MeasuredRun, MeasuredTask, MeasuredTurn, Speed } from './measured-run.ts';

/** A reply as the server is expected to count it, and as the estimate measures it where it is sent on. */
export type ReplySize = { readonly outputTokens: number; readonly replyTokens: number };

export type TaskCalibration = {
  /** By turn; empty for a merge. */
  readonly turns: readonly ReplySize[];
  /** Estimated tokens of what it hands on. */
  readonly handedTokens: number;
  readonly speed: Speed;
};

/** What earlier runs say of the turns of a workflow under one structure. */
export type Calibration = {
  readonly basis: Pick<ForecastBasis, 'kind' | 'runs' | 'tasks'>;
  readonly perTask: ReadonlyMap<TaskId, TaskCalibration>;
  /** For tasks that no run has measured: against the estimate. */
  readonly rates: {
    readonly speed: Speed;
    readonly input: number;
    readonly reply: Readonly<Record<ReplyKind, number>>;
  };
};

const asEstimated: Calibration['rates'] = {
  speed: { think: 1, write: 1 },
  input: 1,
  reply: { prose: 1, sections: 1, fields: 1, join: 1, notes: 1 },
};

export type CalibrationInput = {
  /** With the tasks that the structure brings. */
  readonly workflow: Workflow;
  readonly structure: Structure;
  readonly seed: number;
  /** Of the same model under the same conditions, newest first. */
  readonly earlier: readonly MeasuredRun[];
};

/** Calibrates a forecast from earlier runs: task by task where the same task has been measured, else by rates. */
export function calibrate({ workflow, structure, seed, earlier }: CalibrationInput): Calibration {
  const sources = earlier.map((run) => ({ run, carried: carriedReplies(run, workflow, structure) }));
  const rates = ratesOf(earlier);
  const perTask = new Map<TaskId, TaskCalibration>();
  const used = new Set<MeasuredRun>();
  for (const task of workflow.tasks) {
    const measured = sources.flatMap(({ run, carried }) => {
      const same = run.tasks.find((each) => isSameTask(each.task, run.workflow, task, workflow));
      const reply = carried.get(task.id);
      return same && reply ? [{ run, same, reply }] : [];
    });
    const best =
      measured.find(({ run, reply }) => run.structure.key === structure.key && reply.isSameSight) ??
      measured.find(({ reply }) => reply.isSameSight) ??
      measured[0];
    if (!best) continue;
    const { run, same, reply } = best;
    used.add(run);
    const least = reply.share < 1 ? leastReply(run) : 0;
    perTask.set(task.id, {
      turns: same.turns.map((turn) => sized(turn, reply.share, least)),
      handedTokens: Math.max(
        Math.min(least, estimateTokens(same.output)),
        Math.round(estimateTokens(same.output) * reply.share),
      ),
      // How fast the practice model writes for a brief is the seed's doing.
      speed: run.connection.kind !== 'practice' || run.seed === seed ? speedOf(same.turns) : rates.speed,
    });
  }
  return { basis: basisOf(workflow, perTask, [...used], earlier), perTask, rates };
}

function basisOf(
  { tasks }: Workflow,
  perTask: ReadonlyMap<TaskId, TaskCalibration>,
  used: readonly MeasuredRun[],
  earlier: readonly MeasuredRun[],
): Calibration['basis'] {
  const own = tasks.filter(({ role }) => role === undefined);
  const measured = own.filter(({ id }) => perTask.has(id)).length;
  const isSameWorkflow = measured > 0;
  const runs = (isSameWorkflow ? used : earlier).map(sourceOf);
  const kind = isSameWorkflow ? 'same-workflow' : runs.length > 0 ? 'same-model' : 'none';
  return { kind, runs, tasks: { measured, of: own.length } };
}

export function sourceOf({ id, comparison, structure, startedAt }: MeasuredRun): ForecastBasis['runs'][number] {
  return { run: id, comparison, structure: structure.key, startedAt };
}

/** Asked for the same, in the same words, of the same materials. Its place among the others may be another. */
function isSameTask(one: Task, oneWorkflow: Workflow, other: Task, otherWorkflow: Workflow): boolean {
  const asked = ({ id, title, brief, followUps, output, merge, materials }: Task, { materials: all }: Workflow) =>
    JSON.stringify([
      id,
      title,
      brief,
      followUps,
      output,
      merge === true,
      materials.map((material) => all.find((each) => each.id === material)?.text ?? null),
    ]);
  return one.id === other.id && asked(one, oneWorkflow) === asked(other, otherWorkflow);
}

function sized({ outputTokens, replyTokens }: MeasuredTurn, share: number, least: number): ReplySize {
  const scale = (tokens: number) => Math.max(Math.min(least, tokens), Math.round(tokens * share));
  return { outputTokens: scale(outputTokens), replyTokens: scale(replyTokens) };
}

/** A reply that loses a part is no shorter for it than the shortest that the model wrote. */
function leastReply({ tasks }: MeasuredRun): number {
  return Math.min(...tasks.flatMap(({ turns: [first] }) => first?.replyTokens ?? []));
}

function speedOf(turns: readonly MeasuredTurn[]): Speed {
  const total = (part: (turn: MeasuredTurn) => number): number => turns.reduce((sum, turn) => sum + part(turn), 0);
  if (turns.length === 0) return asEstimated.speed;
  // Longer replies say more about the speed of writing.
  const written = total(({ outputTokens }) => outputTokens);
  return {
    think: total(({ speed }) => speed.think) / turns.length,
    write: total(({ speed, outputTokens }) => speed.write * outputTokens) / written,
  };
}

function ratesOf(earlier: readonly MeasuredRun[]): Calibration['rates'] {
  const tasks = earlier.flatMap((run) => run.tasks);
  const turns = tasks.flatMap((task) => task.turns);
  if (turns.length === 0) return asEstimated;
  const inputTokens = turns.reduce((sum, turn) => sum + turn.inputTokens, 0);
  const estimated = turns.reduce((sum, turn) => sum + turn.inputTokens / turn.inputRatio, 0);
  return {
    speed: speedOf(turns),
    input: inputTokens / estimated,
    reply: {
      prose: replyRatio(tasks, 'prose'),
      sections: replyRatio(tasks, 'sections'),
      fields: replyRatio(tasks, 'fields'),
      join: replyRatio(tasks, 'join'),
      notes: replyRatio(tasks, 'notes'),
    },
  };
}

/** Measured over estimated length of the replies of one kind; of all where none of it was measured, but a coordinator's. */
function replyRatio(tasks: readonly MeasuredTask[], kind: ReplyKind): number {
  const ofKind = tasks.filter(({ task }) => replyKindOf(task) === kind);
  const measured = (ofKind.length > 0 || kind === 'notes' ? ofKind : tasks).flatMap(({ task, turns }) =>
    turns.map(({ outputTokens }, turn) => ({ outputTokens, estimated: estimateReplyTokens(task, turn) })),
  );
  const sum = (part: 'outputTokens' | 'estimated') => measured.reduce((total, each) => total + each[part], 0);
  return measured.length === 0 ? 1 : sum('outputTokens') / sum('estimated');
}
