import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Hosted } from '../../../shared/class/commands.ts';
import type { ClassEvent } from '../../../shared/class/event.ts';
import { classOf, reduceClass } from '../../../shared/class/state.ts';
import type { ClassState } from '../../../shared/class/state.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { Bridge } from '../../bridge/bridge.ts';
import { useSession } from '../../bridge/context.tsx';
import type { Session } from '../../bridge/session.ts';

/** What this Braid hosts, as its window knows it. */
export type HostedClass = {
  readonly state: ClassState;
  readonly door: Hosted['door'];
  readonly code: readonly string[];
};

export type ClassStoreState = {
  /** Null where nothing is hosted, and until the host has answered. */
  readonly hosted: HostedClass | null;
  readonly canHost: boolean;
  readonly asked: boolean;
  readonly failure: Failure | null;
};

const stores = new WeakMap<Session, StoreApi<ClassStoreState>>();

/** The one store of a window, made when it is first wanted: asked on every connection, then told each event. */
export function classStoreOf(session: Session): StoreApi<ClassStoreState> {
  const known = stores.get(session);
  if (known) return known;
  const store = createClassStore(session.bridge);
  stores.set(session, store);
  return store;
}

export function createClassStore(bridge: Bridge): StoreApi<ClassStoreState> {
  const store = createStore<ClassStoreState>(() => ({ hosted: null, canHost: false, asked: false, failure: null }));
  /** Told while the whole log was on its way: they are reduced once more, and those that it has change nothing. */
  let meanwhile: ClassEvent[] = [];
  let asking = 0;
  let answered = 0;

  const ask = async () => {
    asking += 1;
    const round = asking;
    meanwhile = [];
    const answer = await bridge.invoke('class.now', {});
    // A later question has a later answer.
    if (round !== asking) return;
    answered = round;
    if (!answer.ok) return void store.setState({ asked: true, failure: answer.failure });
    const { hosted, canHost } = answer.value;
    store.setState({ hosted: hosted && opened(hosted, meanwhile), canHost, asked: true, failure: null });
  };

  bridge.onPush((push) => {
    if (push.kind === 'class-hosting-changed') return void ask();
    if (push.kind !== 'class-events') return;
    meanwhile.push(...push.events);
    const { hosted } = store.getState();
    if (hosted?.state.id !== push.class) return;
    // The log is on its way, and these are reduced on top of it.
    if (answered !== asking) return;
    // One that never came: the log has it.
    if (push.events.some(({ seq }, index) => seq > hosted.state.seq + index + 1)) return void ask();
    store.setState({ hosted: { ...hosted, state: push.events.reduce(reduceClass, hosted.state) } });
  });
  bridge.onConnection((connected) => {
    if (connected) void ask();
  });
  return store;
}

function opened({ events, door, code }: Hosted, more: readonly ClassEvent[]): HostedClass | null {
  const state = classOf(events);
  if (state === null) return null;
  const next = more.filter(({ seq }) => seq > state.seq);
  return { state: next.reduce(reduceClass, state), door, code };
}

export function useClassStore<T>(select: (state: ClassStoreState) => T): T {
  return useStore(classStoreOf(useSession()), select);
}
