import { strict as assert } from 'node:assert';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { succeed } from '../../../shared/failure.ts';
import type { Built } from '../built.ts';
import type { Guard } from '../guard.ts';

const key = 'key-of-somebody';

/** What leaves this computer, and what comes to it as a newer version of the app. */
export const outwardGuards: readonly Guard[] = [
  {
    name: 'a key goes to its own server alone, and through no redirection',
    async check(built) {
      const { keyedFetch } = await built.load('electron/services/model/watched-fetch.js');
      const other = await listening(built, (_, response) => response.end('caught'));
      const own = await listening(built, (_, response) => response.writeHead(307, { location: other.address }).end());
      const send = keyedFetch({ baseUrl: own.address, apiKey: key });

      const headers = { 'x-api-key': 'key-of-another', cookie: 'a=b', accept: 'text/plain' };
      const answer = await send(`${own.address}/v1/messages`, { method: 'POST', body: '{}', headers });
      assert.equal(answer.status, 307, 'a redirection is an answer');
      const [heard] = own.heard;
      assert.equal(heard?.headers.authorization, `Bearer ${key}`);
      assert.deepEqual([heard.headers['x-api-key'], heard.headers.cookie], [undefined, undefined]);

      const near = own.address.replace('127.0.0.1', 'localhost');
      for (const elsewhere of [other.address, near, own.address.replace('http:', 'https:'), `${own.address}0`]) {
        await assert.rejects(send(`${elsewhere}/v1/messages`), TypeError, `${elsewhere} is another server`);
      }
      assert.deepEqual(other.heard, [], 'nothing came to another server');
    },
  },
  {
    name: 'a key is found for the server that it was typed for, and goes over no plain http',
    async check(built) {
      const { serverKeys } = await built.load('electron/services/comparisons/server-keys.js');
      const { mayCarryKey } = await built.load('electron/services/model/address.js');
      const keysFor = (source: 'typed' | 'environment', kept: string, setAddress = '') =>
        serverKeys(
          {
            get: () => Promise.resolve(kept),
            source: () => Promise.resolve(source),
            set: () => Promise.resolve(),
            clear: () => Promise.resolve(),
          },
          () => setAddress,
        );
      const typed = keysFor('typed', `https://own.example ${key}`);
      assert.equal(await typed.compatible('https://own.example/v1', false), key);
      const others = [
        'https://other.example',
        'https://own.example:8443',
        'https://own.example.evil',
        'http://own.example',
      ];
      for (const address of others) {
        assert.equal(await typed.compatible(address, true), null, `${address} gets none`);
        assert.equal(await typed.compatibleSource(address), null, `${address} is told of none`);
      }
      const given = keysFor('environment', key, 'https://own.example');
      assert.equal(await given.compatible('https://own.example', false), key);
      assert.equal(await given.compatible('https://other.example', false), null, 'a log’s own address gets none');

      for (const address of [
        'http://own.example',
        'http://127.0.0.1.evil.example',
        'ftp://own.example',
        'own.example',
      ]) {
        assert.equal(mayCarryKey(address), false, `${address} carries no key`);
      }
      for (const address of ['https://own.example', 'http://127.0.0.1:8080']) assert.equal(mayCarryKey(address), true);
    },
  },
  {
    name: 'a proxy sees what leaves this computer and nothing else',
    async check(built) {
      const { environmentWayOut, firstProxy } = await built.load('electron/services/model/ways-out.js');
      const { proxiedFetch } = await built.load('electron/services/model/proxied-fetch.js');
      const asked: string[] = [];
      const here = await listening(built, (_, response) => response.end('here'));
      const send = proxiedFetch(
        (address) => {
          asked.push(address.hostname);
          return address.hostname === 'own.example' ? Promise.reject(new Error('no way')) : Promise.resolve(null);
        },
        () => undefined,
      );
      assert.equal(await (await send(here.address)).text(), 'here');
      await assert.rejects(send('https://own.example'), /no way/);
      assert.deepEqual(asked, ['own.example'], 'what is here asks for no way');

      const wayOut = environmentWayOut({ HTTPS_PROXY: 'http://127.0.0.1:1', NO_PROXY: 'inside.example' });
      assert.notEqual(await wayOut(new URL('https://own.example')), null);
      for (const address of ['https://inside.example', 'https://a.inside.example']) {
        assert.equal(await wayOut(new URL(address)), null, `${address} is exempt`);
      }
      assert.notEqual(await wayOut(new URL('https://notinside.example')), null, 'by its whole name');
      assert.equal(
        firstProxy('HTTPS proxy.example:8443; DIRECT'),
        'https://proxy.example:8443',
        'over https where asked',
      );
    },
  },
  {
    name: 'a newer version is looked for and fetched when somebody says so, and held against a signature',
    async check(built) {
      const { createUpdates } = await built.load('electron/desktop/updates.js');
      const { hasUpdateFeed, packagedUpdates } = await built.load('electron/desktop/update-feed.js');
      const did: string[] = [];
      const looking = (canFetch: boolean, yes: boolean) =>
        createUpdates({
          version: '1.0.0',
          updates: {
            canFetch,
            newer: () => Promise.resolve(succeed({ version: '1.1.0', notes: null })),
            fetch: () => Promise.resolve(succeed(did.push('fetched') ? null : null)),
          },
          tell: () => Promise.resolve(),
          ask: () => Promise.resolve(did.push('asked') > 0 && yes),
        });
      const refused = looking(true, false);
      assert.deepEqual(did, [], 'nothing is looked for by itself');
      await refused.look();
      assert.deepEqual(did, ['asked'], 'a no is a no');
      await looking(false, true).look();
      assert.deepEqual(did, ['asked'], 'nothing is fetched that nobody has signed');
      await looking(true, true).look();
      assert.deepEqual(did, ['asked', 'asked', 'fetched']);

      assert.equal(packagedUpdates('linux').canFetch, false, 'Linux asks for no signature');
      const folder = await mkdtemp(path.join(tmpdir(), 'braid-security-'));
      built.atEnd(() => rm(folder, { recursive: true, force: true }));
      await writeFile(path.join(folder, 'app-update.yml'), 'provider: generic\nurl: https://updates.example\n');
      assert.equal(hasUpdateFeed(folder, 'win32'), false, 'Windows needs the name of who signs');
      const text = await built.text('dist/electron/desktop/update-feed.js');
      for (const setting of ['autoDownload = false', 'allowDowngrade = false']) {
        assert.ok(text.includes(`autoUpdater.${setting};`), setting);
      }
    },
  },
  {
    name: 'a package gets a feed of newer versions over https alone, and only where it is signed',
    async check(built) {
      const source = await built.text('scripts/update-feed.mjs');
      const feed: unknown = await import(`data:text/javascript,${encodeURIComponent(source)}`);
      assert.ok(isFeed(feed));
      const url = 'https://updates.example';
      const signed = { CSC_LINK: 'a certificate' };
      for (const plain of ['http://updates.example', 'ftp://updates.example', 'updates.example']) {
        assert.throws(() => feed.updateFeed({ ...signed, BRAID_UPDATE_FEED: plain }, 'darwin'), /https/, plain);
      }
      for (const platform of ['darwin', 'win32']) {
        const unsigned = feed.updateFeed({ BRAID_UPDATE_FEED: url }, platform);
        assert.deepEqual(unsigned, { publish: null }, `nothing signs on ${platform}`);
        const made = feed.updateFeed({ ...signed, BRAID_UPDATE_FEED: url }, platform);
        assert.deepEqual(made, { publish: { provider: 'generic', url } });
      }
    },
  },
];

type Feed = { updateFeed(environment: Record<string, string>, platform: string): unknown };

const isFeed = (module: unknown): module is Feed =>
  typeof module === 'object' && module !== null && 'updateFeed' in module && typeof module.updateFeed === 'function';

/** A server on this computer, with what was asked of it. */
async function listening(built: Built, answer: (request: IncomingMessage, response: ServerResponse) => unknown) {
  const heard: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    heard.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  built.atEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  const at = server.address();
  assert.ok(typeof at === 'object' && at !== null);
  return { address: `http://127.0.0.1:${at.port}`, heard };
}
