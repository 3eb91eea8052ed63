import type { StructureKey } from '../structure/structure.ts';
import { compareStructures, structureKind } from '../structure/structure.ts';
import { amountChange, timeChange } from './change.ts';
import type { Change } from './change.ts';
import type { Comparison, LossCause, RunResult } from './comparison.ts';
import { priceOf } from './figures.ts';
import type { Pair } from './figures.ts';
import { explainWhy } from './why.ts';
import type { ExplainedPoint, Why } from './why.ts';

/** What a comparison says in one sentence, as data: the catalogue words it. */
export type Headline =
  | { readonly id: 'none'; readonly params: { readonly runs: readonly Unfinished[] } }
  | {
      readonly id: 'single';
      readonly params: {
        readonly structure: StructureKey;
        readonly wallClockMs: number;
        readonly found: number | null;
        readonly planted: number | null;
        readonly others: readonly Unfinished[];
      };
    }
  | {
      readonly id: 'pair';
      readonly params: {
        readonly of: StructureKey;
        readonly against: StructureKey;
        /** From `against` to `of`. */
        readonly time: Change;
        /** Null without planted findings. */
        readonly findings: {
          readonly lost: number;
          readonly gained: number;
          readonly found: number;
          readonly planted: number;
        } | null;
      };
    };

export type Unfinished = {
  readonly structure: StructureKey;
  readonly state: RunResult['state'];
  readonly atMs: number;
};

/** The sentences under the headline: the price, what it bought or cost, and what did not finish. */
export type Aside =
  | {
      readonly id: 'tokens';
      readonly params: {
        readonly tokens: Change;
        readonly price: Change;
        /** What explains the tokens: another context rule, or none (only the width differs). */
        readonly differs: 'context' | 'phases' | 'width' | 'other';
      };
    }
  | {
      readonly id: 'losses';
      readonly params: {
        readonly causes: readonly { readonly cause: LossCause; readonly count: number }[];
        /** False alarms of the one that the other did not have, and the other way round. */
        readonly alarmsIn: number;
        readonly alarmsOut: number;
        readonly against: StructureKey;
      };
    }
  | { readonly id: 'unfinished'; readonly params: Unfinished };

export type Explanation = {
  readonly headline: Headline;
  readonly asides: readonly Aside[];
  readonly why: readonly Why[];
  /** The two runs that the headline and the figures compare; null where fewer than two finished. */
  readonly pair: Pair | null;
};

/** What happened, at what price, and why. Pure arithmetic on measured figures: nothing here is a forecast. */
export function explain(comparison: Comparison, points: readonly ExplainedPoint[]): Explanation {
  const finished = comparison.runs.filter((run) => run.state === 'finished');
  const unfinished = comparison.runs
    .filter((run) => run.state !== 'finished')
    .map((run) => ({ structure: run.structure, state: run.state, atMs: run.wallClockMs }));
  const pair = headlinePair(finished);
  const sayUnfinished = unfinished.map((params) => ({ id: 'unfinished', params }) satisfies Aside);
  const [only] = finished;
  if (!only) return { headline: { id: 'none', params: { runs: unfinished } }, asides: [], why: [], pair: null };
  const why = explainWhy(finished, pair, points);
  if (!pair) {
    const { structure, wallClockMs, findings } = only;
    const params = {
      structure,
      wallClockMs,
      found: findings?.found ?? null,
      planted: findings?.of ?? null,
      others: unfinished,
    };
    return { headline: { id: 'single', params }, asides: sayUnfinished, why, pair: null };
  }
  const { of, against } = pair;
  return {
    headline: {
      id: 'pair',
      params: {
        of: of.structure,
        against: against.structure,
        time: timeChange(against.wallClockMs, of.wallClockMs),
        findings: findingsBetween(pair),
      },
    },
    asides: [...asidesOf(pair), ...sayUnfinished],
    why,
    pair,
  };
}

/**
 * Which structure the headline sets against which: the one that ended first against One thread, the usual way to
 * work; where One thread itself ended first, All at once against it; without a thread, the first against the last.
 */
export function headlinePair(finished: readonly RunResult[]): Pair | null {
  const [first, ...rest] = [...finished].sort(
    (a, b) => a.wallClockMs - b.wallClockMs || compareStructures(a.structure, b.structure),
  );
  const last = rest.at(-1);
  if (!first || !last) return null;
  const thread = finished.find((run) => run.structure === 'thread');
  if (!thread) return { of: first, against: last };
  if (thread !== first) return { of: first, against: thread };
  return { of: thread, against: rest.find((run) => run.structure === 'all-at-once') ?? last };
}

function findingsBetween({ of, against }: Pair) {
  if (!of.findings || !against.findings) return null;
  const mine = new Set<string>(of.findings.ids);
  const theirs = new Set<string>(against.findings.ids);
  return {
    lost: against.findings.ids.filter((id) => !mine.has(id)).length,
    gained: of.findings.ids.filter((id) => !theirs.has(id)).length,
    found: of.findings.found,
    planted: of.findings.of,
  };
}

function asidesOf({ of, against }: Pair): Aside[] {
  const tokens: Aside = {
    id: 'tokens',
    params: {
      tokens: amountChange(against.tokens.total, of.tokens.total),
      price: amountChange(priceOf(against), priceOf(of)),
      differs: differenceBetween(of.structure, against.structure),
    },
  };
  if (!of.findings || !against.findings) return [tokens];
  const kept = new Set<string>(against.findings.ids);
  const lost = of.findings.lost.filter((loss) => kept.has(loss.id));
  const causes = (['not-seen', 'not-passed-on', 'not-asked', 'overlooked'] as const)
    .map((cause) => ({ cause, count: lost.filter((loss) => loss.cause === cause).length }))
    .filter(({ count }) => count > 0);
  const alarms = { of: of.findings.falseAlarms, against: against.findings.falseAlarms };
  const alarmsIn = alarms.of.filter((id) => !alarms.against.includes(id)).length;
  const alarmsOut = alarms.against.filter((id) => !alarms.of.includes(id)).length;
  if (causes.length === 0 && alarmsIn === 0 && alarmsOut === 0) return [tokens];
  return [tokens, { id: 'losses', params: { causes, alarmsIn, alarmsOut, against: against.structure } }];
}

function differenceBetween(a: StructureKey, b: StructureKey): 'context' | 'phases' | 'width' | 'other' {
  const kinds = [structureKind(a), structureKind(b)];
  if (kinds.includes('own')) return 'other';
  if (kinds.includes('phased')) return kinds.includes('thread') ? 'phases' : 'other';
  if (kinds.includes('thread')) return 'context';
  return 'width';
}
