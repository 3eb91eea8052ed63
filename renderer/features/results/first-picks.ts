import type { ComparisonSummary } from '../../../shared/contract.ts';
import { compareStructures } from '../../../shared/structure/structure.ts';
import { mostPicks } from '../../ui/run-picks.ts';
import type { RunPick } from '../../ui/run-picks.ts';

/**
 * One run of each comparison to begin with: the same structure in all, where they have one, so that only the comparison
 * differs; else the first that finished. A comparison alone is taken apart into its runs.
 */
export function firstPicks(comparisons: readonly ComparisonSummary[]): RunPick[] {
  const runsOf = ({ runs }: ComparisonSummary) => [...runs].sort((a, b) => compareStructures(a.structure, b.structure));
  const [first, ...others] = comparisons;
  if (!first) return [];
  if (others.length === 0) {
    return runsOf(first)
      .slice(0, mostPicks)
      .map(({ structure }) => ({ comparison: first.id, structure }));
  }
  const finished = (comparison: ComparisonSummary) => runsOf(comparison).filter(({ state }) => state === 'finished');
  const shared = finished(first).find(({ structure }) =>
    others.every((each) => finished(each).some((run) => run.structure === structure)),
  );
  return comparisons.flatMap((comparison) => {
    const run = shared ?? finished(comparison)[0] ?? runsOf(comparison)[0];
    return run ? [{ comparison: comparison.id, structure: run.structure }] : [];
  });
}
