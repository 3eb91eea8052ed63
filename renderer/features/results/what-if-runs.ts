import { replayable } from '../../../shared/forecast/what-if.ts';
import type { Replayable } from '../../../shared/forecast/what-if.ts';
import type { RunResult } from '../../../shared/run/comparison.ts';
import { structureKind } from '../../../shared/structure/structure.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import type { OpenedRun } from './run-story.ts';

/** Whose turns are computed anew: the first of these that can be, for it has waited least for a slot. */
const preferred = ['all-at-once', 'queue', 'one-at-a-time', 'phased', 'own', 'two-rounds'] as const;

/** At this scale of its times: its pace, unless said otherwise. */
export function replayedRun(opened: readonly OpenedRun[], scale?: number): Replayable | null {
  for (const kind of preferred) {
    for (const { header, state } of opened) {
      const run = structureKind(header.structure.key) === kind ? replayable(header, state, scale) : null;
      if (run) return run;
    }
  }
  return null;
}

/** What the computed run is held against: One thread, else the slowest of the others; null where there is no other. */
export function heldAgainst(runs: readonly RunResult[], run: Replayable): RunResult | null {
  const others = runs.filter(({ id, state }) => state === 'finished' && id !== run.header.id);
  const thread = others.find(({ structure }) => structure === 'thread');
  return thread ?? others.toSorted((one, other) => other.wallClockMs - one.wallClockMs)[0] ?? null;
}

/** What the structure is called at another width; where it has phases of its own, its own name. */
export function structureAt(run: Replayable, width: number): StructureKey {
  const { key } = run.header.structure;
  const kind = structureKind(key);
  if (kind !== 'all-at-once' && kind !== 'queue' && kind !== 'one-at-a-time') return key;
  if (width === 1) return 'one-at-a-time';
  return width >= run.mostAtOnce ? 'all-at-once' : `queue:${width}`;
}
