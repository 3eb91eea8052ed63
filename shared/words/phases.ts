import type { PhaseFault } from '../structure/phase-faults.ts';
import type { StructureKey } from '../structure/structure.ts';
import { listed } from './format.ts';
import { structureName } from './structure-names.ts';
import { t } from './t.ts';

/** Words of phases, in English. */
export const phaseNumber = (number: number): string => t`Phase ${number}`;

/** At whose task a fault is. */
export const phaseFaultPlace = ({ task, phase }: PhaseFault): string => t`${nameOf(task)} in phase ${phase}`;

/** What is wrong there, as the rest of a sentence that begins with the task. */
export function phaseFaultWords({ kind, needs, neededIn }: PhaseFault): string {
  switch (kind) {
    case 'later-phase':
      return t`needs “${nameOf(needs)}”, which comes later, in phase ${neededIn}`;
    case 'thread-order':
      return t`needs “${nameOf(needs)}”, which comes after it in the same thread`;
  }
}

const nameOf = ({ id, title }: PhaseFault['task']): string => (title.trim() === '' ? id : title);

/** Words of the screen on which phases are built. */
export const phaseWords = {
  get lede() {
    return t`Cut your tasks into phases: which share one growing conversation, which have their own, how many run at once, and where you look at the outputs before it goes on. Begin with a structure that you know, and change it.`;
  },
  get noTask() {
    return t`There is no task yet. Add some, then cut them into phases.`;
  },
  get empty() {
    return t`No task. Drag one here, or choose this phase beside a task. Left empty, it is passed over.`;
  },
  get notForecast() {
    return t`Your phases can’t run yet, so nothing is predicted of them: they say at the task what to mend.`;
  },
  contextOf: (phase: string): string => t`Conversations of ${phase.toLowerCase()}`,
  widthOf: (phase: string): string => t`How many at once in ${phase.toLowerCase()}`,
  remove: (phase: string): string => t`Remove ${phase.toLowerCase()}, its tasks go to its neighbour`,
  moveOf: (task: string): string => t`Phase of ${task}`,
  earlier: (task: string): string => t`Put ${task} earlier`,
  later: (task: string): string => t`Put ${task} later`,
  splitAt: (task: string): string => t`Begin a new phase with ${task}`,
  /** Read out, never shown: what has just happened. */
  begun: (preset: StructureKey): string => t`Your phases begin as ${structureName(preset)}.`,
  moved: (task: string, phase: number): string => t`${task} is in phase ${phase}.`,
  shifted: (task: string, by: -1 | 1): string => t`${task} is one place ${by === -1 ? t`earlier` : t`later`}.`,
  split: (task: string): string => t`A new phase begins with ${task}.`,
  added: (phase: number): string => t`Phase ${phase} is there, without a task.`,
  removed: (phase: number): string => t`Phase ${phase} is gone.`,
  parted: (tasks: readonly string[]): string => t`${listed(tasks)} need each other’s whole conversation.`,
  get partedWhy() {
    return t`These phases part them: each would see the other’s output alone. In one thread they keep it all.`;
  },
} as const;
