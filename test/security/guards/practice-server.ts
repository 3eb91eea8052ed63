import { strict as assert } from 'node:assert';
import { practiceServer } from '../hosts.ts';
import { foreignHosts, foreignOrigins, isBoundHere, isPatient, isRefused } from '../hostile-requests.ts';
import { ask, exchange } from '../raw-client.ts';
import type { Guard } from '../guard.ts';

const program = { 'x-api-key': 'any', 'anthropic-version': '2026-10-21', 'content-type': 'application/json' };

/** What the practice server keeps: this computer, programs, and sessions whose address was given out. */
export const practiceServerGuards: readonly Guard[] = [
  {
    name: 'the practice server listens on this computer alone',
    check: async (built) => isBoundHere((await practiceServer(built)).server),
  },
  {
    name: 'the practice server waits for no slow client, and takes so many and no more',
    check: async (built) => isPatient((await practiceServer(built)).server, { silent: true }),
  },
  {
    name: 'the practice server answers to its own names only (DNS rebinding)',
    async check(built) {
      const { port, session } = await practiceServer(built);
      for (const host of foreignHosts(port)) {
        for (const way of ['/v1/models', `${session}/v1/models`]) {
          isRefused(await ask(port, way, { headers: { ...program, host } }), `${host} is answered`);
        }
      }
      assert.equal((await ask(port, `${session}/v1/models`, { headers: program })).status, 200);
    },
  },
  {
    name: 'the practice server works for no page in a browser',
    async check(built) {
      const { port, session } = await practiceServer(built);
      const pages = [
        ...foreignOrigins(port).map((origin) => ({ origin })),
        { origin: `http://127.0.0.1:${port}` },
        ...['cross-site', 'same-site', 'same-origin'].map((site) => ({ 'sec-fetch-site': site })),
      ];
      for (const headers of pages) {
        for (const method of ['GET', 'POST', 'OPTIONS']) {
          const answer = await ask(port, `${session}/v1/models`, { method, headers: { ...program, ...headers } });
          assert.equal(answer.status, 403, `${method} of ${JSON.stringify(headers)} is refused`);
          assert.equal(answer.headers.get('access-control-allow-origin'), null);
        }
      }
    },
  },
  {
    name: 'the practice server knows no session but those whose address it gave out',
    async check(built) {
      const { port, session } = await practiceServer(built, { rootSession: false });
      assert.match(session, /^\/s\/[0-9a-f]{32}$/, 'nobody guesses 128 bits');
      const others = [session.slice(0, -1), `${session}0`, '/s/constructor', '/s/__proto__', '/s/', ''];
      for (const way of others) {
        const answer = await ask(port, `${way}/v1/models`, { headers: program });
        assert.equal(answer.status, 404, `${way} is unknown`);
      }
    },
  },
  {
    name: 'the practice server reads no body without end',
    async check(built) {
      const { port, session } = await practiceServer(built);
      const most = 32 * 1024 * 1024;
      const headers = Object.entries({
        host: `127.0.0.1:${port}`,
        connection: 'close',
        ...program,
        'transfer-encoding': 'chunked',
      });
      const head = `POST ${session}/v1/messages HTTP/1.1\r\n${headers.map((pair) => pair.join(': ')).join('\r\n')}\r\n\r\n`;
      const chunk = (size: number): string => `${size.toString(16)}\r\n${'a'.repeat(size)}\r\n`;
      const last = '0\r\n\r\n';
      assert.match(await exchange(port, head + chunk(most) + chunk(1) + last), /^HTTP\/1\.1 413 /);
    },
  },
];
