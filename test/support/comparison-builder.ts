import { asComparisonId, asConversationId, asFindingId, asRunId, asTaskId } from '../../shared/ids.ts';
import type { Comparison, FindingsResult, LossCause, RunResult, TaskResult } from '../../shared/run/comparison.ts';
import type { StructureKey } from '../../shared/structure/structure.ts';

export const noWaiting = { dependency: 0, phase: 0, slot: 0, rateLimit: 0, retry: 0, person: 0 };

/** A finished task; times in ms. */
export function aTask(id: string, given: Partial<TaskResult> & { from?: number; to?: number } = {}): TaskResult {
  const { from = 0, to = 1_000, ...rest } = given;
  return {
    id: asTaskId(id),
    title: id.charAt(0).toUpperCase() + id.slice(1),
    state: 'finished',
    conversation: asConversationId(id),
    needs: [],
    readyMs: from,
    sentMs: from,
    firstTokenMs: from + (to - from) / 4,
    endedMs: to,
    modelMs: to - from,
    waitingMs: noWaiting,
    overheadMs: 0,
    attempts: 1,
    contextTokens: 1_000,
    outputTokens: 200,
    findings: [],
    failure: null,
    output: `Output of ${id}.`,
    ...rest,
  };
}

export function someFindings(given: {
  ids?: readonly string[];
  of?: number;
  lost?: readonly {
    id: string;
    cause: LossCause;
    task?: string | null;
    seenBy?: readonly (readonly string[])[];
    partly?: { has: number[]; lacks: number[] };
  }[];
  falseAlarms?: readonly string[];
}): FindingsResult {
  const ids = (given.ids ?? []).map(asFindingId);
  const lost = (given.lost ?? []).map(({ id, cause, task = null, seenBy = [], partly }) => ({
    id: asFindingId(id),
    cause,
    task: task === null ? null : asTaskId(task),
    seenBy: seenBy.map((tasks) => tasks.map(asTaskId)),
    ...(partly ? { partly } : {}),
  }));
  return {
    found: ids.length,
    of: given.of ?? ids.length + lost.length,
    ids,
    partly: lost.filter(({ partly }) => partly !== undefined).map(({ id }) => id),
    falseAlarms: (given.falseAlarms ?? []).map(asFindingId),
    lost,
    lostInMerge: lost.filter(({ cause }) => cause === 'not-passed-on').length,
  };
}

/** A finished run of one task, unless told otherwise. */
export function aRun(structure: StructureKey, given: Partial<RunResult> = {}): RunResult {
  const tasks = given.tasks ?? [aTask('work', { to: given.wallClockMs ?? 1_000 })];
  return {
    id: asRunId(structure.replace(':', '-')),
    structure,
    state: 'finished',
    wallClockMs: Math.max(0, ...tasks.map((task) => task.endedMs ?? 0)),
    interruptedMs: 0,
    modelMs: tasks.reduce((sum, task) => sum + task.modelMs, 0),
    waitingMs: noWaiting,
    overheadMs: 0,
    finishParts: finishPartsOf(tasks, given.finishPath ?? tasks.map(({ id }) => id)),
    criticalPathMs: 0,
    criticalPath: tasks.map(({ id }) => id),
    finishPath: tasks.map(({ id }) => id),
    tokens: { input: 1_000, cacheWrite: 0, cacheRead: 0, output: 200, total: 1_200, overhead: 100 },
    costUsd: null,
    listPrice: null,
    requests: tasks.length,
    retries: 0,
    rejected: 0,
    findings: null,
    answer: tasks.at(-1)?.output ?? null,
    tasks,
    ...given,
  };
}

/** Token figures that add up: input new, cached and written, and output. */
export function someTokens(
  input: number,
  output: number,
  cache: { read?: number; write?: number } = {},
): RunResult['tokens'] {
  const { read = 0, write = 0 } = cache;
  return { input, cacheWrite: write, cacheRead: read, output, total: input + write + read + output, overhead: 0 };
}

export function aComparison(runs: readonly RunResult[], given: Partial<Comparison> = {}): Comparison {
  return {
    braid: 1,
    kind: 'comparison',
    id: asComparisonId('c1'),
    workflow: { id: 'board-prep', title: 'Board preparation', tasks: runs[0]?.tasks.length ?? 0, plan: null },
    startedAt: '2026-11-20T10:42:00.000Z',
    model: 'practice',
    pace: 4,
    seed: 1,
    predicted: false,
    runs: [...runs],
    ...given,
  };
}

/** Each task's waits on the path, and the rest of the path's length as model time: hand-made runs have no log to measure. */
function finishPartsOf(tasks: readonly TaskResult[], path: readonly string[]): RunResult['finishParts'] {
  const onPath = tasks.filter(({ id }) => path.includes(id));
  const sum = (part: keyof TaskResult['waitingMs']) => onPath.reduce((total, task) => total + task.waitingMs[part], 0);
  const { rateLimit, retry, person } = { rateLimit: sum('rateLimit'), retry: sum('retry'), person: sum('person') };
  const wall = Math.max(0, ...tasks.map((task) => task.endedMs ?? 0));
  return { ...noWaiting, rateLimit, retry, person, model: wall - rateLimit - retry - person, overhead: 0 };
}
