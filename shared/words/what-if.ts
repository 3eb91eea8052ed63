import type { ChartTable } from '../charts/chart-table.ts';
import { timeChange } from '../run/change.ts';
import type { ComputedPoint, ComputedSweep } from '../forecast/computed-sweep.ts';
import type { WhatIf } from '../forecast/what-if.ts';
import type { StructureKey } from '../structure/structure.ts';
import { clockChange } from './changes.ts';
import { wordSweep } from './sweep.ts';
import { counted, countWord, elapsed, listed, notAvailable, seconds, sentence, tokens } from './format.ts';
import { structureName } from './structure-names.ts';
import { sense, t } from './t.ts';

/** A person's time, where tenths of a second would be a pretence: `1 min 40 s`. */
export function spell(ms: number): string {
  const total = Math.round(ms / 1_000);
  const [minutes, rest] = [Math.floor(total / 60), total % 60];
  if (minutes === 0) return t`${rest} s`;
  return rest === 0 ? t`${minutes} min` : t`${minutes} min ${rest} s`;
}

/** What a computed run was set to, where the sliders are not beside it. */
export function whatIfSettings({ width, requestsPerMinute, mergingMs, spawnMs }: WhatIf): string {
  const parts = [
    t`${countWord(width ?? 1)} at once`,
    t`${spell(mergingMs)} of merging by hand`,
    requestsPerMinute === null ? t`no limit of requests` : t`${counted(requestsPerMinute, t`request`)} a minute`,
    t`${spell(spawnMs)} to start each conversation`,
  ];
  return t`Computed on a virtual clock for ${listed(parts)}.`;
}

export type WhatIfSaid = { readonly finding: string; readonly merging: string | null };

/** How the computed run stands to the one it is held against, and what merging by hand does to that. */
export function whatIfWords(given: {
  readonly wallClockMs: number;
  readonly untilMergeMs: number;
  readonly against: { readonly structure: StructureKey; readonly wallClockMs: number };
}): WhatIfSaid {
  const { wallClockMs, untilMergeMs, against } = given;
  const name = structureName(against.structure);
  const change = timeChange(against.wallClockMs, wallClockMs);
  const finding =
    change.kind === 'lower' || change.kind === 'higher'
      ? t`${sentence(clockChange(change))} than ${name}.`
      : t`About as long as ${name}.`;
  const saved = against.wallClockMs - untilMergeMs;
  const mergingMs = wallClockMs - untilMergeMs;
  if (saved <= 0) {
    return {
      finding,
      merging: mergingMs > 0 ? t`${spell(mergingMs)} are yours, and there was no saving to pay for them.` : null,
    };
  }
  if (mergingMs > saved) {
    return { finding, merging: t`Merging takes ${spell(mergingMs - saved)} more than was saved.` };
  }
  return { finding, merging: t`You may merge for ${spell(saved)} in all before the saving is gone.` };
}

/** `0:42, 0:26, 0:25 and 0:21 for one, two, three and four at once`. */
export function sweepNote({ points }: ComputedSweep): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return '';
  return t`From ${elapsed(first.wallClockMs)} for one at a time to ${elapsed(last.wallClockMs)} for ${countWord(last.width)} at once`;
}

/** Of the widths from two on. */
const ordinals = (): readonly string[] => [
  t`the second`,
  t`the third`,
  t`the fourth`,
  t`the fifth`,
  t`the sixth`,
  t`the seventh`,
  t`the eighth`,
];

/** What each slot more is worth, then where wider no longer helps, then what was measured and what computed. */
export function sweepFinding({ points, verdict }: ComputedSweep): { readonly finding: string; readonly rest: string } {
  const worth = slotsWorth(points);
  const breakEven =
    verdict.breakEven === null
      ? t`No break-even up to here.`
      : t`Break-even at ${countWord(verdict.breakEven)} at once.`;
  return { finding: `${worth} ${breakEven}`.trim(), rest: `${wordSweep(verdict.why)} ${sourcesOf(points)}` };
}

function slotsWorth(points: readonly ComputedPoint[]): string {
  const gains = points.slice(1).flatMap((point, index) => {
    const before = points[index];
    const ordinal = ordinals()[point.width - 2];
    if (before?.wallClockMs == null || point.wallClockMs === null) return [];
    if (ordinal === undefined || point.width !== before.width + 1) return [];
    return [{ ordinal, ms: before.wallClockMs - point.wallClockMs }];
  });
  if (gains.length === 0) return '';
  const clauses = gains.map(({ ordinal, ms }, index) => {
    // Less than is shown is nothing.
    if (Math.abs(ms) < 50) return index === 0 ? t`${ordinal} slot is worth nothing` : t`${ordinal} nothing`;
    const amount = ms > 0 ? seconds(ms) : t`a loss of ${seconds(-ms)}`;
    return index === 0 ? t`${ordinal} slot is worth ${amount}` : `${ordinal} ${amount}`;
  });
  return `${sentence(listed(clauses))}.`;
}

function sourcesOf(points: readonly ComputedPoint[]): string {
  const widths = (of: readonly ComputedPoint[]): string => sentence(listed(of.map(({ width }) => countWord(width))));
  const measured = points.filter((point) => point.measured !== null);
  const computed = points.filter((point) => point.measured === null);
  const is = (of: readonly ComputedPoint[]): string => (of.length === 1 ? t`is` : t`are`);
  if (computed.length === 0) return t`All of it is measured.`;
  if (measured.length === 0) return t`All of it is computed from the turns of one run.`;
  return t`${widths(measured)} ${is(measured)} measured, ${widths(computed).toLowerCase()} ${is(computed)} computed from the turns that were measured.`;
}

/** A refused request, in the table: `none`, `1 request`. */
export const refusedWords = (rejected: number | null): string =>
  rejected === null || rejected === 0 ? sense('requests')`none` : counted(rejected, t`request`);

export const sweepWords = {
  get title() {
    return t`Width sweep`;
  },
  get tableTitle() {
    return t`Wall-clock, tokens and refused requests by width`;
  },
  get beside() {
    return t`Full points are measured; hollow ones on the dashed line are what the virtual clock said of the same widths.`;
  },
  get command() {
    return t`A run for each width, with the settings of this comparison. On the command line: braid sweep.`;
  },
  going: (ended: number, of: number): string =>
    t`Measuring: ${countWord(ended)} of ${countWord(of)} widths ${ended === 1 ? t`has` : t`have`} ended.`,
} as const;

/** A row a width; `beside`: with what the virtual clock said of it. */
export function sweepTable(
  { points }: ComputedSweep,
  structureAt: (width: number) => StructureKey,
  beside: boolean,
): ChartTable {
  return {
    heads: [
      t`At once`,
      t`Structure`,
      t`Wall-clock`,
      ...(beside ? [t`Predicted`] : []),
      t`Tokens`,
      sense('a column')`Refused`,
      t`Source`,
    ],
    rows: points.map(({ width, wallClockMs, predicted, tokens: count, rejected, measured }) => [
      String(width),
      structureName(structureAt(width)),
      elapsed(wallClockMs),
      ...(beside ? [predicted === null ? notAvailable() : t`about ${elapsed(predicted)}`] : []),
      tokens(count),
      refusedWords(rejected),
      measured === null ? t`computed` : t`measured`,
    ]),
  };
}
