import { connect } from 'node:net';
import type { RequestListener } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listen } from '../../../electron/http/listen.ts';
import { usualPatience } from '../../../electron/http/patience.ts';
import type { Patience } from '../../../electron/http/patience.ts';
import { attachLines } from '../../../electron/http/socket.ts';

/** Long enough that only the limit under test is met. */
const long = 600_000;
const unhurried: Patience = { ...usualPatience, headersMs: long, requestMs: long, silenceMs: null, checkEveryMs: 10 };

async function serve(patience: Partial<Patience>, handler: RequestListener = (_, response) => void response.end('in')) {
  const listening = await listen(handler, { port: 0, host: '127.0.0.1', patience: { ...unhurried, ...patience } });
  if (!listening.ok) throw new Error(listening.failure.code);
  onTestFinished(() => listening.value.close());
  return listening.value;
}

/** A client that sends this, and hangs up for no reason of its own. */
function slowClient(port: number, sends: string) {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => undefined);
  let heard = '';
  socket.on('data', (data: Buffer) => (heard += data.toString('utf8')));
  socket.write(sends);
  return { socket, cut: new Promise<string>((resolve) => socket.once('close', () => resolve(heard))) };
}

/** How many connections a server has once it has noticed what ended. */
const connections = (server: { getConnections(tell: (error: Error | null, count: number) => void): void }) =>
  new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)));

describe('a server cuts', () => {
  it('whoever connects and says nothing', async () => {
    const { port } = await serve({ headersMs: 50 });
    const client = slowClient(port, '');
    client.socket.once('end', () => client.socket.end());
    expect(await client.cut).toMatch(/^HTTP\/1\.1 408 |^$/);
  });

  it('whoever sends headers drop by drop', async () => {
    const { port } = await serve({ headersMs: 50 });
    const client = slowClient(port, 'GET / HTTP/1.1\r\nhost: a\r\n');
    const drops = setInterval(() => client.socket.write('x: y\r\n'), 10);
    client.socket.once('end', () => client.socket.end());
    expect(await client.cut).toMatch(/^HTTP\/1\.1 408 /);
    clearInterval(drops);
  });

  it('whoever never ends a body', async () => {
    const { port } = await serve({ headersMs: 50, requestMs: 60 }, (request, response) => {
      request.resume().once('end', () => response.end('in'));
    });
    const client = slowClient(port, 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1000\r\n\r\n');
    const drops = setInterval(() => client.socket.write('.'), 10);
    client.socket.once('end', () => client.socket.end());
    expect(await client.cut).toMatch(/^HTTP\/1\.1 408 /);
    clearInterval(drops);
  });

  it('whoever reads no answer', async () => {
    const { port, server } = await serve(
      { silenceMs: 50 },
      (_, response) => void response.end(Buffer.alloc(30_000_000)),
    );
    const cut = new Promise<void>((resolve) => server.once('connection', (socket) => socket.once('close', resolve)));
    const client = slowClient(port, 'GET / HTTP/1.1\r\nhost: a\r\n\r\n');
    client.socket.pause();
    await cut;
  });

  it('whoever comes when it is full', async () => {
    const { port, server } = await serve({ connections: 2 });
    const [one, two] = [slowClient(port, ''), slowClient(port, '')];
    await Promise.all([one, two].map(({ socket }) => new Promise((resolve) => socket.once('connect', resolve))));
    const third = slowClient(port, '');
    third.socket.once('end', () => third.socket.end());
    expect(await third.cut).toBe('');
    expect(await connections(server)).toBe(2);
  });

  it('whoever is refused a socket and does not hang up', async () => {
    const { port, server } = await serve({});
    const lines = attachLines(server, {
      path: '/socket',
      refuse: () => 403,
      connected: () => ({ receive: () => undefined, gone: () => undefined }),
    });
    onTestFinished(() => lines.close());
    const cut = new Promise<void>((resolve) => server.once('connection', (socket) => socket.once('close', resolve)));
    slowClient(port, 'GET /socket HTTP/1.1\r\nhost: a\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n');
    await cut;
    expect(await connections(server)).toBe(0);
  });

  it('nobody who waits for an answer that takes long', async () => {
    const { address } = await serve({ headersMs: 20, requestMs: 20 }, (_, response) => {
      setTimeout(() => response.end('late'), 150);
    });
    expect(await (await fetch(address)).text()).toBe('late');
  });
});
