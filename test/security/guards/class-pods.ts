import { strict as assert } from 'node:assert';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { mock } from 'node:test';
import { asClassId, podIdOf } from '../../../shared/class/ids.ts';
import { usualSetting } from '../../../shared/class/setting.ts';
import { classOf } from '../../../shared/class/state.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import { asExerciseId } from '../../../shared/ids.ts';
import type { CarriedClass } from '../../../electron/class/carried-class.ts';
import type { Line } from '../../../electron/http/socket.ts';
import type { Built } from '../built.ts';
import { classHost, passIn } from '../hosts.ts';
import { within } from '../guard.ts';
import type { Guard } from '../guard.ts';
import { ask, knock, openSocket } from '../raw-client.ts';

/** What pods are bound to once they are in. */
export const classPodGuards: readonly Guard[] = [
  {
    name: 'what a pod sends is weighed before it is read, and has a bound where it waits',
    async check(built) {
      const { receive, paused, said, closed } = await podSession(built);
      const parse = mock.method(JSON, 'parse');
      built.atEnd(() => parse.mock.restore());
      const read = () => parse.mock.calls.filter(({ arguments: [text] }) => text.length > 100_000).length;
      receive('1'.repeat(2_900_000));
      assert.equal(paused(), 1, 'nothing more is read of it for now');
      receive('1'.repeat(2_900_000));
      for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
      assert.equal(read(), 1, 'what is not paid for is not read');
      assert.equal(closed(), 0);
      receive('1'.repeat(2_900_000));
      receive('1'.repeat(2_900_000));
      assert.deepEqual([closed(), said().at(-1)?.includes('"many"')], [1, true], 'too much in all is cut');
    },
  },
  {
    name: 'a pod’s socket takes no frame beyond what a pod may share, and few from whoever is nameless',
    async check(built) {
      const { port, join } = await classHost(built);
      const token = tokenIn((await join('/pods', {}, {})).text);
      const socket = await openSocket(built, port, '/pod', { authorization: `Bearer ${token}` });
      assert.match(await socket.next(), /"welcome"/);
      socket.socket.send('1'.repeat(3_100_000));
      assert.equal(await socket.next(), 'closed 1009');
      const nameless = await Promise.all(Array.from({ length: 21 }, () => openSocket(built, port, '/pod', {})));
      await within(Promise.race(nameless.map(({ closed }) => closed())), 'one of many nameless is shown out');
    },
  },
  {
    name: 'whoever is told to go is heard no more, and cut unless they hang up',
    async check(built) {
      const { line, client, heard } = await deafClient(built);
      mock.timers.enable({ apis: ['setTimeout'] });
      built.atEnd(() => mock.timers.reset());
      line.pause();
      line.close();
      client.write(maskedText('a'));
      client.write(maskedText('b'));
      const ended = new Promise<void>((resolve) => client.once('close', () => resolve()));
      mock.timers.tick(2_000);
      mock.timers.reset();
      await within(ended, 'the connection is cut', 2_000);
      assert.deepEqual(heard, [], 'nothing is heard of it');
    },
  },
  {
    name: 'whoever is told to go is not heard while they may still answer',
    async check(built) {
      const { line, client, heard, other } = await deafClient(built);
      line.close();
      client.write(maskedText('a'));
      // What the other says arrives later than what was sent before it.
      for (let turn = 0; turn < 3; turn += 1) await other();
      assert.deepEqual(heard, []);
    },
  },
  {
    name: 'a pod that was removed is out: its windows, its cookie and its token',
    async check(built) {
      const { port, origin, heard, hosted, join } = await classHost(built);
      const { cookie, protocols } = passIn(await join('/join'));
      const window = await openSocket(built, port, '/socket', { origin, cookie }, protocols);
      const token = tokenIn((await join('/pods', { number: 2 }, {})).text);
      const braid = await openSocket(built, port, '/pod', { authorization: `Bearer ${token}` });
      assert.match(await braid.next(), /"welcome"/);
      await hosted.append([1, 2].map((number) => ({ kind: 'pod-removed', pod: podIdOf(number) })));
      assert.match(await braid.next(), /"removed"/);
      await within(Promise.all([window.closed(), braid.closed()]), 'both are shown out');
      assert.deepEqual(heard, []);
      assert.equal((await join('/join', { name: 'Another' })).status, 200, 'its number is free');
      assert.equal((await join('/pods', { number: 2 }, {})).status, 200);
      assert.equal(await knock(port, '/socket', { origin, cookie }, protocols), '401', 'its pass is no other pod’s');
      const again = await openSocket(built, port, '/pod', { authorization: `Bearer ${token}` });
      assert.match(await again.next(), /"removed"/, 'nor is its token');
    },
  },
  {
    name: 'the code of a class opens no pod that somebody sits in: its own key does, or having been there',
    async check(built) {
      const { hosted, origin, port, join } = await classHost(built);
      const { cookie, page, protocols } = passIn(await join('/join'));
      const key = hosted.state().pods[0]?.key ?? '';
      for (const wrong of [{}, { key: '' }, { key: `${key}0` }, { key: key.slice(0, 3) }]) {
        const { status, headers } = await join('/join', wrong);
        assert.deepEqual([status, headers.get('set-cookie')], [403, null], `${JSON.stringify(wrong)} opens nothing`);
      }
      assert.equal((await join('/join', { key })).status, 200, 'the key does');
      assert.equal(
        (await join('/join', { page }, { origin, cookie })).status,
        200,
        'so does the pass of one of its windows',
      );
      const of2 = passIn(await join('/join', { number: 2 }));
      const as2 = { origin, cookie: of2.cookie };
      assert.equal((await join('/join', { page: of2.page }, as2)).status, 403, 'and not that of another pod');
      for (const half of [{}, { page: of2.page }])
        assert.equal((await join('/join', half, { origin, cookie })).status, 403, 'nor the cookie alone');
      for (let tries = 0; tries < 8; tries += 1) await join('/join', { key: '0000' });
      assert.equal((await join('/join', { key })).status, 429, 'nobody tries keys for long');
      await hosted.append([{ kind: 'pod-removed', pod: podIdOf(1) }]);
      assert.equal((await join('/join', {}, as2)).status, 200, 'another pod of that number');
      assert.notEqual(
        (await join('/join', { page }, { origin, cookie })).status,
        200,
        'is closed to who was in the one before',
      );
      assert.equal(await knock(port, '/socket', { origin, cookie }, protocols), '401');
    },
  },
  {
    name: 'a browser’s cookie is no token of a pod with a Braid of its own',
    async check(built) {
      const { port, join } = await classHost(built);
      const [, token = ''] = passIn(await join('/join')).cookie.split('=');
      const socket = await openSocket(built, port, '/pod', { authorization: `Bearer ${token}` });
      assert.doesNotMatch(await socket.next(), /"welcome"/);
      await socket.closed();
    },
  },
  {
    name: 'a facilitator’s window leads to the host, and a pod’s never does',
    async check(built) {
      const { port, origin, heard, facilitated, facilitatorSecret, join } = await classHost(built);
      const command = JSON.stringify({ id: 1, command: { name: 'app.hello', input: {} } });
      const { cookie: own, protocols: offered } = passIn(await join('/join'));
      const pod = await openSocket(built, port, '/socket', { origin, cookie: own }, offered);
      pod.socket.send(command);
      assert.match(await pod.next(), /"ok":true/);
      assert.deepEqual([heard.length, facilitated.length], [1, 0]);
      const { cookie, protocols } = passIn(await ask(port, `/?facilitator=${facilitatorSecret}`));
      const seat = await openSocket(built, port, '/socket', { origin, cookie }, protocols);
      seat.socket.send(command);
      assert.match(await seat.next(), /"ok":true/);
      assert.deepEqual([heard.length, facilitated.length], [1, 1]);
    },
  },
  {
    name: 'a pod’s browser has a share of the host’s machine, and hears in a sentence when it is used up',
    async check(built) {
      const { port, origin, heard, join } = await classHost(built);
      const { cookie, protocols } = passIn(await join('/join'));
      const window = await openSocket(built, port, '/socket', { origin, cookie }, protocols);
      const refusedAfter = async (name: string): Promise<number> => {
        for (let asked = 0; asked < 1_000; asked += 1) {
          window.socket.send(JSON.stringify({ id: 1, command: { name, input: {} } }));
          if (/"class-busy"/.test(await window.next())) return asked;
        }
        return Infinity;
      };
      // Each of what starts work has a bound, and all commands have one together.
      const bounds = { 'comparison.start': 20, 'run.retry': 100, forecast: 200, 'workflow.save': 1_000 };
      for (const [name, most] of Object.entries(bounds)) {
        const after = await refusedAfter(name);
        assert.ok(after < most, `${name} has a bound, and not ${after}`);
      }
      assert.ok(heard.length < 1_000, 'what is refused reaches no app');
    },
  },
  {
    name: 'a pod’s browser has few commands answered at once, and few files read, of all pods together',
    async check(built) {
      const never = () => new Promise<never>(() => undefined);
      const { port, origin, heard, join } = await classHost(built, never);
      const open = async (number: number) => {
        const { cookie, protocols } = passIn(await join('/join', { number }));
        return openSocket(built, port, '/socket', { origin, cookie }, protocols);
      };
      const read = { name: 'material.read', input: {} };
      const first = await open(1);
      for (let id = 0; id < 5; id += 1) first.socket.send(JSON.stringify({ id, command: read }));
      assert.match(await first.next(), /"id":4.*"class-busy".*"files"/, 'one pod has few of them');
      for (let number = 2; number <= 8; number += 1) {
        const window = await open(number);
        for (let id = 0; id < 4; id += 1) window.socket.send(JSON.stringify({ id, command: read }));
      }
      const last = await open(9);
      last.socket.send(JSON.stringify({ id: 1, command: read }));
      assert.match(await last.next(), /"class-busy".*"files"/, 'and all pods together');
      assert.equal(heard.length, 2, 'two are read at once');
      for (let id = 2; id <= 66; id += 1) {
        last.socket.send(JSON.stringify({ id, command: { name: 'app.hello', input: {} } }));
      }
      assert.match(await last.next(), /"id":66.*"class-busy".*"many"/, 'a window waits for so many answers');
    },
  },
  {
    name: 'a pod’s window that has sent its share of bytes is read no further for a while',
    async check(built) {
      const { openAppWindows } = await built.load('electron/http/app-windows.js');
      const done: string[] = [];
      const app = { dispatch: () => Promise.resolve(succeed('done')), subscribe: () => () => undefined };
      const windows = openAppWindows(app, {
        mostAtOnce: 8,
        tooMany: failure('class-busy'),
        pauseAfter: (bytes) => (bytes > 1_000 ? 1 : 0),
      });
      const resumed = new Promise<void>((resolve) => {
        const window = windows.open({
          send: () => undefined,
          close: () => assert.fail('it stays'),
          pause: () => void done.push('pause'),
          resume: () => resolve(),
        });
        window.receive(JSON.stringify({ id: 1, command: {} }));
        assert.deepEqual(done, [], 'what is within its share is not held');
        window.receive(JSON.stringify({ id: 2, command: { text: 'a'.repeat(1_000) } }));
      });
      assert.deepEqual(done, ['pause']);
      await within(resumed, 'it is read again');
    },
  },
  {
    name: 'a pod is not told where things lie on the host’s computer',
    async check(built) {
      const refused = failure('disk-full', { file: '/home/ann/braid/classes/c/pods/pod-1/settings.json' });
      const { port, origin, join, push } = await classHost(built, () => Promise.resolve(fail(refused)));
      const { cookie, protocols } = passIn(await join('/join'));
      const window = await openSocket(built, port, '/socket', { origin, cookie }, protocols);
      window.socket.send(JSON.stringify({ id: 1, command: { name: 'app.hello', input: {} } }));
      const answer = await window.next();
      assert.match(answer, /"disk-full"/);
      assert.doesNotMatch(answer, /home|ann/, 'not in an answer');
      push({ kind: 'notice', notice: refused });
      const told = await window.next();
      assert.match(told, /"notice".*settings\.json/);
      assert.doesNotMatch(told, /home|ann/, 'nor in what is told unasked');
    },
  },
];

const tokenIn = (text: string): string => /"token":"([\w-]{43})"/.exec(text)?.[1] ?? '';

/** A pod's session in a class of its own, and what it does to the way back. Time stands still. */
async function podSession(built: Built) {
  const { createPodSessions } = await built.load('electron/class/pod-sessions.js');
  const on = '2026-11-30T10:00:00.000Z';
  const state = classOf([
    {
      seq: 1,
      on,
      body: {
        kind: 'opened',
        class: asClassId('class-1'),
        title: 'A class',
        code: 'otter-42',
        setting: { ...usualSetting, exercise: asExerciseId('board-prep') },
      },
    },
    {
      seq: 2,
      on,
      body: {
        kind: 'pod-joined',
        pod: podIdOf(1),
        number: 1,
        name: null,
        members: [],
        place: 'braid',
        tokenHash: 'a',
      },
    },
  ]);
  assert.ok(state);
  const carried: CarriedClass = {
    state: () => state,
    events: () => [],
    subscribe: () => () => undefined,
    append: () => Promise.resolve(succeed(state)),
    decide: () => assert.fail('nothing is decided here'),
    refresh: () => Promise.resolve(succeed(null)),
  };
  const said: string[] = [];
  const done = { paused: 0, closed: 0 };
  const sessions = createPodSessions(carried, {
    host: 'here',
    given: () => Promise.resolve(succeed(null)),
    now: () => 0,
    report: (fault) => assert.fail(String(fault)),
  });
  const session = sessions.open(
    podIdOf(1),
    {
      send: (message) => void said.push(JSON.stringify(message)),
      close: () => void (done.closed += 1),
      pause: () => void (done.paused += 1),
      resume: () => undefined,
    },
    { told: false, left: () => undefined },
  );
  built.atEnd(() => session.gone());
  return {
    receive: (text: string) => session.receive(text),
    paused: () => done.paused,
    closed: () => done.closed,
    said: () => said,
  };
}

/** A server's line to a client that never answers, what is heard on it, and a way to wait for what another one says. */
async function deafClient(built: Built) {
  const { attachLines } = await built.load('electron/http/socket.js');
  const server = createServer();
  const heard: string[] = [];
  const lines: Line[] = [];
  let hear: () => void = () => undefined;
  const attached = attachLines(server, {
    path: '/line',
    refuse: () => null,
    connected(line) {
      const index = lines.push(line);
      hear();
      return { receive: (text) => (index === 1 ? void heard.push(text) : hear()), gone: () => undefined };
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // A server on a port has one.
  built.atEnd(() => {
    attached.close();
    server.closeAllConnections();
    server.close();
  });
  const enter = async (): Promise<Socket> => {
    const entered = new Promise<void>((resolve) => (hear = resolve));
    const client = connect({ port, host: '127.0.0.1' });
    built.atEnd(() => client.destroy());
    client.on('error', () => undefined);
    client.resume();
    client.write(
      `GET /line HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    await within(entered, 'the line opens');
    return client;
  };
  const client = await enter();
  const second = await enter();
  const [line] = lines;
  assert.ok(line);
  const other = async (): Promise<void> => {
    const said = new Promise<void>((resolve) => (hear = resolve));
    second.write(maskedText('c'));
    await within(said, 'the other is heard');
  };
  return { line, client, heard, other };
}

/** A text frame of one sign as a client sends it, under a mask of zeros. */
const maskedText = (sign: string): Buffer => Buffer.from([0x81, 0x81, 0, 0, 0, 0, sign.charCodeAt(0)]);
