import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../../electron/services/clock.ts';
import { watchSuspension } from '../../../../electron/services/run/suspension.ts';

/** Each wait ends with the next of these jumps of the two clocks, in ms; after the last one the watch is ended. */
async function told(...beats: { now: number; date: number }[]): Promise<number[]> {
  let [now, date] = [0, 0];
  const end = new AbortController();
  const left = [...beats];
  const clock: Clock = {
    now: () => now,
    date: () => new Date(date),
    wait: () => {
      const beat = left.shift();
      if (!beat) end.abort();
      now += beat?.now ?? 0;
      date += beat?.date ?? 0;
      return Promise.resolve();
    },
  };
  const slept: number[] = [];
  await watchSuspension(clock, end.signal, (ms) => slept.push(ms));
  return slept;
}

const beat = { now: 5_000, date: 5_000 };

describe('a machine that sleeps', () => {
  it('is noticed whether its monotonic clock stops meanwhile or not', async () => {
    expect(await told(beat, { now: 5_002, date: 605_000 }, beat)).toEqual([600_000]);
    expect(await told(beat, { now: 605_000, date: 605_000 }, beat)).toEqual([600_000]);
  });

  it('is not taken for one that is busy, or whose date was set back or put right by seconds', async () => {
    expect(await told(beat, { now: 9_000, date: 9_000 }, { now: 5_000, date: -3_600_000 })).toEqual([]);
    expect(await told({ now: 5_000, date: 8_000 }, beat)).toEqual([]);
  });
});
