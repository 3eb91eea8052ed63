import type { Push } from '../../shared/contract.ts';

/** Tells every window; a window that fails to listen does not keep the others from hearing. */
export type Pushes = {
  push(push: Push): void;
  subscribe(listener: (push: Push) => void): () => void;
};

export function createPushes(report: (error: unknown) => void): Pushes {
  const listeners = new Set<(push: Push) => void>();
  return {
    push(push) {
      for (const listener of listeners) {
        try {
          listener(push);
        } catch (error) {
          report(error);
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
