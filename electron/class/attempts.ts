/** Counts wrong codes at the door, so that nobody can try them all and nobody can shut it for the others. */
export type Attempts = {
  /** How many seconds the door stays shut for this address; 0 lets it try, and always lets in who never erred. */
  wait(address: string): number;
  wrong(address: string): void;
  /** Its slips are forgiven, and still counted: whoever has the code, or sits beside somebody who has, buys no tries. */
  right(address: string): void;
};

/** A class shares an address behind some networks, so a few slips are free; then each doubles the wait. */
const free = 8;
const firstWaitMs = 15_000;
const longestWaitMs = 600_000;
/** What one address may try in an hour, forgiven or not: 60 of the 5,760 codes, so that a morning leads nowhere. */
const ofOne = { most: 60, withinMs: 3_600_000 } as const;
/**
 * Over all addresses: from here on each has one try in ten minutes, so that twenty computers try 120 codes in an hour, one
 * in fifty. One address counts for no more than ten, so that it takes fifteen to bring this on.
 */
const together = { most: 150, withinMs: 3_600_000, ofOne: 10, waitMs: 600_000 } as const;
/** More addresses than any class has computers are nobody's slips. */
const mostAddresses = 2_000;

type Slips = { readonly count: number; readonly until: number; readonly at: readonly number[] };

export function createAttempts(now: () => number): Attempts {
  const known = new Map<string, Slips>();

  function isTried(time: number): boolean {
    let sum = 0;
    for (const { at } of known.values()) {
      const recent = at.filter((each) => time - each < together.withinMs).length;
      sum += Math.min(together.ofOne, recent);
    }
    return sum >= together.most;
  }

  return {
    wait(address) {
      const slips = known.get(address);
      if (!slips) return 0;
      const time = now();
      const tooMany = slips.at.at(-ofOne.most);
      const hour = tooMany === undefined ? 0 : tooMany + ofOne.withinMs - time;
      const last = (slips.at.at(-1) ?? -Infinity) + together.waitMs - time;
      const tried = last > 0 && isTried(time) ? last : 0;
      return Math.max(0, Math.ceil(Math.max(slips.until - time, hour, tried) / 1_000));
    },
    wrong(address) {
      const time = now();
      const before = known.get(address);
      const count = (before?.count ?? 0) + 1;
      const waitMs = count < free ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (count - free));
      known.delete(address);
      known.set(address, { count, until: time + waitMs, at: [...(before?.at ?? []), time].slice(-ofOne.most) });
      const [oldest] = known.keys();
      if (known.size > mostAddresses && oldest !== undefined) known.delete(oldest);
    },
    right(address) {
      const slips = known.get(address);
      if (slips) known.set(address, { ...slips, count: 0, until: 0 });
    },
  };
}
