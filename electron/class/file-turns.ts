/** Who has files taken apart by this machine, one after the other: every pod of a class together. */
export type FileTurns<Who> = {
  /** Null where too much waits already, of everybody or of this one. */
  take<T>(who: Who, work: () => Promise<T>): Promise<T> | null;
};

/** A PDF has 256 MB and 20 s for itself at most, so that few are read at once and nobody waits for ever. */
export const fileBounds = { atOnce: 2, ofOne: 4, together: 32 } as const;

export function createFileTurns<Who>(): FileTurns<Who> {
  const held = new Map<Who, number>();
  const waiting: (() => void)[] = [];
  let together = 0;
  let atOnce = 0;

  async function inTurn<T>(who: Who, work: () => Promise<T>): Promise<T> {
    held.set(who, (held.get(who) ?? 0) + 1);
    together += 1;
    // Whoever is through hands its place on.
    if (atOnce < fileBounds.atOnce) atOnce += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const left = (held.get(who) ?? 1) - 1;
      if (left === 0) held.delete(who);
      else held.set(who, left);
      together -= 1;
      const next = waiting.shift();
      if (next) next();
      else atOnce -= 1;
    }
  }

  return {
    take: (who, work) =>
      together >= fileBounds.together || (held.get(who) ?? 0) >= fileBounds.ofOne ? null : inTurn(who, work),
  };
}
