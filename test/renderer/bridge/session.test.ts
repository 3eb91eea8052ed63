import { describe, expect, it } from 'vitest';
import type { Bridge } from '../../../renderer/bridge/bridge.ts';
import { createListeners, readResult } from '../../../renderer/bridge/bridge.ts';
import { createSession, dismissNotice, saveSettings } from '../../../renderer/bridge/session.ts';
import type { Push } from '../../../shared/contract.ts';
import { failure } from '../../../shared/failure.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import { hello } from '../../support/hello.ts';

/** A host that answers each command by hand; `connect` and `push` are what it does by itself. */
function fakeHost(answers: (name: string, input: unknown) => unknown) {
  const pushes = createListeners<Push>();
  const connections = createListeners<boolean>();
  const bridge: Bridge = {
    invoke: (name, input) => Promise.resolve(readResult(name, answers(name, input))),
    onPush: pushes.add,
    onConnection: (listener) => {
      listener(true);
      return connections.add(listener);
    },
  };
  return { bridge, push: pushes.tell, connect: connections.tell };
}
const answered = () => new Promise((resolve) => setImmediate(resolve));

describe('a session', () => {
  it('says hello and keeps the answer', async () => {
    const { bridge } = fakeHost(() => ({ ok: true, value: hello }));
    const { store } = createSession(bridge);
    expect(store.getState().hello).toBeNull();
    await answered();
    expect(store.getState()).toMatchObject({ hello, failure: null, connection: 1 });
  });

  it('says hello again on every new connection', async () => {
    let round = 0;
    const { bridge, connect } = fakeHost(() => ({ ok: true, value: { ...hello, version: `${(round += 1)}` } }));
    const { store } = createSession(bridge);
    await answered();
    connect(false);
    expect(store.getState().connected).toBe(false);
    connect(true);
    await answered();
    expect(store.getState()).toMatchObject({ connected: true, connection: 2, hello: { version: '2' } });
  });

  it('keeps why the host could not be greeted', async () => {
    const refused = failure('folder-busy', { folder: 'data' });
    const { bridge } = fakeHost(() => ({ ok: false, failure: refused }));
    const { store } = createSession(bridge);
    await answered();
    expect(store.getState()).toMatchObject({ hello: null, failure: refused });
  });

  it('follows settings that another window changed', async () => {
    const { bridge, push } = fakeHost(() => ({ ok: true, value: hello }));
    const { store } = createSession(bridge);
    await answered();
    push({ kind: 'settings-changed', settings: { ...defaultSettings, theme: 'dark' } });
    expect(store.getState().hello?.settings.theme).toBe('dark');
  });

  it('shows saved settings once the host has them, and nothing when it refuses', async () => {
    const refused = failure('disk-full');
    const { bridge } = fakeHost((name) =>
      name === 'app.hello' ? { ok: true, value: hello } : { ok: false, failure: refused },
    );
    const session = createSession(bridge);
    await answered();
    expect(await saveSettings(session, { pace: 10 })).toEqual(refused);
    expect(session.store.getState().hello?.settings.pace).toBe(defaultSettings.pace);
  });

  it('gathers notices until each is dismissed', async () => {
    const recovered = failure('document-recovered', { document: 'progress' });
    const { bridge, push } = fakeHost(() => ({ ok: true, value: { ...hello, notices: [recovered] } }));
    const session = createSession(bridge);
    await answered();
    push({ kind: 'notice', notice: failure('disk-full') });
    const [first] = session.store.getState().notices;
    if (first) dismissNotice(session, first);
    expect(session.store.getState().notices.map((notice) => notice.code)).toEqual(['disk-full']);
  });
});
