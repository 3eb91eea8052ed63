import { describe, expect, it } from 'vitest';
import { createSocketBridge, reconnectMs, type SocketEvents } from '../../../renderer/bridge/socket.ts';
import type { Push } from '../../../shared/contract.ts';
import { failure } from '../../../shared/failure.ts';
import { defaultSettings } from '../../../shared/settings.ts';

/** A server of one socket at a time, moved by hand. */
function fakeServer() {
  const sockets: { events: SocketEvents; sent: { id: number; command: { name: string; input: unknown } }[] }[] = [];
  const waits: { ms: number; then: () => void }[] = [];
  const bridge = createSocketBridge({
    open: (events) => {
      const socket = { events, sent: [] as (typeof sockets)[number]['sent'] };
      sockets.push(socket);
      return { send: (frame) => socket.sent.push(JSON.parse(frame)) };
    },
    after: (ms, then) => waits.push({ ms, then }),
  });
  const last = () => {
    const socket = sockets.at(-1);
    if (!socket) throw new Error('no socket was opened');
    return socket;
  };
  return {
    bridge,
    waits,
    last,
    open: () => last().events.opened(),
    cut: () => last().events.closed(),
    reconnect: () => waits.pop()?.then(),
    receive: (frame: unknown) => last().events.received(JSON.stringify(frame)),
  };
}

const done = { ok: true, value: { done: true } };

describe('commands', () => {
  it('sends a frame with an id and gives the answer of that id, whatever the order', async () => {
    const { bridge, open, last, receive } = fakeServer();
    open();
    const first = bridge.invoke('key.clear', { name: 'claude' });
    const second = bridge.invoke('key.store', { name: 'claude', key: 'a key of mine' });
    expect(last().sent).toEqual([
      { id: 1, command: { name: 'key.clear', input: { name: 'claude' } } },
      { id: 2, command: { name: 'key.store', input: { name: 'claude', key: 'a key of mine' } } },
    ]);
    receive({ id: 2, result: { ok: false, failure: failure('no-key') } });
    receive({ id: 1, result: done });
    expect(await first).toEqual(done);
    expect(await second).toEqual({ ok: false, failure: failure('no-key') });
  });

  it('keeps commands until the first connection is there', async () => {
    const { bridge, open, last, receive } = fakeServer();
    const answer = bridge.invoke('key.clear', { name: 'claude' });
    expect(last().sent).toEqual([]);
    open();
    receive({ id: 1, result: done });
    expect(await answer).toEqual(done);
  });

  it('fails what was under way when the connection is cut, and what is asked while it is', async () => {
    const { bridge, open, cut } = fakeServer();
    open();
    const answer = bridge.invoke('key.clear', { name: 'claude' });
    cut();
    expect(await answer).toEqual({ ok: false, failure: failure('disconnected') });
    expect(await bridge.invoke('key.clear', { name: 'claude' })).toEqual({
      ok: false,
      failure: failure('disconnected'),
    });
  });

  it('says so when an answer does not fit the contract', async () => {
    const { bridge, open, receive } = fakeServer();
    open();
    const answer = bridge.invoke('key.clear', { name: 'claude' });
    receive({ id: 1, result: { ok: true, value: { done: 'maybe' } } });
    const result = await answer;
    expect(result.ok ? null : result.failure.code).toBe('unexpected');
  });
});

describe('the connection', () => {
  it('is told as it is, then at every change', () => {
    const { bridge, open, cut, reconnect } = fakeServer();
    const heard: boolean[] = [];
    bridge.onConnection((connected) => heard.push(connected));
    open();
    cut();
    reconnect();
    cut();
    reconnect();
    open();
    expect(heard).toEqual([true, false, true]);
  });

  it('waits twice as long after each failed attempt, up to the longest, and starts anew after a success', () => {
    const { waits, open, cut, reconnect } = fakeServer();
    const waited: number[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1) {
      cut();
      waited.push(waits.at(-1)?.ms ?? 0);
      reconnect();
    }
    expect(waited).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000, 5000]);
    open();
    cut();
    expect(waits.at(-1)?.ms).toBe(reconnectMs.first);
  });
});

describe('pushes', () => {
  it('reach every listener until it leaves, and what is no push is dropped', () => {
    const { bridge, open, receive, last } = fakeServer();
    open();
    const heard: Push[] = [];
    const leave = bridge.onPush((push) => heard.push(push));
    const push = { kind: 'settings-changed', settings: defaultSettings };
    receive({ push });
    receive({ push: { kind: 'gossip' } });
    last().events.received('not json');
    leave();
    receive({ push });
    expect(heard).toEqual([push]);
  });
});
