import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Bridge } from './bridge.ts';
import type { Hello, Session, SessionState } from './session.ts';

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A screen was drawn outside the session.');
  return session;
}

export function useBridge(): Bridge {
  return useSession().bridge;
}

export function useSessionState<T>(select: (state: SessionState) => T): T {
  return useStore(useSession().store, select);
}

/** What the host said of itself. Screens are drawn after it has answered, so it is always there for them. */
export function useHello(): Hello {
  const hello = useSessionState((state) => state.hello);
  if (!hello) throw new Error('A screen was drawn before the host had answered.');
  return hello;
}
