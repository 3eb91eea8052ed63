import type { ComparisonSummary } from '../../shared/contract.ts';
import { compareStructures, type StructureKey } from '../../shared/structure/structure.ts';
import { t } from '../../shared/words/t.ts';

type Summaries = readonly Pick<ComparisonSummary, 'runs'>[];

/** The longest wall-clock and the largest token total among comparisons shown on one axis; 0 where nothing is known. */
export function largestOf(comparisons: Summaries): { readonly wallClockMs: number; readonly tokens: number } {
  const runs = comparisons.flatMap((comparison) => comparison.runs);
  return {
    wallClockMs: Math.max(0, ...runs.map((run) => run.wallClockMs ?? 0)),
    tokens: Math.max(0, ...runs.map((run) => run.totalTokens ?? 0)),
  };
}

/** 0 to 1; nothing for a figure that is not known. */
export function shareOf(value: number | null, largest: number): number | null {
  return value === null || largest <= 0 ? null : value / largest;
}

/** The structures that occur, in the order in which they are always shown. */
export function structuresIn(comparisons: Summaries): readonly StructureKey[] {
  const keys = new Set(comparisons.flatMap((comparison) => comparison.runs.map((run) => run.structure)));
  return [...keys].sort(compareStructures);
}

/** "11 of 12", or n/a for work without planted findings and for runs that have not ended. */
export function foundWords(run: ComparisonSummary['runs'][number]): string {
  return run.found === null || run.of === null ? 'n/a' : t`${run.found} of ${run.of}`;
}
