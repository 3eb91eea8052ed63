import { useEffect } from 'react';
import { useSession, useSessionState } from './context.tsx';
import type { Session } from './session.ts';
import type { RunStore } from './live-comparison.ts';
import { createRunStore } from './run-store.ts';

const stores = new WeakMap<Session, RunStore>();

/** The one store of a window: it goes on following while other screens are open. */
function runStoreOf(session: Session): RunStore {
  const known = stores.get(session);
  if (known) return known;
  const store = createRunStore({
    open: (comparison) => session.bridge.invoke('comparison.open', { comparison }),
    now: () => performance.now(),
    date: () => Date.now(),
    later: (work, ms) => void setTimeout(work, ms),
  });
  session.bridge.onPush(store.receive);
  stores.set(session, store);
  return store;
}

/** The window's store for a screen that follows a run. */
export function useRunStore(): RunStore {
  const session = useSession();
  const connection = useSessionState((state) => state.connection);
  const store = runStoreOf(session);
  useEffect(() => {
    // Pushes of the time without a connection are lost, so what is followed is opened again.
    if (connection > 1) store.reopenAll();
  }, [connection, store]);
  return store;
}
