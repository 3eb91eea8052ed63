import { assertNever } from '../assert-never.ts';
import type { TaskId } from '../ids.ts';
import { ancestors, topologicalOrder } from '../workflow/graph.ts';
import type { Node } from '../workflow/graph.ts';
import { queueWidth, structureKind } from './structure.ts';
import type { Phase, PresetKey, Structure } from './structure.ts';

/** The five presets as data: what a key means for these tasks. Tasks on a cycle are in no phase. */
export function presetStructure(tasks: readonly Node[], key: PresetKey): Structure {
  const ids = topologicalOrder(tasks).map(({ id }) => id);
  return { key, phases: phasesOf(tasks, ids, key).filter(({ tasks: held }) => held.length > 0) };
}

function phasesOf(tasks: readonly Node[], ids: TaskId[], key: PresetKey): Phase[] {
  const kind = structureKind(key);
  switch (kind) {
    case 'thread':
      return [{ name: 'all', tasks: ids, context: 'thread', width: 1, gate: false }];
    case 'one-at-a-time':
      return [{ name: 'all', tasks: ids, context: 'separate', width: 1, gate: false }];
    case 'queue':
      return [{ name: 'all', tasks: ids, context: 'separate', width: queueWidth(key) ?? 1, gate: false }];
    case 'all-at-once':
      return [{ name: 'all', tasks: ids, context: 'separate', width: null, gate: false }];
    case 'phased':
      return phased(tasks, ids);
    case 'two-rounds':
      return twoRounds(tasks, ids);
    default:
      return assertNever(kind);
  }
}

/**
 * Discover: tasks that need nothing and that two or more others need. Integrate: joins of two or more outputs, and all
 * after them. Work: the rest. A join that only gathers what was discovered stays with the work: it has no parallel work
 * to integrate.
 */
function phased(tasks: readonly Node[], ids: TaskId[]): Phase[] {
  const known = new Set(ids);
  const placed = tasks.filter(({ id }) => known.has(id));
  const needsOf = new Map(placed.map(({ id, needs }) => [id, [...new Set(needs)].filter((need) => known.has(need))]));
  const wantedBy = new Map<TaskId, number>();
  for (const need of [...needsOf.values()].flat()) wantedBy.set(need, (wantedBy.get(need) ?? 0) + 1);

  const discover = new Set(ids.filter((id) => needsOf.get(id)?.length === 0 && (wantedBy.get(id) ?? 0) >= 2));
  const integrate = new Set<TaskId>();
  // Each id stands behind what it needs, so what follows a join meets it here.
  for (const id of ids) {
    const needs = needsOf.get(id) ?? [];
    const isJoin = needs.filter((need) => !discover.has(need)).length >= 2;
    if (isJoin || needs.some((need) => integrate.has(need))) integrate.add(id);
  }
  const rest = ids.filter((id) => !discover.has(id) && !integrate.has(id));

  return [
    { name: 'discover', tasks: ids.filter((id) => discover.has(id)), context: 'thread', width: 1, gate: true },
    { name: 'work', tasks: rest, context: 'separate', width: null, gate: integrate.size > 0 },
    { name: 'integrate', tasks: ids.filter((id) => integrate.has(id)), context: 'thread', width: 1, gate: false },
  ];
}

/**
 * Round one: everything that needs nothing, all at once. A coordinator reads it and writes a note for each, and each is
 * written again with its note. Then the rest. With fewer than two in round one there is nothing to coordinate.
 */
function twoRounds(tasks: readonly Node[], ids: TaskId[]): Phase[] {
  const known = new Set<TaskId>(ids);
  const first = new Set(tasks.filter(({ needs }) => !needs.some((need) => known.has(need))).map(({ id }) => id));
  const round = ids.filter((id) => first.has(id));
  return [
    { name: 'work', tasks: round, context: 'separate', width: null, gate: false, coordinator: round.length >= 2 },
    { name: 'integrate', tasks: ids.filter((id) => !first.has(id)), context: 'separate', width: null, gate: false },
  ];
}

/** True where a phased run would start the same conversations at the same moments as All at once. */
export function phasedEqualsAllAtOnce(tasks: readonly Node[]): boolean {
  const { phases } = presetStructure(tasks, 'phased');
  const work = phases.find(({ name }) => name === 'work')?.tasks ?? [];
  const [join, ...more] = phases.find(({ name }) => name === 'integrate')?.tasks ?? [];
  if (phases.some(({ name }) => name === 'discover') || more.length > 0) return false;
  if (join === undefined) return true;
  const before = ancestors(tasks, join);
  return work.every((id) => before.has(id));
}

/**
 * A structure with what somebody chose for it: reviews after every so many tasks where conversations take turns (a queue,
 * one at a time), and one conversation that goes ahead to warm the cache where several start together. Phases that were
 * built by hand say both of themselves, so they stay as they were built.
 */
export function withOptions(
  structure: Structure,
  {
    reviewEvery,
    warmCache,
    batch = false,
  }: { readonly reviewEvery: number | null; readonly warmCache: boolean; readonly batch?: boolean },
): Structure {
  const phases = structure.phases.map((phase): Phase => {
    if (phase.context === 'thread') return phase;
    const preset = structure.key !== 'own';
    const reviews = preset && reviewEvery !== null && phase.width !== null ? { reviewEvery } : {};
    const warm = preset && warmCache && phase.width !== 1 ? { warm: true } : {};
    // A batch starts everything at once, so it goes where nothing bounds the width.
    const together = batch && phase.width === null ? { batch: true } : {};
    return { ...phase, ...reviews, ...warm, ...together };
  });
  return { ...structure, phases };
}
