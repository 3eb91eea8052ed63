import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fail, failure } from '../../../shared/failure.ts';
import { greeting, openFirstSocket, takeFirstSocket } from '../../../renderer/bridge/first-socket.ts';
import { createSocketBridge, openWebSocket } from '../../../renderer/bridge/socket.ts';

/** A browser's socket, moved on by hand. */
class HandSocket extends EventTarget {
  static readonly OPEN = 1;
  static made: HandSocket[] = [];
  readyState = 0;
  readonly sent: string[] = [];
  constructor(readonly address: string) {
    super();
    HandSocket.made.push(this);
  }
  send(frame: string): void {
    this.sent.push(frame);
  }
  open(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }
  hear(data: string): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  close(): void {
    this.readyState = 3;
    this.dispatchEvent(new Event('close'));
  }
}

const address = 'ws://127.0.0.1:4870/socket';

beforeEach(() => {
  HandSocket.made = [];
  vi.stubGlobal('WebSocket', HandSocket);
  vi.stubGlobal('window', { location: { protocol: 'http:', host: '127.0.0.1:4870', search: '' } });
});
afterEach(() => {
  takeFirstSocket();
  vi.unstubAllGlobals();
});

async function openBridge() {
  const told: string[] = [];
  const socket = openWebSocket(address)({
    opened: () => told.push('opened'),
    received: (data) => told.push(String(data)),
    closed: () => told.push('closed'),
  });
  const atOnce = [...told];
  await Promise.resolve();
  return { told, atOnce, socket };
}

it('is the one that the bridge goes on with, and only the first time', async () => {
  openFirstSocket();
  const { told, socket } = await openBridge();
  const [first] = HandSocket.made;
  first?.open();
  first?.hear('a');
  socket.send('hello');
  first?.close();
  expect([told, first?.address, first?.sent, HandSocket.made.length]).toEqual([
    ['opened', 'a', 'closed'],
    address,
    [JSON.stringify(greeting), 'hello'],
    1,
  ]);
  await openBridge();
  expect(HandSocket.made).toHaveLength(2);
});

it('loses nothing that it heard before there was a bridge, and tells it once the bridge has the socket in hand', async () => {
  openFirstSocket();
  const [first] = HandSocket.made;
  first?.open();
  first?.hear('a');
  first?.hear('b');
  const { told, atOnce } = await openBridge();
  first?.hear('c');
  expect([atOnce, told]).toEqual([[], ['opened', 'a', 'b', 'c']]);
});

const notNow = fail(failure('timeout'));

it('greets the host at once, and the bridge’s own greeting waits for that answer', async () => {
  openFirstSocket();
  const [first] = HandSocket.made;
  first?.open();
  first?.hear(JSON.stringify({ id: greeting.id, result: notNow }));
  const bridge = createSocketBridge({ open: openWebSocket(address), after: () => undefined });
  expect(await bridge.invoke('app.hello', {})).toMatchObject({ ok: false, failure: { code: 'timeout' } });
  expect(first?.sent).toEqual([JSON.stringify(greeting)]);

  const again = bridge.invoke('app.hello', {});
  expect(first?.sent).toHaveLength(2);
  first?.hear(JSON.stringify({ id: 1, result: notNow }));
  expect(await again).toMatchObject({ ok: false });
});

it('is asked anew by a bridge that greets after the answer has gone by', async () => {
  openFirstSocket();
  const [first] = HandSocket.made;
  first?.open();
  first?.hear(JSON.stringify({ id: greeting.id, result: notNow }));
  const bridge = createSocketBridge({ open: openWebSocket(address), after: () => undefined });
  await Promise.resolve();
  void bridge.invoke('app.hello', {});
  expect(first?.sent).toEqual([JSON.stringify(greeting), JSON.stringify({ ...greeting, id: 1 })]);
});

it('gives up its greeting when it is cut before the answer', async () => {
  openFirstSocket();
  const [first] = HandSocket.made;
  const bridge = createSocketBridge({ open: openWebSocket(address), after: () => undefined });
  first?.open();
  const answer = bridge.invoke('app.hello', {});
  first?.close();
  expect(await answer).toMatchObject({ ok: false, failure: { code: 'disconnected' } });
});

it('is let go where it has closed by then', async () => {
  openFirstSocket();
  HandSocket.made[0]?.close();
  const { told } = await openBridge();
  HandSocket.made[1]?.open();
  expect([told, HandSocket.made.length]).toEqual([['opened'], 2]);
});

it.each([
  ['Electron’s own pages', { braid: {}, location: { protocol: 'braid:', host: 'app', search: '' } }],
  ['a page opened as a file', { location: { protocol: 'file:', host: '', search: '' } }],
])('is not asked for by %s', (_, page) => {
  vi.stubGlobal('window', page);
  openFirstSocket();
  expect(HandSocket.made).toEqual([]);
});
