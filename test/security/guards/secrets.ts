import { strict as assert } from 'node:assert';
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import type { Built } from '../built.ts';
import { browserHost, classHost } from '../hosts.ts';
import type { Guard } from '../guard.ts';
import { ask, openSocket } from '../raw-client.ts';

/** How secrets are made and held against what somebody sends. */
export const secretGuards: readonly Guard[] = [
  {
    name: 'a token is at least 128 bits of the system’s own randomness',
    async check(built) {
      const made: Buffer[] = [];
      const { randomBytes } = crypto;
      replaced(built, 'randomBytes', (size: number) => {
        const bytes = randomBytes(size);
        made.push(bytes);
        return bytes;
      });
      const { newToken } = await built.load('electron/http/guard.js');
      const tokens = Array.from({ length: 20 }, () => newToken());
      for (const token of tokens) {
        const bytes = Buffer.from(token, 'base64url');
        assert.ok(bytes.length >= 16, `${token} has ${bytes.length * 8} bits`);
        assert.ok(
          made.some((each) => each.equals(bytes)),
          `${token} is what the system gave`,
        );
      }
      assert.equal(new Set(tokens).size, tokens.length, 'each is another');
    },
  },
  {
    name: 'secrets are held against what is sent in a time that tells nothing of them',
    async check(built) {
      const compared = comparisons(built);
      const { isSameToken } = await built.load('electron/http/guard.js');
      for (const [given, expected] of [
        ['a'.repeat(43), 'a'.repeat(43)],
        ['b'.repeat(43), 'a'.repeat(43)],
        ['a', 'a'.repeat(43)],
        ['', 'a'],
      ] as const) {
        assert.equal(isSameToken(given, expected), given === expected);
        assert.ok(compared.has(given), `“${given}” is compared so`);
      }
      assert.equal(isSameToken('', ''), false, 'no secret is none');
      assert.equal(isSameToken(undefined, 'a'), false);
    },
  },
  {
    name: 'every server holds its secrets against what is sent in such a time',
    async check(built) {
      const compared = comparisons(built);
      const web = await browserHost(built);
      const [name = ''] = web.cookie.split('=');
      await ask(web.port, '/?token=wrong-token', { headers: { cookie: `${name}=wrong-cookie` } });
      const lesson = await classHost(built);
      await ask(lesson.port, '/?facilitator=wrong-secret');
      await ask(lesson.port, '/', { headers: { cookie: `braid-facilitator-${lesson.port}=wrong-seat` } });
      await lesson.join('/join', { code: 'wrong-10' });
      await lesson.join('/pods', {}, {});
      const forged = 'a'.repeat(43);
      const socket = await openSocket(built, lesson.port, '/pod', { authorization: `Bearer ${forged}` });
      assert.doesNotMatch(await socket.next(), /"welcome"/);
      for (const given of ['wrong-token', 'wrong-cookie', 'wrong-secret', 'wrong-seat', 'wrong-10']) {
        assert.ok(compared.has(given), `“${given}” is compared so`);
      }
      const hash = crypto.createHash('sha256').update(forged).digest('hex');
      assert.ok(compared.has(hash), 'and so is a pod’s, by its hash');
    },
  },
  {
    name: 'hosts on one computer keep their cookies apart, which know no ports',
    async check(built) {
      const names: string[] = [(await browserHost(built)).setCookie];
      for (const lesson of [await classHost(built), await classHost(built)]) {
        const seat = await ask(lesson.port, `/?facilitator=${lesson.facilitatorSecret}`);
        for (const { headers } of [await lesson.join('/join'), seat]) names.push(headers.get('set-cookie') ?? '');
        const own = names.slice(-2).map((cookie) => cookie.split('=')[0]);
        for (const each of own) assert.match(each ?? '', new RegExp(`^braid-[a-z]+-${lesson.port}$`));
      }
      assert.equal(new Set(names.map((cookie) => cookie.split('=')[0])).size, 5, 'each has a name of its own');
    },
  },
];

/** What was compared in constant time since: as it was sent, told by its hash. */
function comparisons(built: Built): { has(given: string): boolean } {
  const hashes = new Set<string>();
  const { timingSafeEqual } = crypto;
  replaced(built, 'timingSafeEqual', (one: Buffer, other: Buffer) => {
    for (const each of [one, other]) hashes.add(each.toString('hex'));
    return timingSafeEqual(one, other);
  });
  return {
    has: (given) => hashes.has(crypto.createHash('sha256').update(given).digest('hex')),
  };
}

/** A function of Node’s, as every module has it until the trial ends. */
function replaced(built: Built, name: 'randomBytes' | 'timingSafeEqual', by: (...args: never[]) => unknown): void {
  const before = Object.getOwnPropertyDescriptor(crypto, name) ?? {};
  Object.defineProperty(crypto, name, { ...before, value: by });
  syncBuiltinESMExports();
  built.atEnd(() => {
    Object.defineProperty(crypto, name, before);
    syncBuiltinESMExports();
  });
}
