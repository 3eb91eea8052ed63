import { connect } from 'node:net';
import { Server as NetServer } from 'node:net';
import type { Server } from 'node:net';
import { WebSocket } from 'ws';
import type { Built } from './built.ts';
import { within } from './guard.ts';

/** An answer, with what a browser would have read of it. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly text: string };

export type Asked = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** A request byte by byte, with whatever no decent client would send: `way` goes on the wire as it stands. */
export async function ask(
  port: number,
  way: string,
  { method = 'GET', headers = {}, body = '' }: Asked = {},
): Promise<Answer> {
  const lines = Object.entries({
    host: `127.0.0.1:${port}`,
    connection: 'close',
    ...(body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return parse(await exchange(port, `${method} ${way} HTTP/1.1\r\n${lines.join('')}\r\n${body}`));
}

/** What comes back for some bytes, until the server hangs up. */
export function exchange(port: number, bytes: string): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1' });
  let heard = '';
  const closed = new Promise<string>((resolve) => {
    socket.on('data', (data: Buffer) => (heard += data.toString('latin1')));
    // A server that refuses may cut before everything was sent.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
  });
  socket.write(bytes);
  return within(closed, 'the server hangs up').finally(() => socket.destroy());
}

function parse(text: string): Answer {
  const [head = '', ...body] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = new Headers();
  for (const line of lines) {
    const at = line.indexOf(':');
    headers.append(line.slice(0, at), line.slice(at + 1).trim());
  }
  return { status: Number(first.split(' ')[1] ?? 0), headers, text: body.join('\r\n\r\n') };
}

/** What becomes of a socket that is opened with these headers: `open`, or the status of the refusal. */
export async function knock(
  port: number,
  way: string,
  headers: Record<string, string>,
  protocols: readonly string[] = [],
): Promise<string> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${way}`, [...protocols], { headers });
  const end = new Promise<string>((resolve) => {
    socket.once('open', () => resolve('open'));
    socket.once('unexpected-response', (_, response) => resolve(String(response.statusCode)));
    socket.once('error', () => resolve('error'));
  });
  return within(end, `${way} answers a socket`).finally(() => socket.terminate());
}

/** A socket that is open, with what it is told and why it ends. */
export async function openSocket(
  built: Built,
  port: number,
  way: string,
  headers: Record<string, string>,
  protocols: readonly string[] = [],
) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${way}`, [...protocols], { headers });
  built.atEnd(() => socket.terminate());
  const heard: string[] = [];
  let hear: () => void = () => undefined;
  const note = (text: string): void => {
    heard.push(text);
    hear();
  };
  socket.on('error', () => undefined);
  socket.on('message', (data: Buffer) => note(data.toString('utf8')));
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.once('close', (code) => note(`closed ${code}`));
  await within(new Promise((resolve) => socket.once('open', resolve)), `${way} opens`);
  return {
    socket,
    closed: () => within(closed, `${way} closes`),
    /** The next thing that is said, or `closed CODE`. */
    async next(): Promise<string> {
      if (heard.length === 0) await within(new Promise<void>((resolve) => (hear = resolve)), `${way} says something`);
      return heard.shift() ?? '';
    },
  };
}

/** The servers that begin to listen while `act` runs: what they are bound to and how patient they are. */
export async function serversOf<T>(
  act: () => Promise<T>,
): Promise<{ readonly value: T; readonly servers: readonly Server[] }> {
  const servers: Server[] = [];
  const listen = Object.getOwnPropertyDescriptor(NetServer.prototype, 'listen');
  const original: unknown = listen?.value;
  if (typeof original !== 'function') throw new Error('Node’s servers have no listen any more.');
  const recording = function (this: Server, ...args: unknown[]): unknown {
    servers.push(this);
    return Reflect.apply(original, this, args);
  };
  Object.defineProperty(NetServer.prototype, 'listen', { ...listen, value: recording });
  try {
    return { value: await act(), servers };
  } finally {
    Object.defineProperty(NetServer.prototype, 'listen', listen ?? {});
  }
}
