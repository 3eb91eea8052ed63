import type { RunResult } from '../run/comparison.ts';
import { measureRun, nothingKnown } from '../run/measure.ts';
import { sweepPoint, sweepVerdict } from '../run/sweep.ts';
import type { SweepPoint, SweepVerdict } from '../run/sweep.ts';
import { queueWidth, structureKind } from '../structure/structure.ts';
import { computeWhatIf } from './what-if.ts';
import type { Replayable } from './what-if.ts';

export type ComputedPoint = SweepPoint & {
  /** The run that measured this width; null where it is computed from the turns of another. */
  readonly measured: RunResult['structure'] | null;
};

export type ComputedSweep = { readonly points: readonly ComputedPoint[]; readonly verdict: SweepVerdict };

/** Beyond the narrow widths only these are computed: a chart has room for so many. */
const wide = [12, 16, 24, 32, 48, 64];

export function sweptWidths(mostAtOnce: number): number[] {
  if (mostAtOnce <= 8) return Array.from({ length: mostAtOnce }, (_, index) => index + 1);
  return [1, 2, 3, 4, 6, 8, ...wide.filter((width) => width < mostAtOnce), mostAtOnce];
}

/**
 * The same work at every width: as measured where a sweep or a run of the comparison had that width, the sweep's before
 * the other's, else from the turns of one of them on the virtual clock, under that run's own limits. `predicted` is what
 * the virtual clock says in any case. Times as the runs have them, whatever their pace.
 */
export function computedSweep(
  run: Replayable,
  measured: readonly RunResult[],
  swept: readonly RunResult[] = [],
): ComputedSweep {
  const points = sweptWidths(run.mostAtOnce).map((width): ComputedPoint => {
    const known = [...swept, ...measured].find(
      (result) => result.state === 'finished' && widthOf(result.structure, run.mostAtOnce) === width,
    );
    const { state, wallClockMs } = computeWhatIf(run, { ...run.own, width });
    if (known) return { ...sweepPoint(known, width, wallClockMs, true), measured: known.structure };
    const result = measureRun(run.header, state, { ...nothingKnown, live: false });
    return { ...sweepPoint(result, width, wallClockMs, true), measured: null };
  });
  return { points, verdict: sweepVerdict(points, run.mostAtOnce) };
}

/** Null for a structure that differs in more than its width. */
function widthOf(structure: RunResult['structure'], most: number): number | null {
  switch (structureKind(structure)) {
    case 'one-at-a-time':
      return 1;
    case 'queue':
      return Math.min(most, queueWidth(structure) ?? 1);
    case 'all-at-once':
      return most;
    default:
      return null;
  }
}
