import type { ShownPoint } from '../../../shared/contract.ts';
import type { RunId } from '../../../shared/ids.ts';
import type { RunResult } from '../../../shared/run/comparison.ts';

export type FoundApart = {
  /** Findings that some of the runs found and others did not, with those that did. */
  readonly apart: readonly { readonly point: ShownPoint; readonly by: readonly RunId[] }[];
  /** How many every run found, and how many none did. */
  readonly all: number;
  readonly none: number;
};

/** What sets the findings of runs apart. `points`: what was planted in the work that all of them did. */
export function foundApart(runs: readonly RunResult[], points: readonly ShownPoint[]): FoundApart {
  const told = points
    .filter(({ kind }) => kind === 'finding')
    .map((point) => ({
      point,
      by: runs.filter(({ findings }) => findings?.ids.includes(point.id)).map(({ id }) => id),
    }));
  return {
    apart: told.filter(({ by }) => by.length > 0 && by.length < runs.length),
    all: told.filter(({ by }) => by.length === runs.length).length,
    none: told.filter(({ by }) => by.length === 0).length,
  };
}
