/** What was deleted last and can be brought back until the host ends. */
export type LastDeleted<Id, Kept> = {
  put(id: Id, kept: Kept, bytes: number): void;
  find(id: Id): Kept | null;
  forget(id: Id): void;
};

/** Far more than anybody takes back, and no more than a host can hold beside all that is kept. */
export const deletedBounds = { count: 20, bytes: 16_000_000 } as const;

/** The one that was deleted last is held whatever its size; of the others, as many as there is room for. */
export function createLastDeleted<Id, Kept>(): LastDeleted<Id, Kept> {
  const held = new Map<Id, { readonly kept: Kept; readonly bytes: number }>();
  let together = 0;

  const forget = (id: Id): void => {
    together -= held.get(id)?.bytes ?? 0;
    held.delete(id);
  };
  return {
    put(id, kept, bytes) {
      forget(id);
      held.set(id, { kept, bytes });
      together += bytes;
      for (const oldest of held.keys()) {
        if (oldest === id || (held.size <= deletedBounds.count && together <= deletedBounds.bytes)) break;
        forget(oldest);
      }
    },
    find: (id) => held.get(id)?.kept ?? null,
    forget,
  };
}
