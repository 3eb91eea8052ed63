import type { PhaseFault } from '../structure/phase-faults.ts';

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
