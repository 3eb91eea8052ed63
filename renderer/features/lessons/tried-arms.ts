import type { ArmSource, BlockOf } from '../../../shared/lesson/lesson.ts';
import type { ComparisonId } from '../../../shared/ids.ts';
import { noLimits } from '../../../shared/practice.ts';
import type { Circumstances } from '../../../shared/run/trial.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import type { LiveRun, RunStoreState } from '../../bridge/live-comparison.ts';

/** What is started as one comparison: the arms of one piece of work under the same circumstances. */
export type TryGroup = {
  readonly source: ArmSource;
  readonly circumstances: Circumstances;
  readonly structures: readonly StructureKey[];
};

type Arms = BlockOf<'try'>['arms'];
const keyOf = ({ source, circumstances }: Arms[number]): string => JSON.stringify([source, circumstances]);

/** In the order of their first arms. */
export function groupsOf(arms: Arms): TryGroup[] {
  const groups = new Map<string, TryGroup>();
  for (const arm of arms) {
    const before = groups.get(keyOf(arm))?.structures ?? [];
    groups.set(keyOf(arm), { ...arm, structures: [...new Set([...before, arm.structure])] });
  }
  return [...groups.values()].map(({ source, circumstances, structures }) => ({ source, circumstances, structures }));
}

/** The run of each arm, where it has one by now. */
export function runsOfArms(
  arms: Arms,
  comparisons: readonly ComparisonId[],
  { comparisons: held }: RunStoreState,
): (LiveRun | null)[] {
  const keys = [...new Set(arms.map(keyOf))];
  return arms.map((arm) => {
    const id = comparisons[keys.indexOf(keyOf(arm))];
    const open = id === undefined ? undefined : held[id];
    if (open?.kind !== 'open') return null;
    const { order, runs } = open.comparison;
    return order.flatMap((run) => runs[run] ?? []).find(({ header }) => header.structure.key === arm.structure) ?? null;
  });
}

/** Whether a real model could run it too: one comparison, without anything that only the practice model can be told. */
export function isForAnyModel(groups: readonly TryGroup[]): boolean {
  const [only, ...others] = groups;
  if (!only || others.length > 0) return false;
  const { limits, faults, forgetting } = only.circumstances;
  return faults.length === 0 && !forgetting && JSON.stringify(limits) === JSON.stringify(noLimits);
}
