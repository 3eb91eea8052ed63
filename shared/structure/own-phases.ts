import { z } from 'zod';
import type { TaskId } from '../ids.ts';
import { topologicalOrder } from '../workflow/graph.ts';
import type { Node } from '../workflow/graph.ts';
import { presetStructure } from './presets.ts';
import { PhaseSchema } from './structure.ts';
import type { Phase, PresetKey, Structure } from './structure.ts';

/** One phase that somebody built: what of a phase is theirs to say. A thread has width 1 and warms nothing. */
export const OwnPhaseSchema = PhaseSchema.pick({ tasks: true, context: true, width: true, gate: true }).extend({
  warm: z.boolean(),
});
export type OwnPhase = z.infer<typeof OwnPhaseSchema>;

/** How many phases one workflow may be cut into. */
export const mostPhases = 50;

/**
 * Phases in the order in which they run. They are kept apart from the tasks and may name some that are gone, lack some
 * that came later, and be empty: what can be used of them is what `settledPhases` makes of it.
 */
export const OwnPhasesSchema = z.array(OwnPhaseSchema).max(mostPhases);

/** What a phase is before anybody says otherwise: conversations of their own, as many as there are. */
export const plainPhase: OwnPhase = { tasks: [], context: 'separate', width: null, gate: false, warm: false };

/**
 * The same phases for the tasks that there are now, each task in one of them: the first that names it. One that none names
 * goes where it is needed first, before what needs it; one that nobody needs goes to the last phase. Empty phases stay.
 */
export function fittedPhases(tasks: readonly Node[], phases: readonly OwnPhase[]): OwnPhase[] {
  const homeless = new Set(tasks.map(({ id }) => id));
  const named = phases.map(({ tasks: held }) => held.filter((id) => homeless.delete(id)));
  if (named.length === 0) named.push([]);
  const needsOf = new Map(tasks.map(({ id, needs }) => [id, needs]));
  const added: TaskId[] = [];

  // What needs others first, so that each finds what needs it in place.
  const order = [...new Set([...topologicalOrder(tasks).map(({ id }) => id), ...homeless])];
  for (const id of order.filter((each) => homeless.has(each)).reverse()) {
    const isNeededBy = (other: TaskId): boolean => other !== id && (needsOf.get(other) ?? []).includes(id);
    const wanting = named.find((held) => held.some(isNeededBy));
    if (wanting) wanting.splice(wanting.findIndex(isNeededBy), 0, id);
    else added.unshift(id);
  }
  return named.map((held, index) => ({
    ...(phases[index] ?? plainPhase),
    tasks: index === named.length - 1 ? [...held, ...added] : held,
  }));
}

/** The phases as they can run: fitted to the tasks, without empty ones, and nothing said that means nothing. */
export function settledPhases(tasks: readonly Node[], phases: readonly OwnPhase[]): OwnPhase[] {
  return fittedPhases(tasks, phases)
    .filter(({ tasks: held }) => held.length > 0)
    .map((phase) => {
      const width = phase.context === 'thread' ? 1 : phase.width;
      return { ...phase, width, warm: phase.warm && width !== 1 };
    });
}

/**
 * Hand-built phases as a structure. Who starts first in a phase of conversations of their own is whoever can; a thread
 * keeps the order that it was given.
 */
export function ownStructure(tasks: readonly Node[], phases: readonly OwnPhase[]): Structure {
  return {
    key: 'own',
    phases: settledPhases(tasks, phases).map(({ tasks: held, warm, ...rest }): Phase => {
      const nodes = held.flatMap((id) => tasks.find((task) => task.id === id) ?? []);
      const ordered = rest.context === 'thread' ? held : topologicalOrder(nodes).map(({ id }) => id);
      return { ...rest, name: 'own', tasks: ordered, ...(warm ? { warm } : {}) };
    }),
  };
}

/** Any structure of a workflow: a preset by its key, or the phases that somebody built for it. */
export function structureOf(
  tasks: readonly Node[],
  key: PresetKey | 'own',
  phases: readonly OwnPhase[] | null,
): Structure {
  return key === 'own' ? ownStructure(tasks, phases ?? []) : presetStructure(tasks, key);
}

/** The hand-built phases of a run, as its header has them; null for a preset. */
export function phasesOfRun({ key, phases }: Structure): OwnPhase[] | null {
  return key === 'own' ? phases.map(ownOf) : null;
}

const ownOf = ({ tasks, context, width, gate, warm }: Phase): OwnPhase => ({
  tasks,
  context,
  width,
  gate,
  warm: warm === true,
});

/** The phases of a preset, to begin with. A coordinator is a preset's own and doesn't come with them. */
export function startFrom(tasks: readonly Node[], preset: PresetKey): OwnPhase[] {
  return presetStructure(tasks, preset).phases.map(ownOf);
}
