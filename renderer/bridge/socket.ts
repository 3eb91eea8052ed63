import { fail, failure } from '../../shared/failure.ts';
import { createListeners, readPush, readResult } from './bridge.ts';
import type { Bridge } from './bridge.ts';
import { greeting, takeFirstSocket } from './first-socket.ts';
import { socketProtocols } from '../page-secret.ts';
import type { Push } from '../../shared/contract.ts';

/** What a socket tells the bridge. `closed` also follows an attempt that never opened. */
export type SocketEvents = {
  readonly opened: () => void;
  readonly received: (data: unknown) => void;
  readonly closed: () => void;
};

/** `greeted`: the greeting was asked on it before it was handed over, and its answer is still to come. */
type OpenSocket = { readonly send: (frame: string) => void; readonly greeted?: boolean };

type Ports = {
  readonly open: (events: SocketEvents) => OpenSocket;
  /** Calls back after so many milliseconds. */
  readonly after: (ms: number, then: () => void) => void;
};

/** The browser's own socket as the bridge wants it; the first one may have been asked for before there was a bridge. */
export function openWebSocket(address: string): Ports['open'] {
  return (events) => {
    const begun = takeFirstSocket();
    const socket = begun?.socket ?? new WebSocket(address, socketProtocols());
    if (begun?.socket.readyState === WebSocket.OPEN) {
      // As a fresh one would: not before whoever asked for it has it in hand.
      queueMicrotask(() => {
        events.opened();
        for (const { data } of begun.heard) events.received(data);
      });
    }
    socket.addEventListener('open', events.opened);
    socket.addEventListener('message', (event) => events.received(event.data));
    socket.addEventListener('close', events.closed);
    return { send: (frame) => socket.send(frame), greeted: begun !== null };
  };
}

/** Doubles from a quarter of a second up to five seconds. */
export const reconnectMs = { first: 250, longest: 5_000 } as const;

/**
 * The bridge of the browser host: one WebSocket a window, `{id, command}` one way, `{id, result}` and `{push}` the other.
 * When it is cut, what was under way fails with `disconnected`, and it keeps trying. Before the first connection
 * commands wait; after that a command without a connection fails at once, since its moment may have passed.
 */
export function createSocketBridge({ open, after }: Ports): Bridge {
  const pushes = createListeners<Push>();
  const connections = createListeners<boolean>();
  const pending = new Map<number, (answer: unknown) => void>();
  let nextId = 1;
  let state: 'first' | 'open' | 'cut' = 'first';
  let waitMs: number = reconnectMs.first;
  let unsent: string[] = [];
  let socket: OpenSocket;
  let isGreeted = false;

  const become = (next: 'open' | 'cut') => {
    const changed = next !== state && !(state === 'first' && next === 'open');
    state = next;
    if (changed) connections.tell(next === 'open');
  };

  const disconnected = fail(failure('disconnected'));

  const connect = () => {
    socket = open({
      opened: () => {
        waitMs = reconnectMs.first;
        for (const frame of unsent) socket.send(frame);
        unsent = [];
        become('open');
      },
      received: (data) => receive(data),
      closed: () => {
        const cut = [...pending.values()];
        pending.clear();
        unsent = [];
        become('cut');
        for (const answer of cut) answer(disconnected);
        after(waitMs, connect);
        waitMs = Math.min(waitMs * 2, reconnectMs.longest);
      },
    });
    isGreeted = socket.greeted ?? false;
  };

  const receive = (data: unknown) => {
    const frame = readFrame(data);
    if (!frame) return;
    if ('push' in frame) {
      const push = readPush(frame.push);
      if (push) pushes.tell(push);
      return;
    }
    // Nobody has asked yet: whoever does is greeted anew.
    if (frame.id === greeting.id) isGreeted = false;
    pending.get(frame.id)?.(frame.result);
    pending.delete(frame.id);
  };

  connect();

  return {
    invoke: async (name, input) => {
      if (state === 'cut') return disconnected;
      const isAsked = isGreeted && name === greeting.command.name;
      if (isAsked) isGreeted = false;
      const id = isAsked ? greeting.id : nextId++;
      const frame = JSON.stringify({ id, command: { name, input } });
      const answer = await new Promise<unknown>((resolve) => {
        pending.set(id, resolve);
        if (isAsked) return;
        if (state === 'open') socket.send(frame);
        else unsent.push(frame);
      });
      return readResult(name, answer);
    },
    onPush: pushes.add,
    onConnection: (listener) => {
      // Before the first connection nothing is lost yet, so nothing is said.
      listener(state !== 'cut');
      return connections.add(listener);
    },
  };
}

type Frame = { readonly push: unknown } | { readonly id: number; readonly result: unknown };

function readFrame(data: unknown): Frame | null {
  if (typeof data !== 'string') return null;
  let frame: unknown;
  try {
    frame = JSON.parse(data);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (typeof frame !== 'object' || frame === null) return null;
  if ('push' in frame) return { push: frame.push };
  if ('id' in frame && typeof frame.id === 'number' && 'result' in frame) return { id: frame.id, result: frame.result };
  return null;
}
