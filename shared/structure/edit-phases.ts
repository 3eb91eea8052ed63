import type { TaskId } from '../ids.ts';
import { mostPhases, plainPhase } from './own-phases.ts';
import type { OwnPhase } from './own-phases.ts';

/*
 * Edits of hand-built phases. Phases are named by their place in the list, from 0; what names no phase or task that is
 * there changes nothing, and then the very same list is given back.
 */

type Phases = readonly OwnPhase[];

/** `at`: its place among the phase's other tasks; at the end if left out. */
export function moveTask(phases: Phases, task: TaskId, to: number, at?: number): Phases {
  const target = phases[to];
  if (!target || !phases.some(({ tasks }) => tasks.includes(task))) return phases;
  const others = target.tasks.filter((id) => id !== task);
  const tasks = others.toSpliced(at ?? others.length, 0, task);
  if (tasks.join('\n') === target.tasks.join('\n')) return phases;
  return phases.map((phase, index) => {
    if (index === to) return { ...phase, tasks };
    return phase.tasks.includes(task) ? { ...phase, tasks: phase.tasks.filter((id) => id !== task) } : phase;
  });
}

/** One place earlier (-1) or later (1) within its phase. */
export function shiftTask(phases: Phases, task: TaskId, by: -1 | 1): Phases {
  const index = phases.findIndex(({ tasks }) => tasks.includes(task));
  const at = (phases[index]?.tasks.indexOf(task) ?? 0) + by;
  return at < 0 ? phases : moveTask(phases, task, index, at);
}

/** An empty one, before the phase that is at this place now; at the end if left out. */
export function addPhase(phases: Phases, at = phases.length): Phases {
  return phases.length >= mostPhases ? phases : phases.toSpliced(at, 0, plainPhase);
}

/** Its tasks go to the end of the phase before it, those of the first to the beginning of the second. */
export function removePhase(phases: Phases, index: number): Phases {
  const gone = phases[index];
  if (!gone || phases.length === 1) return phases;
  const heir = index === 0 ? 1 : index - 1;
  return phases
    .map((phase, place) => {
      if (place !== heir) return phase;
      return { ...phase, tasks: index === 0 ? [...gone.tasks, ...phase.tasks] : [...phase.tasks, ...gone.tasks] };
    })
    .toSpliced(index, 1);
}

/** In two by the same rules, the second from this task on. A gate stays after the second. */
export function splitPhase(phases: Phases, from: TaskId): Phases {
  const index = phases.findIndex(({ tasks }) => tasks.indexOf(from) > 0);
  const whole = phases[index];
  if (!whole || phases.length >= mostPhases) return phases;
  const at = whole.tasks.indexOf(from);
  const first = { ...whole, tasks: whole.tasks.slice(0, at), gate: false };
  return phases.toSpliced(index, 1, first, { ...whole, tasks: whole.tasks.slice(at) });
}

/** What of a phase may be changed in place; its tasks move one by one. */
export type PhaseChange = Partial<Omit<OwnPhase, 'tasks'>>;

export function changePhase(phases: Phases, index: number, change: PhaseChange): Phases {
  const before = phases[index];
  if (!before) return phases;
  const after: OwnPhase = { ...before, ...change };
  return JSON.stringify(after) === JSON.stringify(before) ? phases : phases.with(index, after);
}
