import type { RunId } from '../../../shared/ids.ts';
import type { ChosenRun } from '../../../shared/run/chosen-run.ts';
import type { LetterOf } from '../../../shared/words/side-by-side.ts';
import type { RunPick } from '../../ui/run-picks.ts';
import type { ChosenComparison } from './use-chosen-runs.ts';

/** The runs that were picked, in their order, each with the letter that it goes by on the page. */
export type LetteredRuns = {
  readonly runs: readonly ChosenRun[];
  readonly letters: Readonly<Partial<Record<RunId, string>>>;
  readonly letterOf: LetterOf;
};

/** Null where a comparison has no such run. */
export function letteredRuns(picks: readonly RunPick[], comparisons: readonly ChosenComparison[]): LetteredRuns | null {
  const runs = picks.flatMap(({ comparison, structure }) => {
    const of = comparisons.find(({ result }) => result.summary.id === comparison);
    return of?.runs.find(({ header }) => header.structure.key === structure) ?? [];
  });
  if (runs.length < picks.length) return null;
  const letters: Partial<Record<RunId, string>> = {};
  runs.forEach(({ header }, index) => (letters[header.id] = 'ABCD'.charAt(index)));
  return { runs, letters, letterOf: ({ header }) => letters[header.id] ?? '' };
}
