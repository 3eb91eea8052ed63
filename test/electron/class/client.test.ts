import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { joinClass, lookAtClass } from '../../../electron/class/client.ts';
import { openPodLine } from '../../../electron/class/pod-line.ts';
import { asClassId, asPodId } from '../../../shared/class/ids.ts';
import type { Result } from '../../../shared/failure.ts';
import { heardOn } from '../../support/class-host.ts';

const view = { protocol: 1, class: 'class-1', title: 'T', exercise: 'board-prep', pods: 8, taken: [], shared: [] };

/** A server that says the same to everybody. */
async function answering(text: string, status = 200, headers: Record<string, string> = {}): Promise<string> {
  const server = createServer((_, response) => response.writeHead(status, headers).end(text));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  // A server that listens on a port has an AddressInfo; only pipes have a string.
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const codeOf = (result: Result<unknown>): unknown => (result.ok ? 'ok' : result.failure.code);

describe('what is behind an address', () => {
  it('is told from what is no class', async () => {
    expect(codeOf(await lookAtClass(await answering(JSON.stringify(view))))).toBe('ok');
    const others = ['', 'hello', '<!doctype html>', 'null', '{}', JSON.stringify({ ...view, pods: 'many' })];
    for (const text of others)
      expect([text, codeOf(await lookAtClass(await answering(text)))]).toEqual([text, 'not-a-class']);
    expect(codeOf(await lookAtClass(await answering(`"${'a'.repeat(1_000_000)}"`)))).toBe('not-a-class');
    const elsewhere = await answering('', 302, { location: `http://${await answering(JSON.stringify(view))}/class` });
    expect(codeOf(await lookAtClass(elsewhere))).toBe('not-a-class');
  });

  it('may be nothing', async () => {
    const result = await lookAtClass('127.0.0.1:1');
    expect(result).toMatchObject({ ok: false, failure: { code: 'class-unreachable', wayOut: 'retry' } });
  });

  it('may be a Braid of another protocol, older or newer', async () => {
    const looked = async (protocol: number) => lookAtClass(await answering(JSON.stringify({ protocol, hello: true })));
    expect(await looked(0)).toMatchObject({ failure: { code: 'class-protocol', details: { older: 'there' } } });
    expect(await looked(2)).toMatchObject({ failure: { code: 'class-protocol', details: { older: 'here' } } });
  });

  it('lets nobody in by an answer that is none', async () => {
    const joining = { address: await answering(JSON.stringify(view)), code: 'c', number: 1, name: null, members: [] };
    expect(codeOf(await joinClass(joining, () => undefined))).toBe('not-a-class');
  });
});

describe('a pod’s line', () => {
  it('says nothing of what it does not know, and comes back when it is cut', async () => {
    const host = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    onTestFinished(() => void host.close());
    await new Promise((resolve) => host.once('listening', resolve));
    const tokens: unknown[] = [];
    const welcome = {
      kind: 'welcome',
      protocol: 1,
      reports: 0,
      class: {
        ...{
          class: 'class-1',
          title: 'T',
          paused: false,
          ended: false,
          pod: 'pod-1',
          number: 1,
          name: null,
          members: [],
        },
        ...{ askedToPresent: false, asked: null },
        setting: {
          ...{ exercise: 'board-prep', structures: ['thread'], pace: 4, seed: 1, faults: [], forgetting: false },
          ...{ going: 'alone', step: 'understand', pods: 8 },
          limits: { requestsPerMinute: null, inputTokensPerMinute: null, outputTokensPerMinute: null },
        },
      },
    };
    host.on('connection', (socket: WebSocket, request) => {
      tokens.push(request.headers.authorization);
      for (const text of [...['nonsense', '{}', '{"kind":"party"}'], JSON.stringify({ ...welcome, reports: 'all' })]) {
        socket.send(text);
      }
      socket.send(JSON.stringify(welcome));
    });
    // As above.
    const { port } = host.address() as AddressInfo;
    const seat = {
      address: `http://127.0.0.1:${port}`,
      class: asClassId('class-1'),
      pod: asPodId('pod-1'),
      token: 't',
    };
    const line = openPodLine(seat, () => undefined);
    onTestFinished(() => line.close());
    const heard = heardOn(line);
    await heard.until(({ messages }) => messages.length === 1);
    for (const socket of host.clients) socket.terminate();
    await heard.until(({ messages }) => messages.length === 2);
    expect(heard.messages.map(({ kind }) => kind)).toEqual(['welcome', 'welcome']);
    expect(heard.connections).toEqual([true, false, true]);
    expect(tokens).toEqual(['Bearer t', 'Bearer t']);
  });
});
