import { connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { limitConnections } from '../../../electron/http/crowd.ts';
import { listen } from '../../../electron/http/listen.ts';

it('cuts what one computer opens beyond its share, and lets it in again when there is room', async () => {
  const listening = await listen((_, response) => void response.end('in'), { port: 0, host: '127.0.0.1' });
  if (!listening.ok) throw new Error(listening.failure.code);
  onTestFinished(() => listening.value.close());
  const { server, port, address } = listening.value;
  limitConnections(server, 2);
  const opened = async () => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    await new Promise((resolve) => socket.once('connect', resolve));
    return { socket, closed };
  };
  const [one, two] = [await opened(), await opened()];
  await (
    await opened()
  ).closed;
  for (const { socket, closed } of [one, two]) {
    socket.end();
    await closed;
  }
  expect(await (await fetch(address)).text()).toBe('in');
});
