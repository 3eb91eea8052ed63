import { fail, failure, succeed } from '../failure.ts';
import type { Result } from '../failure.ts';
import type { TaskId } from '../ids.ts';
import { phaseFaultPlace, phaseFaultWords } from '../words/phases.ts';
import type { Task } from '../workflow/task.ts';
import { fittedPhases, settledPhases } from './own-phases.ts';
import type { OwnPhase } from './own-phases.ts';
import type { StructureKey } from './structure.ts';

/** What a fault names of a task; its title may still be blank. */
type Named = { readonly id: TaskId; readonly title: string };

/** Why hand-built phases would stand still: `task` waits for `needs`, which can't have ended by then. Phases from 1. */
export type PhaseFault = {
  /** `later-phase`: what it needs is in a phase after its own. `thread-order`: in its own thread, further down. */
  readonly kind: 'later-phase' | 'thread-order';
  readonly task: Named;
  readonly needs: Named;
  readonly phase: number;
  readonly neededIn: number;
};

type Planned = Pick<Task, 'id' | 'title' | 'needs'>;

/** Everything in the phases that can't run, by task in the order of the phases. None: a run under them comes to its end. */
export function phaseFaults(tasks: readonly Planned[], phases: readonly OwnPhase[]): PhaseFault[] {
  const fitted = fittedPhases(tasks, phases);
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const phaseOf = new Map(fitted.flatMap(({ tasks: held }, index) => held.map((id) => [id, index])));
  return fitted.flatMap(({ tasks: held, context }, phase) =>
    held.flatMap((id, place) => {
      const task = byId.get(id);
      return [...new Set(task?.needs)].flatMap((need): PhaseFault[] => {
        const needs = byId.get(need);
        const neededIn = phaseOf.get(need);
        if (!task || !needs || neededIn === undefined || neededIn < phase) return [];
        const between = { task: named(task), needs: named(needs), phase: phase + 1, neededIn: neededIn + 1 };
        if (neededIn > phase) return [{ kind: 'later-phase', ...between }];
        const isLate = context === 'thread' && held.indexOf(need) > place;
        return isLate ? [{ kind: 'thread-order', ...between }] : [];
      });
    }),
  );
}

const named = ({ id, title }: Planned): Named => ({ id, title });

/**
 * The hand-built phases of a work as they would run; null where none of the structures asks for them. Fails with
 * `no-phases`, or with `faulty-phases` and each fault at its task.
 */
export function usablePhases(
  tasks: readonly Planned[],
  structures: readonly StructureKey[],
  phases: readonly OwnPhase[] | null,
): Result<OwnPhase[] | null> {
  if (!structures.includes('own')) return succeed(null);
  if (phases === null || phases.length === 0) return fail(failure('no-phases'));
  const settled = settledPhases(tasks, phases);
  const faults = phaseFaults(tasks, settled);
  if (faults.length === 0) return succeed(settled);
  const said = faults.map((fault) => ({ where: phaseFaultPlace(fault), what: phaseFaultWords(fault) }));
  return fail(failure('faulty-phases', {}, said));
}
