import { socketProtocols, takePageSecret } from '../page-secret.ts';

/*
 * The socket is asked for with the page's first lines, and so is the greeting that everything shown waits for: while the
 * host lets the page in and answers, the app's own module is still being read. Nothing of the app stands here, so that it
 * costs those lines nothing.
 */

/** What is asked before there is a bridge, and under which number; a bridge's own begin at 1. */
export const greeting = { id: 0, command: { name: 'app.hello', input: {} } } as const;

/** Where the server that sent this page takes sockets; null for a page of Electron's, or one that was opened as a file. */
export function socketAddress(): string | null {
  const { protocol, host } = window.location;
  if (window.braid || (protocol !== 'http:' && protocol !== 'https:')) return null;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/socket`;
}

type FirstSocket = {
  readonly socket: WebSocket;
  readonly heard: MessageEvent[];
  readonly hear: (event: MessageEvent) => void;
};

let first: FirstSocket | null = null;

export function openFirstSocket(): void {
  const address = socketAddress();
  if (address === null) return;
  // The token did its work when the page was sent.
  takePageSecret(window.location.search);
  const heard: MessageEvent[] = [];
  const hear = (event: MessageEvent) => void heard.push(event);
  const socket = new WebSocket(address, socketProtocols());
  socket.addEventListener('message', hear);
  socket.addEventListener('open', () => socket.send(JSON.stringify(greeting)));
  first = { socket, heard, hear };
}

/** Hands the first socket on, once, with what it has heard so far. Who takes it is owed the answer to `greeting`. Null when there is none, or none that still lives. */
export function takeFirstSocket(): { readonly socket: WebSocket; readonly heard: readonly MessageEvent[] } | null {
  const taken = first;
  first = null;
  if (taken === null || taken.socket.readyState > WebSocket.OPEN) return null;
  taken.socket.removeEventListener('message', taken.hear);
  return taken;
}
