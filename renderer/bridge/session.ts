import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { CommandOutput } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import type { SettingsPatch } from '../../shared/settings.ts';
import type { Bridge } from './bridge.ts';

export type Hello = CommandOutput<'app.hello'>;

/** What every screen may ask about the host. `hello` is null until it has answered. */
export type SessionState = {
  readonly hello: Hello | null;
  readonly failure: Failure | null;
  readonly connected: boolean;
  /** Counts the connections: whoever follows something opens it again when this grows. */
  readonly connection: number;
  /** What a person should know, e.g. that a document was recovered. */
  readonly notices: readonly Failure[];
};

export type Session = { readonly store: StoreApi<SessionState>; readonly bridge: Bridge };

/** Says hello on every connection and keeps what came back up to date. */
export function createSession(bridge: Bridge): Session {
  const store = createStore<SessionState>(() => ({
    hello: null,
    failure: null,
    connected: true,
    connection: 0,
    notices: [],
  }));

  const greet = async () => {
    const answer = await bridge.invoke('app.hello', {});
    if (answer.ok) store.setState({ hello: answer.value, failure: null, notices: answer.value.notices });
    else store.setState({ failure: answer.failure });
  };

  bridge.onPush((push) => {
    if (push.kind === 'notice') store.setState(({ notices }) => ({ notices: [...notices, push.notice] }));
    if (push.kind === 'settings-changed') {
      store.setState(({ hello }) => ({ hello: hello && { ...hello, settings: push.settings } }));
    }
  });
  bridge.onConnection((connected) => {
    store.setState((state) => ({ connected, connection: state.connection + (connected ? 1 : 0) }));
    if (connected) void greet();
  });

  return { store, bridge };
}

/** Saves part of the settings; the page shows the new value when the host has it. Null when that worked. */
export async function saveSettings({ store, bridge }: Session, patch: SettingsPatch): Promise<Failure | null> {
  const answer = await bridge.invoke('settings.save', { patch });
  if (!answer.ok) return answer.failure;
  store.setState(({ hello }) => ({ hello: hello && { ...hello, settings: answer.value } }));
  return null;
}

/** Asks the host again, e.g. after a key was stored. */
export async function refreshSession({ store, bridge }: Session): Promise<Failure | null> {
  const answer = await bridge.invoke('app.hello', {});
  if (!answer.ok) return answer.failure;
  store.setState({ hello: answer.value, failure: null });
  return null;
}

export function dismissNotice({ store }: Session, notice: Failure): void {
  store.setState(({ notices }) => ({ notices: notices.filter((each) => each !== notice) }));
}
