import { strict as assert } from 'node:assert';
import { connect } from 'node:net';
import { within } from '../guard.ts';
import { browserHost, isSecret } from '../hosts.ts';
import { ask, knock, openSocket } from '../raw-client.ts';
import { strictServerHeaders } from '../strict-headers.ts';
import { foreignHosts, foreignOrigins, isBoundHere, isPatient, isRefused, waysOut } from '../hostile-requests.ts';
import type { Guard } from '../guard.ts';

/** What the browser host keeps: this computer, its own names, its own pages, whoever has the token. */
export const browserHostGuards: readonly Guard[] = [
  {
    name: 'the browser host listens on this computer alone',
    check: async (built) => isBoundHere((await browserHost(built)).server),
  },
  {
    name: 'the browser host waits for no slow client, and takes so many and no more',
    check: async (built) => isPatient((await browserHost(built)).server, { silent: false }),
  },
  {
    name: 'the browser host answers to its own names only (DNS rebinding)',
    async check(built) {
      const { port, token, cookie, origin, protocols } = await browserHost(built);
      for (const host of foreignHosts(port)) {
        const answer = await ask(port, `/?token=${token}`, { headers: { host, cookie } });
        isRefused(answer, `${host} is answered`);
        assert.equal(
          await knock(port, '/socket', { host, cookie, origin }, protocols),
          '403',
          `${host} gets no socket`,
        );
      }
      assert.equal((await ask(port, '/', { headers: { host: `localhost:${port}`, cookie } })).status, 200);
    },
  },
  {
    name: 'the browser host answers to no page of another origin',
    async check(built) {
      const { port, token, cookie, protocols } = await browserHost(built);
      for (const origin of foreignOrigins(port)) {
        for (const method of ['GET', 'POST', 'OPTIONS']) {
          const answer = await ask(port, `/?token=${token}`, { method, headers: { origin, cookie } });
          assert.equal(answer.status, 403, `${method} of ${origin} is refused`);
        }
        assert.equal(await knock(port, '/socket', { origin, cookie }, protocols), '403', `${origin} gets no socket`);
      }
    },
  },
  {
    name: 'the browser host answers to no request that another site caused',
    async check(built) {
      const { port, token, cookie } = await browserHost(built);
      for (const site of ['cross-site', 'same-site']) {
        for (const mode of ['no-cors', 'cors', 'websocket']) {
          const headers = { 'sec-fetch-site': site, 'sec-fetch-mode': mode, cookie };
          assert.equal((await ask(port, `/?token=${token}`, { headers })).status, 403, `${site} ${mode} is refused`);
        }
      }
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
        assert.equal((await ask(port, '/', { method, headers: { cookie } })).status, 403, `${method} without origin`);
      }
    },
  },
  {
    name: 'the browser host shows nothing to whoever lacks its token',
    async check(built) {
      const { port, token, origin, cookie, protocols } = await browserHost(built);
      const [name] = cookie.split('=');
      const ways = ['/', '/index.html', '/assets/main-1a2b.js', `/${token}`, '/?token=', '/?token=wrong'];
      for (const way of [...ways, `/?token=${token.slice(0, -1)}`, `/?token=${token}x`, `/?other=${token}`]) {
        for (const held of ['', `${name}=`, `${name}=wrong`, `${name}=${token}`, `other=${token}`]) {
          const answer = await ask(port, way, { headers: { cookie: held, authorization: `Bearer ${token}` } });
          assert.equal(answer.status, 401, `${way} with “${held}” is refused`);
          assert.match(answer.headers.get('content-type') ?? '', /^text\/plain/);
        }
      }
      for (const held of ['', `${name}=wrong`, `${name}=${token}`]) {
        assert.equal(
          await knock(port, `/socket?token=${token}`, { origin, cookie: held }, protocols),
          '401',
          'no socket',
        );
      }
    },
  },
  {
    name: 'the browser host’s cookie, which pages on other ports are sent, opens nothing alone',
    async check(built) {
      const { port, origin, cookie, protocols } = await browserHost(built);
      const [, value = ''] = cookie.split('=');
      assert.equal(await knock(port, '/socket', { origin, cookie }, protocols), 'open');
      for (const offered of [
        [],
        ['braid'],
        ['braid', 'braid.'],
        ['braid', 'braid.wrong'],
        ['braid', `braid.${value}`],
      ]) {
        assert.equal(await knock(port, '/socket', { origin, cookie }, offered), '401', `${offered.join()} is refused`);
      }
      for (const site of ['none', 'same-origin']) {
        const answer = await ask(port, '/', { headers: { cookie, 'sec-fetch-site': site } });
        assert.equal(answer.headers.get('location'), null, 'nobody is told the secret for the cookie');
      }
    },
  },
  {
    name: 'the browser host’s cookie is out of reach of scripts and of other sites, and is not the token',
    async check(built) {
      const { setCookie, token } = await browserHost(built);
      assert.match(setCookie, /^braid-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
      assert.equal(setCookie.includes(token), false, 'the token is not kept in the browser');
    },
  },
  {
    name: 'every answer of the browser host carries the strict policy',
    async check(built) {
      const { port, cookie, origin } = await browserHost(built);
      const answers = {
        page: await ask(port, '/', { headers: { cookie } }),
        script: await ask(port, '/assets/main-1a2b.js', { headers: { cookie } }),
        nothing: await ask(port, '/nothing', { headers: { cookie } }),
        stranger: await ask(port, '/'),
        foreign: await ask(port, '/', { headers: { cookie, origin: 'http://evil.example' } }),
        written: await ask(port, '/', { method: 'POST', headers: { cookie, origin } }),
      };
      for (const [where, { headers }] of Object.entries(answers)) strictServerHeaders(headers, where);
      assert.equal(answers.written.status, 405, 'pages are only read');
    },
  },
  {
    name: 'the browser host serves no file outside the pages, however it is asked',
    async check(built) {
      const { port, cookie } = await browserHost(built);
      for (const way of waysOut) {
        const { status, text } = await ask(port, way, { headers: { cookie } });
        assert.equal(isSecret(text), false, `${way} reads a file`);
        assert.ok(status === 404 || status === 400, `${way} finds nothing, and not ${status}`);
      }
    },
  },
  {
    name: 'the browser host takes commands as small text frames alone',
    async check(built) {
      const { port, cookie, origin, protocols, heard } = await browserHost(built);
      const frame = JSON.stringify({ id: 1, command: { name: 'app.hello', input: {} } });
      const open = () => openSocket(built, port, '/socket', { cookie, origin }, protocols);
      const binary = await open();
      binary.socket.send(Buffer.from(frame), { binary: true });
      assert.equal(await binary.next(), 'closed 1003', 'a binary frame ends the socket');
      const large = await open();
      large.socket.send(JSON.stringify({ id: 1, command: 'a'.repeat(8_000_001) }));
      assert.equal(await large.next(), 'closed 1009', 'an endless frame ends the socket');
      const nonsense = await open();
      nonsense.socket.send('no frame');
      await nonsense.closed();
      assert.deepEqual(heard, [], 'none of them is a command');
      const fine = await open();
      fine.socket.send(frame);
      assert.deepEqual(JSON.parse(await fine.next()), { id: 1, result: { ok: true, value: 1 } });
    },
  },
  {
    name: 'the browser host hangs up on whoever is refused a socket',
    async check(built) {
      const { port, server } = await browserHost(built);
      const hungUp = new Promise<void>((resolve) => server.once('connection', (each) => each.once('close', resolve)));
      const lines = [`host: 127.0.0.1:${port}`, 'connection: upgrade', 'upgrade: websocket'];
      const client = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
      built.atEnd(() => client.destroy());
      client.write(`GET /socket HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      await within(hungUp, 'the server hangs up', 2_000);
    },
  },
];
