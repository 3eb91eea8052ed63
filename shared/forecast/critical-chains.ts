import type { RunResult } from '../run/comparison.ts';
import type { StructureKey } from '../structure/structure.ts';

/** A critical path, and the structures that have it. */
export type CriticalChain = {
  readonly structures: readonly StructureKey[];
  /** Titles, in the order of the work. */
  readonly titles: readonly string[];
  /** Every task is in it, once. */
  readonly isWhole: boolean;
  readonly ms: number;
};

/** A difference that no figure shows, in ms. */
const alikeMs = 50;

/** The critical paths of several runs, in their order; those of the same tasks that take as long are one. */
export function criticalChains(runs: readonly RunResult[]): CriticalChain[] {
  const chains: CriticalChain[] = [];
  for (const { structure, criticalPath, criticalPathMs: ms, tasks } of runs) {
    if (criticalPath.length === 0) continue;
    const titles = criticalPath.map((id) => tasks.find((task) => task.id === id)?.title || id);
    const at = chains.findIndex((each) => Math.abs(each.ms - ms) < alikeMs && isSame(each.titles, titles));
    const same = chains[at];
    if (same) chains[at] = { ...same, structures: [...same.structures, structure] };
    else chains.push({ structures: [structure], titles, isWhole: isWhole(criticalPath, tasks.length), ms });
  }
  return chains;
}

const isWhole = (path: RunResult['criticalPath'], of: number): boolean =>
  path.length === of && new Set(path).size === of;

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((title, index) => title === other[index]);
}
