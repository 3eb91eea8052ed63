import { mkdir, readdir } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { asClassId, asPodId } from '../../../shared/class/ids.ts';
import { succeed } from '../../../shared/failure.ts';
import { classBrowser, rawRequest } from '../../support/class-browser.ts';
import {
  classSetting,
  classUntil,
  heardOn,
  report,
  testClass,
  testClassroom,
  valueOf,
} from '../../support/class-host.ts';

describe('a pod with nothing but a browser', () => {
  it('finds the door, joins by the code, and works with an app that this machine runs for it', async () => {
    const { hosted, origin, code, folder, lines } = await testClass();
    const browser = classBrowser(origin);
    expect(await (await browser.page()).text()).toContain('The door');
    expect((await browser.window()).opened).toBe('401');
    const { answer, setCookie } = await browser.join(code, 3, 'The Otters', ['Ada']);
    const page = expect.stringMatching(/^[\w-]{43}$/);
    expect(answer).toEqual({ ok: true, value: { class: 'class-1', pod: 'pod-3', number: 3, page } });
    expect(setCookie).toMatch(/^braid-class-\d+=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(await (await browser.page()).text()).toContain('The app');
    const window = await browser.window();
    expect(await window.ask({ name: 'app.hello' })).toEqual({
      id: 1,
      result: { ok: true, value: { folder: 'pod-3', command: { name: 'app.hello' } } },
    });
    expect(lines[0]?.folder).toBe(`${folder}/class-1/pods/pod-3`);
    const state = await classUntil(hosted, ({ pods }) => pods[0]?.host === 'here');
    expect(state.pods).toMatchObject([{ number: 3, name: 'The Otters', members: ['Ada'], place: 'browser' }]);
    expect(JSON.stringify(hosted.events())).not.toContain(browser.cookie().split('=')[1]);
  });

  it('has a line to its class that needs no network', async () => {
    const { hosted, origin, code, lines } = await testClass();
    const browser = classBrowser(origin);
    await browser.join(code, 1);
    const window = await browser.window();
    await window.ask({});
    const line = lines[0]?.line;
    if (!line) throw new Error('No app was opened.');
    const heard = heardOn(line);
    await heard.until(({ messages }) => messages[0]?.kind === 'welcome');
    line.send(report(1));
    await heard.until(({ messages }) => messages.some(({ kind }) => kind === 'acknowledged'));
    await hosted.append([{ kind: 'paused', paused: true }]);
    await heard.until(({ messages }) => messages.some((each) => each.kind === 'class' && each.class.paused));
    expect(hosted.state().pods[0]?.reports).toBe(1);
  });

  it('is joined by a second browser, which works with the same app', async () => {
    const { hosted, origin, code, classroom, address, lines } = await testClass();
    const [one, two] = [classBrowser(origin), classBrowser(origin)];
    await one.join(code, 2, 'Blue', ['Ada']);
    await (await one.window()).ask({});
    expect(await (await fetch(`${origin}/class`)).json()).toMatchObject({ taken: [2], shared: [2] });
    const key = hosted.state().pods[0]?.key ?? '';
    expect(key).toMatch(/^[1-9]\d{3}$/);
    expect((await two.join(code, 2, null, ['Ada', 'Linus'], ` ${key} `)).status).toBe(200);
    await (await two.window()).ask({});
    expect(lines).toHaveLength(1);
    expect(one.cookie()).not.toBe(two.cookie());
    expect(hosted.state().pods).toMatchObject([{ name: 'Blue', members: ['Ada', 'Linus'] }]);
    const own = { address, code, number: 2, name: null, members: [] };
    expect(await classroom.join(own)).toMatchObject({ failure: { code: 'pod-taken' } });
  });

  it('does not get into a pod that somebody sits in without its key, and is told so in a sentence', async () => {
    const { hosted, origin, code } = await testClass();
    const [one, two] = [classBrowser(origin), classBrowser(origin)];
    await one.join(code, 2, 'Blue');
    const key = hosted.state().pods[0]?.key ?? '';
    const before = hosted.events().length;
    for (const wrong of [undefined, '', '0000', key.slice(1), `${key}1`]) {
      const { status, answer, setCookie } = await two.join(code, 2, 'Red', ['Eve'], wrong);
      expect([status, setCookie]).toEqual([403, null]);
      expect(answer).toMatchObject({ failure: { code: 'pod-key', details: { number: 2 } } });
    }
    expect((await two.window()).opened).toBe('401');
    expect(hosted.events()).toHaveLength(before);
    expect(JSON.stringify(await (await fetch(`${origin}/class`)).json())).not.toContain(key);
    // Whoever tries on waits, and whoever was in it comes in again meanwhile.
    for (let tries = 0; tries < 4; tries += 1) await two.join(code, 2, null, [], '0000');
    expect((await two.join(code, 2, null, [], key)).answer).toMatchObject({ failure: { code: 'too-many-tries' } });
    expect((await one.join(code, 2)).status).toBe(200);
    // Of another pod it is nobody's slip.
    expect((await two.join(code, 3)).status).toBe(200);
  });

  it('tells its key to its own page alone', async () => {
    const { hosted, origin, code, lines } = await testClass();
    await Promise.all([1, 2].map((number) => classBrowser(origin).join(code, number)));
    const [first, second] = hosted.state().pods;
    const browser = classBrowser(origin);
    await browser.join(code, 1, null, [], first?.key ?? '');
    await (await browser.window()).ask({});
    const line = lines[0]?.line;
    if (!line) throw new Error('No app was opened.');
    const heard = heardOn(line);
    await heard.until(({ messages }) => messages[0]?.kind === 'welcome');
    expect(heard.messages[0]).toMatchObject({ class: { key: first?.key } });
    expect(JSON.stringify(heard.messages)).not.toContain(`"${second?.key}"`);
  });

  it('does not get into a pod that has a Braid of its own', async () => {
    const { origin, code, classroom, address } = await testClass();
    valueOf(await classroom.join({ address, code, number: 4, name: null, members: [] }));
    const browser = classBrowser(origin);
    expect(await browser.join(code, 4)).toMatchObject({ status: 409, answer: { failure: { code: 'pod-taken' } } });
    expect((await browser.window()).opened).toBe('401');
  });

  it('is still in its pod when the host was closed and opened again', async () => {
    const { hosted, origin, code, folder } = await testClass();
    const browser = classBrowser(origin);
    await browser.join(code, 1);
    await (await browser.window()).ask({});
    await hosted.close();
    const later = await testClassroom({ folder });
    const { port } = hosted.door;
    const again = valueOf(await later.classroom.reopen(asClassId('class-1'), { reach: 'local', port }));
    onTestFinished(() => again.close());
    const window = await browser.window();
    expect(await window.ask({})).toMatchObject({ result: { ok: true } });
  });

  it('is at the door again when it leaves, and comes back to its own work', async () => {
    const { origin, code, lines, folder } = await testClass();
    const browser = classBrowser(origin);
    await browser.join(code, 1);
    const window = await browser.window();
    await window.ask({});
    lines[0]?.line.listen({ message: () => undefined, connected: () => undefined });
    lines[0]?.line.send({ kind: 'leave' });
    await window.closed;
    expect((await browser.window()).opened).toBe('401');
    await browser.join(code, 1);
    await (await browser.window()).ask({});
    expect(lines.map((line) => line.folder)).toEqual([`${folder}/class-1/pods/pod-1`, `${folder}/class-1/pods/pod-1`]);
  });

  it('is shown out when it is removed, and whoever takes its number finds none of its work', async () => {
    const { hosted, origin, code, folder } = await testClass();
    const browser = classBrowser(origin);
    await browser.join(code, 1);
    const window = await browser.window();
    await window.ask({});
    await hosted.append([{ kind: 'pod-removed', pod: asPodId('pod-1') }]);
    await window.closed;
    expect((await browser.window()).opened).toBe('401');
    expect(await (await browser.page()).text()).toContain('The door');
    expect((await classBrowser(origin).join(code, 1)).status).toBe(200);
    const folders = await readdir(`${folder}/class-1/pods`);
    expect(folders.sort()).toEqual(['pod-1', expect.stringMatching(/^pod-1-removed-\d+$/)]);
  });

  it('cannot take this machine to another server, or hold a key on it', async () => {
    const { origin, code } = await testClass();
    const browser = classBrowser(origin);
    await browser.join(code, 1);
    const window = await browser.window();
    for (const command of [
      { name: 'key.store', input: { name: 'claude', key: 'k' } },
      { name: 'connection.probe', input: {} },
      { name: 'settings.save', input: { patch: { connection: 'compatible' } } },
      {
        name: 'settings.save',
        input: { patch: { compatible: { baseUrl: 'http://10.0.0.1', model: 'm', probe: null } } },
      },
    ]) {
      expect(await window.ask(command)).toMatchObject({ result: { failure: { code: 'set-by-class' } } });
    }
    expect(await window.ask({ name: 'class.host', input: {} })).toMatchObject({
      result: { failure: { code: 'cannot-host' } },
    });
    expect(await window.ask({ name: 'settings.save', input: { patch: { theme: 'dark' } } })).toMatchObject({
      result: { ok: true },
    });
  });
});

describe('a pod that starts run after run', () => {
  it('is told to wait, and everything else goes on', async () => {
    const { origin, code } = await testClass();
    const browser = classBrowser(origin);
    await browser.join(code, 1);
    const window = await browser.window();
    const start = { name: 'comparison.start', input: {} };
    for (let times = 0; times < 8; times += 1) expect(await window.ask(start)).toMatchObject({ result: { ok: true } });
    const refused = { result: { failure: { code: 'class-busy', details: { seconds: 10 }, wayOut: 'wait' } } };
    expect(await window.ask(start)).toMatchObject(refused);
    expect(await window.ask(start)).toMatchObject(refused);
    expect(await window.ask({ name: 'comparison.list', input: {} })).toMatchObject({ result: { ok: true } });
  });
});

describe('the class host', () => {
  it('lets a facilitator without a window in by a secret, and nobody else', async () => {
    const app = { dispatch: () => Promise.resolve(succeed('hosting')), subscribe: () => () => undefined };
    const { origin } = await testClass({ facilitator: { secret: 'a-secret', app: () => app } });
    expect((await fetch(`${origin}/?facilitator=wrong`, { redirect: 'manual' })).status).toBe(401);
    const entered = await fetch(`${origin}/?facilitator=a-secret`, { redirect: 'manual' });
    expect([entered.status, entered.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^\/\?page=[\w-]{43}$/),
    ]);
    const setCookie = entered.headers.get('set-cookie') ?? '';
    expect(setCookie).toMatch(/^braid-facilitator-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(setCookie).not.toContain('a-secret');
    const cookie = setCookie.split(';')[0] ?? '';
    expect(await (await fetch(origin, { headers: { cookie } })).text()).toContain('The app');
  });

  it('answers to its own names alone, and lets pages of other sites do nothing', async () => {
    const { origin, address, code } = await testClass();
    const [, port] = address.split(':');
    const body = JSON.stringify({ code, number: 1, name: null, members: [] });
    const refused = [
      { headers: { host: `evil.example:${port}` } },
      { headers: { host: '127.0.0.1' } },
      { headers: { host: address, origin: 'http://evil.example' } },
      { headers: { host: address, 'sec-fetch-site': 'cross-site' } },
      { method: 'POST', path: '/join', headers: { host: address }, body },
      { method: 'POST', path: '/join', headers: { host: address, origin: 'null' }, body },
      { method: 'POST', path: '/pods', headers: { host: address, origin: 'http://evil.example' }, body },
      { method: 'POST', path: '/pods', headers: { host: address, 'sec-fetch-site': 'cross-site' }, body },
      { method: 'POST', path: '/pods', headers: { host: `evil.example:${port}` }, body },
    ];
    for (const each of refused) expect(await rawRequest(address, each)).toMatchObject({ status: 403 });
    expect(await (await fetch(`${origin}/class`)).json()).toMatchObject({ taken: [] });
  });

  it('holds its pages to a strict policy, and serves no file but theirs', async () => {
    const { origin } = await testClass();
    const { headers } = await fetch(origin);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`connect-src 'self' ${origin.replace('http', 'ws')};`);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect((await fetch(`${origin}/assets/main-1a2b.js`)).headers.get('cache-control')).toContain('immutable');
    for (const way of ['/index.html', '/..%2f..%2fpackage.json', '/assets/', '/events.jsonl', '/pods']) {
      expect((await fetch(origin + way)).status).toBe(404);
    }
    expect((await fetch(`${origin}/class`, { method: 'DELETE', headers: { origin } })).status).toBe(405);
  });

  it('listens on this computer alone unless the network was asked for', async () => {
    const { hosted } = await testClass();
    expect(hosted.door).toMatchObject({ reach: 'local', addresses: [expect.stringMatching(/^127\.0\.0\.1:\d+$/)] });
  });

  it('keeps its own faults from the room, and tells them to whoever runs it', async () => {
    const { origin, code, folder, faults } = await testClass();
    // A folder stands where the hashes of the browsers' tokens are to be written.
    await mkdir(`${folder}/class-1/windows.jsonl`);
    expect(await classBrowser(origin).join(code, 1)).toMatchObject({
      status: 500,
      setCookie: null,
      answer: { ok: false, failure: { code: 'unexpected', details: {} } },
    });
    expect(faults).toMatchObject([{ code: 'EISDIR' }]);
  });

  it('is reached by each of its addresses where the network was asked for, and by no other name', async () => {
    const { classroom } = await testClassroom({ names: ['class.example'] });
    const id = asClassId('class-1');
    const request = { id, title: 'T', setting: classSetting, reach: 'network', port: 0 } as const;
    const hosted = valueOf(await classroom.host(request));
    onTestFinished(() => hosted.close());
    const { addresses, port } = hosted.door;
    expect(addresses[0]).toBe(`class.example:${port}`);
    for (const address of addresses.slice(1)) expect((await fetch(`http://${address}/class`)).status).toBe(200);
    const named = (host: string) => rawRequest(`127.0.0.1:${port}`, { path: '/class', headers: { host } });
    expect((await named(`class.example:${port}`)).status).toBe(200);
    expect((await named(`evil.example:${port}`)).status).toBe(403);
  });
});
