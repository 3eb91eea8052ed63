import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { z } from 'zod';
import { protocolsFor } from './socket-protocols.ts';

const JoinedAnswerSchema = z.object({ value: z.object({ page: z.string() }) });

/** What a browser's page does at a class's address, with cookies of its own, and with what its pages were given. */
export function classBrowser(origin: string) {
  let cookie = '';
  let page: string | undefined;
  return {
    cookie: () => cookie,
    page: (way = '/') =>
      fetch(origin + way, { headers: { cookie, 'sec-fetch-site': 'same-origin' }, redirect: 'manual' }),
    async join(code: string, number: number, name: string | null = null, members: string[] = [], key?: string) {
      const response = await fetch(`${origin}/join`, {
        method: 'POST',
        headers: { origin, cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ code, number, name, members, key, page }),
      });
      const given = response.headers.get('set-cookie');
      if (given !== null) cookie = given.split(';')[0] ?? '';
      const answer: unknown = await response.json();
      page = JoinedAnswerSchema.safeParse(answer).data?.value.page ?? page;
      return { status: response.status, setCookie: given, answer };
    },
    /** The page's socket, with a way to send a command and hear its answer. */
    async window() {
      const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket`, protocolsFor(page), {
        headers: { origin, cookie },
      });
      onTestFinished(() => socket.terminate());
      const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
      const opened = await new Promise<string>((resolve) => {
        socket.once('open', () => resolve('open'));
        socket.once('unexpected-response', (_, response) => resolve(String(response.statusCode)));
        socket.once('error', () => resolve('error'));
      });
      const send = (frame: string): Promise<unknown> => {
        socket.send(frame);
        return new Promise((resolve) =>
          socket.once('message', (data: Buffer) => resolve(JSON.parse(data.toString('utf8')))),
        );
      };
      return {
        opened,
        closed,
        close: () => socket.close(),
        ask: (command: unknown): Promise<unknown> => send(JSON.stringify({ id: 1, command })),
        /** A frame as it stands. */
        send,
      };
    },
  };
}

/** A request with headers that fetch would not send, such as a Host of another name. */
export function rawRequest(
  address: string,
  options: { method?: string; path?: string; headers?: Record<string, string>; body?: string | Buffer },
): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
  const [hostname = '', port = ''] = address.split(':');
  const { method = 'GET', path = '/', headers = {}, body = '' } = options;
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port: Number(port), method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    asking.on('error', reject);
    asking.end(body);
  });
}
