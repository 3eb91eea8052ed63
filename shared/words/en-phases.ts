import type { PhaseFault } from '../structure/phase-faults.ts';
import type { StructureKey } from '../structure/structure.ts';
import { listed } from './format.ts';
import { structureName } from './structure-names.ts';

/** Words of phases, in English. */
export const phaseNumber = (number: number): string => `Phase ${number}`;

/** At whose task a fault is. */
export const phaseFaultPlace = ({ task, phase }: PhaseFault): string => `${nameOf(task)} in phase ${phase}`;

/** What is wrong there, as the rest of a sentence that begins with the task. */
export function phaseFaultWords({ kind, needs, neededIn }: PhaseFault): string {
  switch (kind) {
    case 'later-phase':
      return `needs “${nameOf(needs)}”, which comes later, in phase ${neededIn}`;
    case 'thread-order':
      return `needs “${nameOf(needs)}”, which comes after it in the same thread`;
  }
}

const nameOf = ({ id, title }: PhaseFault['task']): string => (title.trim() === '' ? id : title);

/** Words of the screen on which phases are built. */
export const phaseWords = {
  lede: 'Cut your tasks into phases: which share one growing conversation, which have their own, how many run at once, and where you look at the outputs before it goes on. Begin with a structure that you know, and change it.',
  noTask: 'There is no task yet. Add some, then cut them into phases.',
  empty: 'No task. Drag one here, or choose this phase beside a task. Left empty, it is passed over.',
  notForecast: 'Your phases can’t run yet, so nothing is predicted of them: they say at the task what to mend.',
  contextOf: (phase: string): string => `Conversations of ${phase.toLowerCase()}`,
  widthOf: (phase: string): string => `How many at once in ${phase.toLowerCase()}`,
  remove: (phase: string): string => `Remove ${phase.toLowerCase()}, its tasks go to its neighbour`,
  moveOf: (task: string): string => `Phase of ${task}`,
  earlier: (task: string): string => `Put ${task} earlier`,
  later: (task: string): string => `Put ${task} later`,
  splitAt: (task: string): string => `Begin a new phase with ${task}`,
  /** Read out, never shown: what has just happened. */
  begun: (preset: StructureKey): string => `Your phases begin as ${structureName(preset)}.`,
  moved: (task: string, phase: number): string => `${task} is in phase ${phase}.`,
  shifted: (task: string, by: -1 | 1): string => `${task} is one place ${by === -1 ? 'earlier' : 'later'}.`,
  split: (task: string): string => `A new phase begins with ${task}.`,
  added: (phase: number): string => `Phase ${phase} is there, without a task.`,
  removed: (phase: number): string => `Phase ${phase} is gone.`,
  parted: (tasks: readonly string[]): string => `${listed(tasks)} need each other’s whole conversation.`,
  partedWhy: 'These phases part them: each would see the other’s output alone. In one thread they keep it all.',
} as const;
