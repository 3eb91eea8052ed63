import { claimWork } from '../../claims/claim-work.ts';
import { tokensOf } from '../../claims/run-figures.ts';
import { pack, workflowOf } from '../../claims/workflows.ts';
import type { PresetKey } from '../../structure/structure.ts';
import type { Workflow } from '../../workflow/task.ts';
import { computedRun } from './computed-runs.ts';
import { shares } from './growing-thread.ts';
import { sizedTask } from './sized-task.ts';

export type Conditions = {
  /** Turns that the work takes in one thread. */
  readonly turns: number;
  /** By how much each turn makes the next one longer, in tokens. */
  readonly history: number;
  /** What everybody would have to read who is to know it all. */
  readonly shared: number;
  /** What a worker reads who is given only its own part. */
  readonly slice: number;
  readonly workers: number;
};

export const conditionBounds = {
  turns: { least: 1, most: 40 },
  history: { least: 240, most: 1_000 },
  shared: { least: 0, most: 20_000 },
  slice: { least: 0, most: 10_000 },
  workers: { least: 2, most: 8 },
} as const;

/** Two sets of conditions under which two sources are right, and one under which slices decide. */
export const contrasts = {
  half: { turns: 30, history: 260, shared: 800, slice: 300, workers: 3 },
  fiveTimes: { turns: 1, history: 260, shared: 4_000, slice: 800, workers: 5 },
  slices: { turns: 5, history: 260, shared: 10_000, slice: 2_000, workers: 5 },
} as const satisfies Record<string, Conditions>;

/** All in one thread; in conversations that are each given everything; in conversations that are given a slice. */
export const ways = ['thread', 'whole', 'slices'] as const;
export type Way = (typeof ways)[number];

export type WayCost = {
  readonly way: Way;
  readonly structure: PresetKey;
  readonly tokens: number;
  /** Of these, what reading the materials takes: once a turn, since every turn sends all again. */
  readonly reading: number;
  /** Against one thread. */
  readonly ratio: number;
};

/** Rules, brief and contract of a first turn. */
const firstTokens = 300;

export function wayWork(conditions: Conditions, way: Way): Workflow {
  const { turns, history, shared, slice, workers } = conditions;
  const size = { first: firstTokens, adds: history };
  if (way === 'thread') {
    return workWith([pack('pack-0', shared)], (given) => [
      sizedTask('all-of-it', { ...size, turns, materials: given }),
    ]);
  }
  const each = shares(turns, workers);
  if (way === 'whole') {
    return workWith([pack('pack-0', shared)], (given) =>
      each.map((own, index) => sizedTask(`worker-${index + 1}`, { ...size, turns: own, materials: given })),
    );
  }
  return workWith(
    each.map((_, index) => pack(`pack-${index + 1}`, slice)),
    (given) =>
      each.map((own, index) =>
        sizedTask(`worker-${index + 1}`, { ...size, turns: own, materials: given.slice(index, index + 1) }),
      ),
  );
}

/** Materials of no size are none at all. Their names are of one length, so that equal sizes read alike. */
function workWith(
  materials: readonly ReturnType<typeof pack>[],
  tasksOf: (given: readonly string[]) => Workflow['tasks'],
): Workflow {
  const given = materials.filter(({ text }) => text !== '');
  return workflowOf('it-depends', tasksOf(given.map(({ id }) => id)), given);
}

const structureOf = (way: Way): PresetKey => (way === 'thread' ? 'thread' : 'all-at-once');

const costOf = (conditions: Conditions, way: Way): number =>
  tokensOf(computedRun(wayWork(conditions, way), structureOf(way)));

/** What each of the three ways comes to under these conditions. */
export function weigh(conditions: Conditions): WayCost[] {
  const thread = costOf(conditions, 'thread');
  return ways.map((way) => {
    const tokens = way === 'thread' ? thread : costOf(conditions, way);
    const unread = costOf({ ...conditions, shared: 0, slice: 0 }, way);
    return { way, structure: structureOf(way), tokens, reading: tokens - unread, ratio: tokens / thread };
  });
}

/** What decides between a way and the thread: the history that is sent again, or the materials that are read again. */
export type Deciding = {
  readonly by: 'history' | 'reading' | 'neither';
  /** Tokens of history, and of reading, that the way takes beyond the thread; below 0 where it takes less. */
  readonly history: number;
  readonly reading: number;
};

export function decides(thread: WayCost, other: WayCost): Deciding {
  const reading = other.reading - thread.reading;
  const history = other.tokens - other.reading - (thread.tokens - thread.reading);
  const by =
    Math.abs(history) === Math.abs(reading) ? 'neither' : Math.abs(history) > Math.abs(reading) ? 'history' : 'reading';
  return { by, history, reading };
}

/** Five workers with a planner before and a synthesizer behind them, against one conversation that answers in a turn. */
export function teamRatio(): number {
  const { team, single } = claimWork();
  return tokensOf(computedRun(team, 'all-at-once')) / tokensOf(computedRun(single, 'thread'));
}
