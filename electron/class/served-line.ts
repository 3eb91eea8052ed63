import type { ClassLine } from '../../shared/class/hosting.ts';
import type { PodId } from '../../shared/class/ids.ts';
import type { PodSession, PodSessions } from './pod-sessions.ts';

type Listener = Parameters<ClassLine['listen']>[0];

const againMs = 5_000;

/** The line of a pod that this machine runs: no network, and otherwise the same as every other pod's. */
export function createServedLine(sessions: PodSessions, pod: PodId, left: () => void): ClassLine {
  const listeners = new Set<Listener>();
  let session: PodSession | null = null;
  let again: NodeJS.Timeout | null = null;
  let closed = false;

  function connect(): void {
    let held = true;
    const tell = (say: (listener: Listener) => void): void => {
      if (closed || !held) return;
      for (const listener of listeners) say(listener);
    };
    session = sessions.open(
      pod,
      {
        // Later, as a network would: nobody is told anything while they are still sending.
        send: (message) => queueMicrotask(() => tell((listener) => listener.message(message))),
        close: () => {
          queueMicrotask(() => {
            tell((listener) => listener.connected(false));
            held = false;
            session?.gone();
            session = null;
            if (closed) return;
            again = setTimeout(connect, againMs);
            again.unref();
          });
        },
        pause: () => undefined,
        resume: () => undefined,
      },
      { told: false, left },
    );
    queueMicrotask(() => tell((listener) => listener.connected(true)));
  }

  return {
    send(message) {
      // What the app sends passes the same checks as what comes over a network.
      session?.receive(JSON.stringify(message));
    },
    listen(listener) {
      listeners.add(listener);
      if (!session && !closed) connect();
      return () => listeners.delete(listener);
    },
    close() {
      closed = true;
      if (again) clearTimeout(again);
      session?.gone();
      session = null;
    },
  };
}
