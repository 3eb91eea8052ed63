import { systemClock } from '../../../electron/practice/clock.ts';
import type { Clock } from '../../../electron/practice/clock.ts';

const hour = 60 * 60_000;

/** A clock whose waits (but for those of hours) all end together, when a test says so, and at once from then on. */
export function createHeldClock(): { readonly clock: Clock; waiting(): number; release(): void } {
  const held = new Set<() => void>();
  let isFree = false;
  return {
    clock: {
      ...systemClock,
      after: (ms, act) => {
        if (ms <= 0 || ms > hour) return systemClock.after(ms, act);
        if (isFree) return systemClock.after(0, act);
        held.add(act);
        return () => held.delete(act);
      },
    },
    waiting: () => held.size,
    release: () => {
      isFree = true;
      for (const act of held) act();
      held.clear();
    },
  };
}
