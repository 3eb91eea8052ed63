import type { ChartTable } from '../charts/chart-table.ts';
import { timeChange } from '../run/change.ts';
import { spreadOrder } from '../run/spread.ts';
import type { Spread, StructureSpread } from '../run/spread.ts';
import type { StructureKey } from '../structure/structure.ts';
import { clockChange } from './changes.ts';
import { counted, countWord, notAvailable, percent, seconds, sentence, tokens, usd } from './format.ts';
import { structureName } from './structure-names.ts';
import { t } from './t.ts';

/** A count over several runs: medians of an even number may lie between two. */
const count = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1));

/** `0:21, 0:19 to 0:24`: the median, then the range; one figure where all are alike. */
export function spreadWords(spread: Spread | null, say: (value: number) => string): string {
  if (spread === null) return notAvailable();
  const [middle, low, high] = [say(spread.median), say(spread.min), say(spread.max)];
  return low === high ? middle : t`${middle}, ${low} to ${high}`;
}

export const spreadFigures = {
  clock: {
    get title() {
      return t`Wall-clock`;
    },
    say: seconds,
  },
  tokens: {
    get title() {
      return t`Tokens`;
    },
    say: tokens,
  },
  found: {
    get title() {
      return t`Findings`;
    },
    say: count,
  },
  falseAlarms: {
    get title() {
      return t`False alarms`;
    },
    say: count,
  },
  cost: {
    get title() {
      return t`Cost`;
    },
    say: usd,
  },
} as const satisfies Record<string, { title: string; say: (value: number) => string }>;

export type SpreadFigure = keyof typeof spreadFigures;

/** Those of which something is known. */
export function knownFigures(spreads: readonly StructureSpread[]): SpreadFigure[] {
  const all: readonly SpreadFigure[] = ['clock', 'tokens', 'found', 'falseAlarms', 'cost'];
  return all.filter((figure) => spreads.some((spread) => spread[figure] !== null));
}

export function spreadTable(spreads: readonly StructureSpread[]): ChartTable {
  const figures = knownFigures(spreads);
  return {
    heads: [t`Structure`, t`Finished`, ...figures.map((figure) => t`${spreadFigures[figure].title}, median and range`)],
    rows: spreads.map((spread) => [
      structureName(spread.structure),
      t`${spread.finished} of ${spread.runs}`,
      ...figures.map((figure) => spreadWords(spread[figure], spreadFigures[figure].say)),
    ]),
  };
}

export type SpreadPair = { readonly of: StructureSpread; readonly against: StructureSpread };

/** The two structures that the headline sets against each other; null where one has not finished. */
export function spreadPair(
  spreads: readonly StructureSpread[],
  of: StructureKey,
  against: StructureKey,
): SpreadPair | null {
  const find = (key: StructureKey) => spreads.find(({ structure, finished }) => structure === key && finished > 0);
  const [one, other] = [find(of), find(against)];
  return one && other ? { of: one, against: other } : null;
}

/** The sentence over the page once it was run again: it rests on medians, and ranges that meet are a tie. No full stop. */
export function spreadHeadline({ of, against }: SpreadPair): string {
  const [a, b] = [structureName(of.structure), structureName(against.structure)];
  const over = t`Over ${counted(Math.min(of.finished, against.finished), t`run`)}`;
  return `${over}, ${clockClause(a, b, of.clock, against.clock)}${foundClause(of, against)}`;
}

function clockClause(a: string, b: string, of: Spread | null, against: Spread | null): string {
  if (of === null || against === null) return t`the clocks of ${a} and ${b} are not known`;
  const order = spreadOrder(of, against);
  const change = timeChange(against.median, of.median);
  if (order === 'tie' || order === 'same' || change.kind === 'same') return t`${a} and ${b} tie on the clock`;
  return t`${a} finished ${clockChange(change)} than ${b}`;
}

function foundClause(of: StructureSpread, against: StructureSpread): string {
  if (of.found === null || against.found === null || of.of === null) return '';
  switch (spreadOrder(of.found, against.found)) {
    case 'same':
      return t` and found the same ${countWord(of.found.median)} of ${of.of}`;
    case 'tie':
      return t` and the two tie on findings`;
    case 'lower':
      return t` and lost findings: ${count(of.found.median)} against ${count(against.found.median)} of ${of.of}`;
    case 'higher':
      return t` and found more: ${count(of.found.median)} against ${count(against.found.median)} of ${of.of}`;
  }
}

/** Under the headline: the figures that it rests on. */
export function spreadAsides({ of, against }: SpreadPair): string[] {
  const [a, b] = [structureName(of.structure), structureName(against.structure)];
  const figures = (['clock', 'tokens'] as const).flatMap((figure) => {
    const [one, other] = [of[figure], against[figure]];
    if (one === null || other === null) return [];
    const { title, say } = spreadFigures[figure];
    const tied = spreadOrder(one, other) === 'tie' ? t` The ranges meet, so it is a tie.` : '';
    return [`${title}: ${a} ${spreadWords(one, say)}; ${b} ${spreadWords(other, say)}.${tied}`];
  });
  return [...figures, spreadTexts.first];
}

/** How far the runs of a structure lay apart on the clock, of all the widest: what one more run may differ by. */
export function spreadFinding(spreads: readonly StructureSpread[]): string {
  const widest = spreads
    .flatMap(({ structure, clock: spread }) =>
      spread === null || spread.all.length < 2
        ? []
        : [{ name: structureName(structure), share: (spread.max - spread.min) / Math.max(1, spread.median) }],
    )
    .toSorted((one, other) => other.share - one.share)[0];
  if (!widest) return t`One run of each so far: how much it would differ another time is not known.`;
  if (widest.share < 0.005) return t`No structure’s runs differ on the clock.`;
  return t`Runs of the same structure differ: ${widest.name} most, by ${percent(widest.share)} of its median on the clock.`;
}

export const spreadTexts = {
  get title() {
    return t`Repeated runs`;
  },
  get legend() {
    return t`A dot for each run, a line from the fastest or least to the most, and a tick at the median.`;
  },
  get once() {
    return t`Run once. Runs differ from one to the next; run it again to see by how much.`;
  },
  note: (runs: number): string => t`${sentence(counted(runs, t`run`))} of each, with the median and the range`,
  get first() {
    return t`Below the figures, the page shows the first of these runs.`;
  },
  get priced() {
    return t`Of the first run.`;
  },
  get tie() {
    return t`A tie: the ranges meet`;
  },
  /** Under a figure of which the median is shown. */
  range: (spreads: readonly StructureSpread[], figure: SpreadFigure): string => {
    const ranges = spreads.flatMap((spread) => {
      const shown = spread[figure];
      return shown === null
        ? []
        : [`${structureName(spread.structure)} ${spreadWords(shown, spreadFigures[figure].say)}`];
    });
    return t`Medians and ranges: ${ranges.join('; ')}.`;
  },
  get gates() {
    return t`The same work and settings, each time with the next seed. Reviews pass by themselves.`;
  },
  going: (left: number): string => t`${sentence(countWord(left))} still to come.`,
} as const;
