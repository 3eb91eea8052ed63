import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Seated } from '../../shared/class/commands.ts';
import type { ClassForPod } from '../../shared/class/for-pod.ts';
import type { ClassSetting } from '../../shared/class/setting.ts';
import { useSession } from './context.tsx';
import type { Session } from './session.ts';

export type SeatState = {
  /** The class that this Braid takes part in; null for none, and until the host has answered. */
  readonly seated: Seated | null;
  /** Whether a class can be hosted or joined from here; a pod in a browser does neither. */
  readonly canHost: boolean;
};

const stores = new WeakMap<Session, StoreApi<SeatState>>();

/** The one store of a window: asked on every connection, told of every change. */
export function seatStoreOf(session: Session): StoreApi<SeatState> {
  const known = stores.get(session);
  if (known) return known;
  const { bridge } = session;
  const store = createStore<SeatState>(() => ({ seated: null, canHost: false }));
  stores.set(session, store);
  let told = 0;
  bridge.onPush((push) => {
    if (push.kind !== 'class-seat-changed') return;
    told += 1;
    store.setState({ seated: push.seated });
  });
  bridge.onConnection((connected) => {
    if (!connected) return;
    const before = told;
    void bridge.invoke('class.now', {}).then((answer) => {
      if (!answer.ok) return;
      const { seated, canHost } = answer.value;
      // What was told meanwhile is newer than the answer.
      store.setState(told === before ? { seated, canHost } : { canHost });
    });
  });
  return store;
}

export function useSeatState<T>(select: (state: SeatState) => T): T {
  return useStore(seatStoreOf(useSession()), select);
}

/** Where this Braid sits, or null. */
export function useSeat(): Seated | null {
  return useSeatState(({ seated }) => seated);
}

/** What the class sets as long as it goes on; null where nothing is set by any. */
export function useClassSetting(): ClassSetting | null {
  return useSeatState(({ seated }) => (seated === null || seated.class.ended ? null : seated.class.setting));
}

/** The class, where its exercise is this one and it goes on. */
export function useClassOf(exercise: string): ClassForPod | null {
  return useSeatState(({ seated }) =>
    seated === null || seated.class.ended || seated.class.setting.exercise !== exercise ? null : seated.class,
  );
}
