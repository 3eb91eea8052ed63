import { strict as assert } from 'node:assert';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { classHost, isSecret, passIn } from '../hosts.ts';
import { foreignHosts, foreignOrigins, isBoundHere, isPatient, isRefused, waysOut } from '../hostile-requests.ts';
import { ask, knock, openSocket } from '../raw-client.ts';
import { strictServerHeaders } from '../strict-headers.ts';
import type { Guard } from '../guard.ts';

/** Every command that is the host's: a list of its own, so that none can leave it by being given away. */
const hostsOwn = [
  ...['class.host', 'class.reopen', 'class.close', 'class.act', 'class.remove', 'class.export', 'class.key'],
  ...['class.take', 'class.look', 'class.join', 'data.where', 'data.delete', 'key.store', 'key.clear'],
  ...['connection.probe', 'connection.test', 'connection.models'],
];

/** What a class host keeps. What pods send is judged in test/electron/class/hostile-pods.test.ts. */
export const classHostGuards: readonly Guard[] = [
  {
    name: 'a class that is not for the network listens on this computer alone',
    check: async (built) => isBoundHere((await classHost(built)).server),
  },
  {
    name: 'the class host waits for no slow client, and one computer takes no more than its share',
    async check(built) {
      const { server } = await classHost(built);
      isPatient(server, { silent: false });
      // Node's own listener is the first; what a second one does is tested in test/electron/http/crowd.test.ts.
      assert.ok(server.listenerCount('connection') > 1, 'connections are counted by address');
    },
  },
  {
    name: 'the class host answers to its own names only (DNS rebinding)',
    async check(built) {
      const { port, origin, join } = await classHost(built);
      for (const host of foreignHosts(port)) {
        for (const way of ['/', '/join', '/class', '/assets/main-1a2b.js']) {
          isRefused(await ask(port, way, { headers: { host } }), `${host} gets no ${way}`);
        }
        isRefused(await join('/join', {}, { host, origin }), `${host} joins nothing`);
        isRefused(await join('/pods', {}, { host }), `${host} sends no pod`);
        assert.equal(await knock(port, '/pod', { host }), '403', `${host} gets no pod’s socket`);
      }
    },
  },
  {
    name: 'the class host answers to no page of another origin',
    async check(built) {
      const { port, hosted, join } = await classHost(built);
      for (const origin of foreignOrigins(port)) {
        assert.equal((await ask(port, '/class', { headers: { origin } })).status, 403, `${origin} reads nothing`);
        for (const way of ['/join', '/pods'] as const) {
          assert.equal((await join(way, {}, { origin })).status, 403, `${origin} posts no ${way}`);
        }
        for (const way of ['/socket', '/pod']) {
          assert.equal(await knock(port, way, { origin }), '403', `${origin} opens no ${way}`);
        }
      }
      for (const way of ['/join', '/pods'] as const) {
        const caused = await join(way, {}, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' });
        assert.equal(caused.status, 403, `${way} that another site caused`);
      }
      assert.deepEqual(hosted.state().pods, [], 'nobody joined');
    },
  },
  {
    name: 'the class host lets nobody in without the code, and nobody try it for long',
    async check(built) {
      const { hosted, join } = await classHost(built);
      const statuses: number[] = [];
      for (let tried = 0; tried < 10; tried += 1) statuses.push((await join('/join', { code: 'wrong-10' })).status);
      assert.deepEqual(statuses, [403, 403, 403, 403, 403, 403, 403, 403, 429, 429], 'the door is shut for a while');
      assert.equal((await join('/join')).status, 429, 'also to the right code');
      assert.deepEqual(hosted.state().pods, []);
    },
  },
  {
    name: 'codes at the door are few to try, also for whoever has one, and nobody shuts it for another',
    async check(built) {
      const { createAttempts } = await built.load('electron/class/attempts.js');
      let time = 0;
      const attempts = createAttempts(() => time);
      let tries = 0;
      for (; time < 3_600_000; time += 5_000) {
        if (attempts.wait('a') > 0) continue;
        attempts.wrong('a');
        attempts.right('a');
        tries += 1;
      }
      assert.ok(tries > 8 && tries <= 60, `one computer tries ${tries} codes in an hour`);
      assert.equal(attempts.wait('b'), 0, 'and shuts the door for no other');
      attempts.wrong('b');
      assert.equal(attempts.wait('b'), 0, 'who may err');
      for (let each = 0; each < 200; each += 1) attempts.wrong(`computer-${each}`);
      assert.ok(attempts.wait('b') > 0, 'many computers have one try each');
      assert.equal(attempts.wait('c'), 0, 'and shut it for nobody who has the code');
    },
  },
  {
    name: 'one computer does not take all numbers of a class',
    async check(built) {
      const { hosted, join } = await classHost(built);
      for (let number = 1; number <= 41; number += 1) await join(number % 2 ? '/join' : '/pods', { number });
      for (const way of ['/join', '/pods'] as const) {
        assert.match(
          (await join(way, { number: 60 })).text,
          /"class-full".*"address"/,
          `${way} leaves the others some`,
        );
      }
      assert.equal(hosted.state().pods.length, 40);
    },
  },
  {
    name: 'the class host shows the app to whoever is in a pod, and the door to everybody else',
    async check(built) {
      const { port, origin, join } = await classHost(built);
      const { cookie, protocols } = passIn(await join('/join'));
      const name = cookie.split('=')[0] ?? '';
      const page = async (held: string): Promise<string> => (await ask(port, '/', { headers: { cookie: held } })).text;
      assert.match(await page(cookie), /The app/);
      for (const held of ['', `${name}=`, `${name}=wrong`, `${cookie}x`]) {
        assert.match(await page(held), /The door/, `“${held}” is at the door`);
        assert.equal(
          await knock(port, '/socket', { origin, cookie: held }, protocols),
          '401',
          `“${held}” gets no socket`,
        );
      }
      assert.equal((await ask(port, '/index.html')).status, 404, 'the app has no other address');
    },
  },
  {
    name: 'a name at the door is one line that changes nothing beside it, and is seen',
    async check(built) {
      const { hosted, join } = await classHost(built);
      const members = ['Zoe\u0308', 'Zo\u00ad\u00eb', '\u2028Zo\u00eb\u202e', '\u3164', `a${'\u0335'.repeat(29)}`];
      await join('/join', { name: '\u2066<b>\u0007 Owls\u200b', members });
      const [pod] = hosted.state().pods;
      assert.deepEqual([pod?.name, ...(pod?.members ?? [])], ['<b> Owls', 'Zo\u00eb', `a${'\u0335'.repeat(4)}`]);
    },
  },
  {
    name: 'a pod’s cookie is out of reach of scripts and of other sites, and only its hash is kept',
    async check(built) {
      const { folder, join } = await classHost(built);
      const setCookie = (await join('/join')).headers.get('set-cookie') ?? '';
      assert.match(setCookie, /^braid-class-\d+=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/);
      const token = /=([\w-]{43})/.exec(setCookie)?.[1] ?? '';
      const braid: unknown = JSON.parse((await join('/pods', { number: 2 }, {})).text);
      const kept = await everythingIn(folder);
      assert.ok(kept.includes('pod-joined'), 'the class is kept here');
      assert.equal(kept.includes(token), false, 'a browser’s token is not');
      const given = /"token":"([\w-]{43})"/.exec(JSON.stringify(braid))?.[1];
      assert.ok(given, 'a pod with a Braid gets a token');
      assert.equal(kept.includes(given), false, 'nor is that one');
    },
  },
  {
    name: 'a pod with a Braid of its own needs its own token',
    async check(built) {
      const { port, join } = await classHost(built);
      const token = /"token":"([\w-]{43})"/.exec((await join('/pods', {}, {})).text)?.[1] ?? '';
      for (const forged of ['a'.repeat(43), token.slice(0, -1), `${token}a`, token.toUpperCase()]) {
        const socket = await openSocket(built, port, '/pod', { authorization: `Bearer ${forged}` });
        assert.doesNotMatch(await socket.next(), /"welcome"/, 'a forged token is not welcome');
        await socket.closed();
      }
      const socket = await openSocket(built, port, '/pod', { authorization: `Bearer ${token}` });
      assert.match(await socket.next(), /"welcome"/);
    },
  },
  {
    name: 'the facilitator’s seat is for whoever has its secret',
    async check(built) {
      const { port, origin, facilitated, facilitatorSecret } = await classHost(built);
      for (const given of ['', 'wrong', facilitatorSecret.slice(1), `${facilitatorSecret}x`]) {
        const answer = await ask(port, `/?facilitator=${given}`);
        assert.deepEqual([answer.status, answer.headers.get('set-cookie')], [401, null], `“${given}” is refused`);
      }
      const right = await ask(port, `/?facilitator=${facilitatorSecret}`);
      const setCookie = right.headers.get('set-cookie') ?? '';
      assert.match(setCookie, /; Path=\/; HttpOnly; SameSite=Strict$/);
      assert.equal(setCookie.includes(facilitatorSecret), false, 'the secret is not kept in the browser');
      const [name = ''] = setCookie.split('=');
      const { protocols } = passIn(right);
      assert.equal(await knock(port, '/socket', { origin, cookie: `${name}=${facilitatorSecret}` }, protocols), '401');
      assert.deepEqual(facilitated, []);
    },
  },
  {
    name: 'a class opens a socket for its own pages alone: cookies go to every port of a computer',
    async check(built) {
      const { port, origin, join, facilitatorSecret } = await classHost(built);
      const pods = [passIn(await join('/join')), passIn(await join('/join', { number: 2 }))];
      const seats = [passIn(await ask(port, `/?facilitator=${facilitatorSecret}`)), ...pods];
      for (const [index, { cookie, protocols }] of seats.entries()) {
        const others = seats.flatMap((other, at) => (at === index ? [] : other.protocols));
        for (const offered of [[], ['braid'], ['braid', 'braid.'], [...new Set(others)], [`${protocols[1]}x`]])
          assert.equal(
            await knock(port, '/socket', { origin, cookie }, offered),
            '401',
            `“${offered.join()}” opens none`,
          );
        assert.equal(await knock(port, '/socket', { origin, cookie }, protocols), 'open', 'its own page does');
        assert.equal(await knock(port, '/socket', { origin }, protocols), '401', 'with its cookie');
      }
    },
  },
  {
    name: 'a pod’s browser commands nothing that is the host’s',
    async check(built) {
      const { port, origin, heard, join } = await classHost(built);
      const { cookie, protocols } = passIn(await join('/join'));
      const window = await openSocket(built, port, '/socket', { origin, cookie }, protocols);
      const hosts = [
        ...hostsOwn.map((name) => ({ name, input: {} })),
        { name: 'settings.save', input: { patch: { connection: 'claude' } } },
        { name: 'settings.save', input: { patch: { compatible: { baseUrl: 'http://10.0.0.1' } } } },
      ];
      for (const command of hosts) {
        window.socket.send(JSON.stringify({ id: 1, command }));
        assert.match(await window.next(), /"ok":false/, `${command.name} is refused`);
      }
      assert.deepEqual(heard, [], 'none of it reached an app');
      window.socket.send(JSON.stringify({ id: 1, command: { name: 'app.hello', input: {} } }));
      assert.match(await window.next(), /"ok":true/);
    },
  },
  {
    name: 'the class host reads no large body, and serves no file outside the pages',
    async check(built) {
      const { port, join, hosted } = await classHost(built);
      assert.equal((await join('/join', { padding: 'a'.repeat(64_000) })).status, 413);
      assert.deepEqual(hosted.state().pods, []);
      for (const way of waysOut) {
        const { status, text } = await ask(port, way);
        assert.equal(isSecret(text), false, `${way} reads a file`);
        assert.ok(status === 404 || status === 400, `${way} finds nothing, and not ${status}`);
      }
    },
  },
  {
    name: 'every answer of the class host carries the strict policy',
    async check(built) {
      const { port, join } = await classHost(built);
      const answers = {
        door: await ask(port, '/'),
        nothing: await ask(port, '/nothing'),
        class: await ask(port, '/class'),
        refused: await join('/join', { code: 'wrong-10' }),
        foreign: await join('/join', {}, { origin: 'http://evil.example' }),
      };
      for (const [where, { headers }] of Object.entries(answers)) strictServerHeaders(headers, where);
    },
  },
];

async function everythingIn(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = await Promise.all(files.map((file) => readFile(path.join(file.parentPath, file.name), 'utf8')));
  return texts.join('\n');
}
