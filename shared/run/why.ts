import type { StructureKey } from '../structure/structure.ts';
import { amountChange, hasMoved } from './change.ts';
import type { Change } from './change.ts';
import type { Loss, LossCause, RunResult } from './comparison.ts';
import { clockParts, inputTokens, priceOf, tasksInOrder } from './figures.ts';
import type { Pair } from './figures.ts';

/** What a reason needs to know about a planted point to name it. */
export type ExplainedPoint = {
  readonly id: string;
  readonly title: string;
  readonly evidence: readonly { readonly materialTitle: string; readonly place: string }[];
  readonly answeredIn: { readonly materialTitle: string; readonly place: string } | null;
};

/** One piece of evidence, and the titles of the tasks whose conversations held it. */
export type SeenPiece = { readonly material: string; readonly place: string; readonly seenBy: readonly string[] };

/** One reason: the arithmetic on the learner's own figures, as data. */
export type Why =
  | { readonly id: 'not-seen'; readonly params: LostParams & { readonly pieces: readonly SeenPiece[] } }
  | {
      readonly id: 'not-passed-on';
      readonly params: LostParams & {
        readonly task: string | null;
        /** `found`: the task stated the whole point. `read`: it had read a piece that a later task lacked. */
        readonly had: 'found' | 'read';
      };
    }
  | {
      readonly id: 'not-asked' | 'overlooked';
      readonly params: LostParams & { readonly task: string | null };
    }
  | {
      readonly id: 'reread';
      readonly params: {
        /** Context of each turn of the thread, in order. */
        readonly contexts: readonly number[];
        readonly inputTokens: number;
        readonly apart: { readonly structure: StructureKey; readonly inputTokens: number } | null;
      };
    }
  | {
      readonly id: 'overlap';
      readonly params: {
        readonly structure: StructureKey;
        /** The finish path: what each task added to the clock. */
        readonly path: readonly { readonly task: string; readonly ms: number }[];
        readonly wallClockMs: number;
        /** Model time of all tasks together: computed from the lanes, not measured. */
        readonly sequentialMs: number;
      };
    }
  | {
      readonly id: 'waited';
      readonly params: {
        readonly structure: StructureKey;
        readonly for: 'limit' | 'retry' | 'person';
        readonly ms: number;
      };
    }
  | {
      readonly id: 'cache';
      readonly params: { readonly cacheRead: number; readonly tokens: Change; readonly price: Change };
    }
  | {
      readonly id: 'width-only';
      readonly params: { readonly from: StructureKey; readonly to: StructureKey; readonly tokens: number };
    }
  | {
      readonly id: 'false-alarms';
      readonly params: {
        readonly structures: readonly StructureKey[];
        readonly count: number;
        readonly title: string;
        readonly answeredIn: { readonly material: string; readonly place: string } | null;
      };
    };

type LostParams = {
  readonly count: number;
  /** The structures that lost all of these for this reason. */
  readonly structures: readonly StructureKey[];
  /** One of them, as the example. */
  readonly title: string;
};

/** Reasons, the weightiest first. Below a fifth of a second a wait explains nothing and is left out. */
export function explainWhy(
  finished: readonly RunResult[],
  pair: Pair | null,
  points: readonly ExplainedPoint[],
): readonly Why[] {
  const focus = pair ? mostLost(pair) : finished[0];
  if (!focus) return [];
  const losses = (['not-seen', 'not-passed-on', 'not-asked', 'overlooked'] as const).flatMap((cause) =>
    explainLoss(cause, focus, finished, points),
  );
  return [
    ...losses,
    ...explainReread(finished),
    ...explainOverlap(pair ? [pair.of, pair.against] : finished),
    ...finished.flatMap(explainWaits),
    ...explainAlarms(finished, points),
    ...explainCache(pair),
    ...explainWidth(finished),
  ];
}

/** Of the two, the one with more to explain; the same run for all causes, so that the counts add up. */
function mostLost({ of, against }: Pair): RunResult {
  return (against.findings?.lost.length ?? 0) > (of.findings?.lost.length ?? 0) ? against : of;
}

function explainLoss(
  cause: LossCause,
  run: RunResult,
  finished: readonly RunResult[],
  points: readonly ExplainedPoint[],
): Why[] {
  const lost = (of: RunResult): Loss[] => of.findings?.lost.filter((loss) => loss.cause === cause) ?? [];
  const here = lost(run);
  const example = here.find((loss) => points.some((point) => point.id === loss.id));
  const point = points.find(({ id }) => id === example?.id);
  if (!example || !point) return [];
  const params = {
    count: here.length,
    structures: finished
      .filter((other) => here.every((loss) => lost(other).some((same) => same.id === loss.id)))
      .map((other) => other.structure),
    title: point.title,
  };
  const task = titleOf(run, example.task);
  if (cause === 'not-passed-on') {
    const stated = run.tasks.find(({ id }) => id === example.task)?.findings.includes(example.id) ?? false;
    return [{ id: cause, params: { ...params, task, had: stated ? 'found' : 'read' } }];
  }
  if (cause !== 'not-seen') return [{ id: cause, params: { ...params, task } }];
  const pieces = point.evidence.map(({ materialTitle, place }, index) => ({
    material: materialTitle,
    place,
    seenBy: (example.seenBy[index] ?? []).flatMap((task) => titleOf(run, task) ?? []),
  }));
  return [{ id: 'not-seen', params: { ...params, pieces } }];
}

function titleOf(run: RunResult, task: string | null): string | null {
  return run.tasks.find(({ id }) => id === task)?.title ?? null;
}

function explainReread(finished: readonly RunResult[]): Why[] {
  const thread = finished.find((run) => run.structure === 'thread');
  const input = thread ? inputTokens(thread) : null;
  if (!thread || input === null) return [];
  const contexts = tasksInOrder(thread).flatMap((task) => task.contextTokens ?? []);
  if (contexts.length < 2) return [];
  const other = finished.find((run) => run.structure === 'one-at-a-time') ?? finished.find((run) => run !== thread);
  const apart = other ? inputTokens(other) : null;
  return [
    {
      id: 'reread',
      params: {
        contexts,
        inputTokens: input,
        apart: other && apart !== null ? { structure: other.structure, inputTokens: apart } : null,
      },
    },
  ];
}

function explainOverlap(runs: readonly RunResult[]): Why[] {
  const run = runs.find((each) => each.modelMs > each.wallClockMs * 1.05 && each.finishPath.length > 0);
  if (!run) return [];
  const path = run.finishPath.flatMap((id) => run.tasks.find((task) => task.id === id) ?? []);
  let before = 0;
  const added = path.map((task) => {
    const ms = Math.max(0, (task.endedMs ?? before) - before);
    before = task.endedMs ?? before;
    return { task: task.title, ms };
  });
  return [
    {
      id: 'overlap',
      params: { structure: run.structure, path: added, wallClockMs: run.wallClockMs, sequentialMs: run.modelMs },
    },
  ];
}

function explainWaits(run: RunResult): Why[] {
  const parts = clockParts(run);
  const waits = [
    { for: 'limit', ms: parts.limitMs },
    { for: 'retry', ms: parts.retryMs },
    { for: 'person', ms: parts.personMs },
  ] as const;
  return waits
    .filter(({ ms }) => ms >= 200)
    .map((wait) => ({ id: 'waited', params: { structure: run.structure, ...wait } }));
}

function explainCache(pair: Pair | null): Why[] {
  const thread = pair && [pair.of, pair.against].find((run) => run.structure === 'thread');
  if (!pair || !thread) return [];
  const other = thread === pair.of ? pair.against : pair.of;
  const tokens = amountChange(thread.tokens.total, other.tokens.total);
  const price = amountChange(priceOf(thread), priceOf(other));
  const cacheRead = thread.tokens.cacheRead ?? 0;
  const tokensFell = tokens.kind === 'lower' ? (tokens.share ?? 0) : 0;
  const priceFell = price.kind === 'lower' ? (price.share ?? 0) : 0;
  if (cacheRead === 0 || price.kind === 'unknown' || priceFell >= tokensFell) return [];
  return [{ id: 'cache', params: { cacheRead, tokens, price } }];
}

function explainWidth(finished: readonly RunResult[]): Why[] {
  const from = finished.find((run) => run.structure === 'one-at-a-time');
  const to = finished.find((run) => run.structure === 'all-at-once');
  if (!from || !to || to.tokens.total === null) return [];
  const change = amountChange(from.tokens.total, to.tokens.total);
  if (change.kind === 'unknown' || hasMoved(change)) return [];
  return [{ id: 'width-only', params: { from: from.structure, to: to.structure, tokens: to.tokens.total } }];
}

function explainAlarms(finished: readonly RunResult[], points: readonly ExplainedPoint[]): Why[] {
  const most = Math.max(0, ...finished.map((run) => run.findings?.falseAlarms.length ?? 0));
  const having = finished.filter((run) => (run.findings?.falseAlarms.length ?? 0) === most);
  const point = points.find(({ id }) => having[0]?.findings?.falseAlarms.some((alarm) => alarm === id));
  if (most === 0 || !point) return [];
  const { answeredIn } = point;
  return [
    {
      id: 'false-alarms',
      params: {
        structures: having.map((run) => run.structure),
        count: most,
        title: point.title,
        answeredIn: answeredIn ? { material: answeredIn.materialTitle, place: answeredIn.place } : null,
      },
    },
  ];
}
