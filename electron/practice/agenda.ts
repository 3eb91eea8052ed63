import type { Clock } from './clock.ts';

/** One act at a time, at a moment of the clock; a later one takes the place of an earlier one. */
export type Agenda = {
  at(moment: number, act: () => void): void;
  soon(act: () => void): void;
  clear(): void;
};

export function createAgenda(clock: Clock): Agenda {
  let callOff = () => {};
  return {
    at: (moment, act) => {
      const wait = moment - clock.now();
      // Timers are exact to a millisecond at best, so half of one is now.
      if (wait < 0.5) act();
      else callOff = clock.after(wait, act);
    },
    soon: (act) => {
      callOff = clock.after(0, act);
    },
    clear: () => callOff(),
  };
}
