/** Who has work done by this machine that takes it a while, one after the other: every pod of a class together. */
export type WorkTurns<Who> = {
  /** Null where too much waits already, of everybody or of this one. */
  take<T>(who: Who, work: () => Promise<T>): Promise<T> | null;
};

/** A PDF has 256 MB and 20 s for itself at most, so that few are read at once and nobody waits for ever. */
export const fileBounds = { atOnce: 2, ofOne: 4, together: 32 } as const;
/** One thread forecasts for everybody; a pod may have a dozen windows, and each of them a forecast to show. */
export const forecastBounds = { atOnce: 1, ofOne: 12, together: 240 } as const;

export function createWorkTurns<Who>(bounds: typeof fileBounds | typeof forecastBounds): WorkTurns<Who> {
  const held = new Map<Who, number>();
  /** Those that wait, by pod; the one whose turn is next stands first. */
  const waiting = new Map<Who, (() => void)[]>();
  let together = 0;
  let atOnce = 0;

  async function inTurn<T>(who: Who, work: () => Promise<T>): Promise<T> {
    held.set(who, (held.get(who) ?? 0) + 1);
    together += 1;
    // Whoever is through hands its place on.
    if (atOnce < bounds.atOnce) atOnce += 1;
    else await new Promise<void>((resolve) => waiting.set(who, [...(waiting.get(who) ?? []), resolve]));
    try {
      return await work();
    } finally {
      const left = (held.get(who) ?? 1) - 1;
      if (left === 0) held.delete(who);
      else held.set(who, left);
      together -= 1;
      const next = nextInTurn();
      if (next) next();
      else atOnce -= 1;
    }
  }

  /** Whoever has had a turn stands behind all the others, however much they wait for. */
  function nextInTurn(): (() => void) | undefined {
    const [first] = waiting;
    if (!first) return undefined;
    const [who, [next, ...later]] = first;
    waiting.delete(who);
    if (later.length > 0) waiting.set(who, later);
    return next;
  }

  return {
    take: (who, work) =>
      together >= bounds.together || (held.get(who) ?? 0) >= bounds.ofOne ? null : inTurn(who, work),
  };
}
