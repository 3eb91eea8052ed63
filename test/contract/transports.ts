import { onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { commandChannel, pushChannel } from '../../electron/desktop/channels.ts';
import { connectIpc } from '../../electron/desktop/ipc.ts';
import { startAddress } from '../../electron/desktop/origin.ts';
import { startWebServer } from '../../electron/web/server.ts';
import { protocolsFor } from '../support/socket-protocols.ts';
import type { Carrier } from '../support/test-app.ts';
import type { testApp } from '../support/test-app.ts';

/** One way from a window to the services, and what comes back unasked. */
export type Transport = Carrier & { pushes: unknown[] };

type App = Awaited<ReturnType<typeof testApp>>;

/** The services without any transport. */
function direct(app: App): Promise<Transport> {
  const pushes: unknown[] = [];
  app.subscribe((push) => pushes.push(push));
  return Promise.resolve({ dispatch: (command) => app.dispatch(command), pushes });
}

/** The browser host's socket, opened as a browser opens it: with the cookie and the secret that the token was swapped for. */
async function socket(app: App): Promise<Transport> {
  const server = await startWebServer(0, {
    dispatch: (command) => app.dispatch(command),
    subscribe: (listener) => app.subscribe(listener),
    pages: Promise.resolve(new Map()),
  });
  if (!server.ok) throw new Error(server.failure.code);
  onTestFinished(() => server.value.close());
  const first = await fetch(server.value.address);
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
  const origin = `http://127.0.0.1:${server.value.port}`;
  const secret = new URL(server.value.address).searchParams.get('token') ?? '';
  const line = new WebSocket(`${origin.replace('http', 'ws')}/socket`, protocolsFor(secret), {
    headers: { cookie, origin },
  });
  await new Promise((resolve, reject) => line.once('open', resolve).once('error', reject));

  const pushes: unknown[] = [];
  const waiting = new Map<number, (result: unknown) => void>();
  line.on('message', (data: Buffer) => {
    const frame: { id: number; result: unknown } | { push: unknown } = JSON.parse(data.toString('utf8'));
    if ('push' in frame) pushes.push(frame.push);
    else waiting.get(frame.id)?.(frame.result);
  });
  let next = 1;
  return {
    pushes,
    dispatch: (command) =>
      new Promise((resolve) => {
        waiting.set(next, resolve);
        line.send(JSON.stringify({ id: next++, command }));
      }),
  };
}

/** The desktop host's channel. Everything crosses it by structured cloning, as it does between Electron's processes. */
function ipc(app: App): Promise<Transport> {
  const pushes: unknown[] = [];
  let handler: (event: unknown, command: unknown) => Promise<unknown> = () => Promise.reject(new Error('no handler'));
  const window = {
    isDestroyed: () => false,
    webContents: {
      getURL: () => startAddress,
      send: (channel: string, push: unknown) => channel === pushChannel && pushes.push(structuredClone(push)),
    },
  };
  connectIpc(
    { dispatch: (command) => app.dispatch(command), subscribe: (listener) => app.subscribe(listener) },
    // As much of Electron's objects as the channel uses.
    {
      ipcMain: {
        handle: (channel: string, handle: typeof handler) => {
          if (channel === commandChannel) handler = handle;
        },
        removeHandler: () => undefined,
      },
      windows: () => [window],
    } as unknown as Parameters<typeof connectIpc>[1],
  );
  const event = { senderFrame: { url: startAddress, parent: null } };
  return Promise.resolve({
    pushes,
    dispatch: async (command) => structuredClone(await handler(event, structuredClone(command))),
  });
}

export const transports = { direct, socket, ipc } as const;
