import fc from 'fast-check';
import { asTaskId } from '../../shared/ids.ts';
import type { TaskId } from '../../shared/ids.ts';
import type { OwnPhase } from '../../shared/structure/own-phases.ts';
import { topologicalOrder } from '../../shared/workflow/graph.ts';
import type { Node } from '../../shared/workflow/graph.ts';

/** A phase's rules, of any kind. */
export const anyPhaseRules: fc.Arbitrary<Omit<OwnPhase, 'tasks'>> = fc.record({
  context: fc.constantFrom('thread', 'separate'),
  width: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 4 })),
  gate: fc.boolean(),
  warm: fc.boolean(),
});

/** Whatever somebody may have left behind: tasks that are gone, tasks named twice or nowhere, empty phases, any order. */
export function anyPhasesOf(tasks: readonly Node[]): fc.Arbitrary<OwnPhase[]> {
  const anyTask = fc.constantFrom(...tasks.map(({ id }) => id), asTaskId('gone'));
  return fc.array(
    fc
      .tuple(anyPhaseRules, fc.array(anyTask, { maxLength: 5 }))
      .map(([rules, held]) => ({ ...rules, tasks: [...new Set(held)] })),
    { maxLength: 5 },
  );
}

/**
 * Phases in which everything can run: each task in the phase of what it needs or a later one, threads in the order of
 * their needs. Other phases are in any order, some tasks are named nowhere, and some phases are empty.
 */
export function anySoundPhases(tasks: readonly Node[]): fc.Arbitrary<OwnPhase[]> {
  const order = topologicalOrder(tasks);
  const anyPlace = fc.record({ wish: fc.nat({ max: 4 }), named: fc.boolean(), first: fc.boolean() });
  return fc
    .tuple(
      fc.array(anyPhaseRules, { minLength: 1, maxLength: 5 }),
      fc.array(anyPlace, { minLength: order.length, maxLength: order.length }),
    )
    .map(([rules, places]) => {
      const phases = rules.map((each): OwnPhase => ({ ...each, tasks: [] }));
      const phaseOf = new Map<TaskId, number>();
      order.forEach(({ id, needs }, index) => {
        const { wish, named, first } = places[index] ?? { wish: 0, named: true, first: false };
        const earliest = Math.max(0, ...needs.map((need) => phaseOf.get(need) ?? 0));
        const at = Math.min(phases.length - 1, Math.max(earliest, wish));
        phaseOf.set(id, at);
        const phase = phases[at];
        if (!phase || (!named && wish > 1)) return;
        if (first && phase.context === 'separate') phase.tasks.unshift(id);
        else phase.tasks.push(id);
      });
      return phases;
    });
}
