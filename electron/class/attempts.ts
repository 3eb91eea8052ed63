/** Counts wrong codes at the door, by address and over all of them. */
export type Attempts = {
  /** How many seconds the door stays shut for this address; 0 lets it try. */
  wait(address: string): number;
  wrong(address: string): void;
  right(address: string): void;
};

/** A class shares an address behind some networks, so a few slips are free; then each doubles the wait. */
const free = 8;
const firstWaitMs = 15_000;
const longestWaitMs = 600_000;
/** Over all addresses: trying the 5,760 codes with many computers takes more than nine hours. */
const together = { most: 100, withinMs: 600_000 };
/** More addresses than any class has computers are nobody's slips. */
const mostAddresses = 2_000;

export function createAttempts(now: () => number): Attempts {
  const slips = new Map<string, { count: number; until: number }>();
  let recent: number[] = [];
  return {
    wait(address) {
      const time = now();
      recent = recent.filter((at) => time - at < together.withinMs);
      const shared = recent.length >= together.most ? (recent[0] ?? time) + together.withinMs - time : 0;
      const own = (slips.get(address)?.until ?? 0) - time;
      return Math.max(0, Math.ceil(Math.max(shared, own) / 1_000));
    },
    wrong(address) {
      const time = now();
      recent.push(time);
      const count = (slips.get(address)?.count ?? 0) + 1;
      const waitMs = count < free ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (count - free));
      slips.delete(address);
      slips.set(address, { count, until: time + waitMs });
      const [oldest] = slips.keys();
      if (slips.size > mostAddresses && oldest !== undefined) slips.delete(oldest);
    },
    right: (address) => void slips.delete(address),
  };
}
