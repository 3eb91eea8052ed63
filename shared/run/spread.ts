import type { StructureKey } from '../structure/structure.ts';
import type { RunResult } from './comparison.ts';
import { median } from './median.ts';

/** One figure over several runs. */
export type Spread = {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** In the order of the runs. */
  readonly all: readonly number[];
};

/** What a line of the history says of a run. */
export type SpreadRun = {
  readonly structure: StructureKey;
  readonly state: string;
  readonly wallClockMs: number | null;
  readonly totalTokens: number | null;
  readonly found: number | null;
  readonly of: number | null;
  readonly falseAlarms: number | null;
  readonly costUsd?: number | null | undefined;
};

/** A structure's figures over its finished runs; null where one of them does not know it. */
export type StructureSpread = {
  readonly structure: StructureKey;
  readonly finished: number;
  readonly runs: number;
  readonly clock: Spread | null;
  readonly tokens: Spread | null;
  readonly found: Spread | null;
  /** How many are planted; null where nothing is. */
  readonly of: number | null;
  readonly falseAlarms: Spread | null;
  readonly cost: Spread | null;
};

/** Null where one of them, or all, is unknown. */
export function spreadOf(values: readonly (number | null)[]): Spread | null {
  const middle = median(values);
  if (middle === null) return null;
  const all = values.filter((value) => value !== null);
  return { median: middle, min: Math.min(...all), max: Math.max(...all), all };
}

/** What repeated comparisons of the same work say together, a line a structure of the first of them. */
export function spreadsOf(comparisons: readonly { readonly runs: readonly SpreadRun[] }[]): StructureSpread[] {
  const [first] = comparisons;
  return (first?.runs ?? []).map(({ structure }) => {
    const runs = comparisons.flatMap((each) => each.runs.filter((run) => run.structure === structure));
    const finished = runs.filter(({ state }) => state === 'finished');
    const over = (figure: (run: SpreadRun) => number | null | undefined) =>
      spreadOf(finished.map((run) => figure(run) ?? null));
    return {
      structure,
      finished: finished.length,
      runs: runs.length,
      clock: over((run) => run.wallClockMs),
      tokens: over((run) => run.totalTokens),
      found: over((run) => run.found),
      of: finished[0]?.of ?? null,
      falseAlarms: over((run) => run.falseAlarms),
      cost: over((run) => run.costUsd),
    };
  });
}

/** Runs with the medians of time, tokens and findings in place of their own, where there are any. */
export function withMedians(runs: readonly RunResult[], spreads: readonly StructureSpread[]): RunResult[] {
  return runs.map((run) => {
    const { clock, tokens, found } = spreads.find(({ structure }) => structure === run.structure) ?? {};
    return {
      ...run,
      wallClockMs: clock?.median ?? run.wallClockMs,
      tokens: tokens ? { ...run.tokens, total: Math.round(tokens.median) } : run.tokens,
      findings: run.findings && found ? { ...run.findings, found: Math.round(found.median) } : run.findings,
    };
  });
}

/** How one spread stands to another. `tie`: their ranges meet, so the next run could turn it round. */
export type SpreadOrder = 'lower' | 'higher' | 'tie' | 'same';

export function spreadOrder(of: Spread, against: Spread): SpreadOrder {
  if (of.min === of.max && against.min === against.max && of.min === against.min) return 'same';
  if (of.max < against.min) return 'lower';
  return of.min > against.max ? 'higher' : 'tie';
}
