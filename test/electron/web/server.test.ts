import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { readPages } from '../../../electron/http/pages.ts';
import { startWebServer } from '../../../electron/web/server.ts';
import { succeed } from '../../../shared/failure.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { protocolsFor } from '../../support/socket-protocols.ts';

async function serve() {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><div id="root"></div>');
  await writeFile(path.join(folder, 'assets', 'main-1a2b.js'), `export const text = '${'braid '.repeat(400)}';`);
  const commands: unknown[] = [];
  const server = await startWebServer(0, {
    dispatch: (command) => {
      commands.push(command);
      return Promise.resolve(succeed('heard'));
    },
    subscribe: () => () => undefined,
    pages: readPages(folder),
  });
  if (!server.ok) throw new Error(server.failure.code);
  onTestFinished(() => server.value.close());
  const { address, port } = server.value;
  const origin = `http://127.0.0.1:${port}`;
  const cookie = (await fetch(address)).headers.get('set-cookie') ?? '';
  const secret = new URL(address).searchParams.get('token') ?? '';
  return { secret, address, port, origin, setCookie: cookie, cookie: cookie.split(';')[0] ?? '', commands };
}

/** What becomes of a socket that is opened with these headers: `open`, or the status of the refusal. */
function knock(port: number, headers: Record<string, string>, at = '/socket', secret?: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${at}`, protocolsFor(secret), { headers });
    socket.on('open', () => {
      socket.close();
      resolve('open');
    });
    socket.on('unexpected-response', (_, response) => resolve(String(response.statusCode)));
    socket.on('error', () => resolve('error'));
  });
}

describe('the browser host', () => {
  it('serves the page at the address with the token, and swaps it for a cookie that pages cannot read', async () => {
    const { address, port, setCookie } = await serve();
    const response = await fetch(address);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('id="root"');
    expect(setCookie).toMatch(new RegExp(`^braid-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`));
    expect(address.includes(setCookie.split('=')[1]?.split(';')[0] ?? '')).toBe(false);
  });

  it('takes the token out of an address that was typed or opened by another program', async () => {
    const { address } = await serve();
    const response = await fetch(address, { headers: { 'sec-fetch-site': 'none' }, redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^\/\?page=[\w-]{43}$/),
    ]);
    expect(response.headers.get('location')).not.toContain(new URL(address).searchParams.get('token'));
    expect(response.headers.get('set-cookie')).toContain('HttpOnly');
  });

  it('answers 401 without any script to everything that lacks the token', async () => {
    const { origin, port } = await serve();
    for (const way of ['/', '/index.html', '/assets/main-1a2b.js', '/nothing', '/?token=wrong', '/socket']) {
      const response = await fetch(origin + way, { headers: { cookie: `braid-${port}=wrong` } });
      expect(response.status).toBe(401);
      expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
      expect(await response.text()).not.toContain('<');
    }
  });

  it('refuses other hosts and other origins, whatever they hold', async () => {
    const { origin, port, cookie, address } = await serve();
    expect((await fetch(origin, { headers: { cookie, origin: 'http://evil.example' } })).status).toBe(403);
    expect((await fetch(address, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect(
      (await fetch(address, { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' } })).status,
    ).not.toBe(401);
    expect((await fetch(address, { method: 'POST' })).status).toBe(403);
    expect((await fetch(origin, { method: 'POST', headers: { cookie, origin } })).status).toBe(405);
    expect(await knock(port, { cookie, origin, host: `evil.example:${port}` })).toBe('403');
  });

  it('opens its socket to its own pages alone', async () => {
    const { port, origin, cookie, secret } = await serve();
    const local = `http://localhost:${port}`;
    expect(await knock(port, { cookie, origin }, '/socket', secret)).toBe('open');
    expect(await knock(port, { cookie, origin: local }, '/socket', secret)).toBe('open');
    expect(await knock(port, { cookie })).toBe('403');
    expect(await knock(port, { cookie, origin: 'http://evil.example' })).toBe('403');
    expect(await knock(port, { cookie, origin: 'null' })).toBe('403');
    expect(await knock(port, { origin })).toBe('401');
    expect(await knock(port, { cookie, origin }, '/other', secret)).toBe('404');
  });

  it('holds pages to a strict policy and caches only what never changes', async () => {
    const { origin, cookie } = await serve();
    const page = await fetch(origin, { headers: { cookie } });
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const script = await fetch(`${origin}/assets/main-1a2b.js`, { headers: { cookie, 'accept-encoding': 'br, gzip' } });
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect(script.headers.get('content-encoding')).toBe('br');
    expect(await script.text()).toContain('braid braid');
  });

  it('opens its socket to the cookie with the secret of its pages, and to neither alone', async () => {
    const { address, port, origin, cookie, secret } = await serve();
    const opened = await fetch(address, { headers: { 'sec-fetch-site': 'none' }, redirect: 'manual' });
    const inPage = new URL(opened.headers.get('location') ?? '', origin).searchParams.get('page') ?? '';
    expect(await knock(port, { cookie, origin }, '/socket', inPage)).toBe('open');
    for (const wrong of [undefined, '', 'wrong', `${inPage}x`, cookie.split('=')[1]]) {
      expect(await knock(port, { cookie, origin }, '/socket', wrong)).toBe('401');
    }
    for (const right of [inPage, secret]) expect(await knock(port, { origin }, '/socket', right)).toBe('401');
    // Whoever has the cookie alone is told no secret.
    for (const way of ['/', '/?page=x', '/index.html']) {
      const answer = await fetch(origin + way, { headers: { cookie, 'sec-fetch-site': 'none' }, redirect: 'manual' });
      expect(answer.status).toBe(200);
      expect(`${await answer.text()}${JSON.stringify([...answer.headers])}`).not.toContain(inPage);
    }
  });

  it('serves nothing but the files of the renderer', async () => {
    const { origin, cookie } = await serve();
    for (const way of ['/..%2f..%2fpackage.json', '/assets/', '/assets/../../secret', '/%2e%2e/x', '/assets/%00']) {
      expect((await fetch(origin + way, { headers: { cookie } })).status).toBe(404);
    }
  });

  it('carries commands by number, and closes a socket that sends no frames', async () => {
    const { port, origin, cookie, secret, commands } = await serve();
    const socket = new WebSocket(`ws://127.0.0.1:${port}/socket`, protocolsFor(secret), {
      headers: { cookie, origin },
    });
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send('{"id": 7, "command": {"name": "x"}}');
    const answer = await new Promise((resolve) => socket.once('message', (data: Buffer) => resolve(data.toString())));
    expect(JSON.parse(String(answer))).toEqual({ id: 7, result: { ok: true, value: 'heard' } });
    expect(commands).toEqual([{ name: 'x' }]);
    socket.send('no json');
    await new Promise((resolve) => socket.once('close', resolve));
  });

  it('says which port is taken', async () => {
    const { port } = await serve();
    const second = await startWebServer(port, {
      dispatch: () => Promise.resolve(succeed(null)),
      subscribe: () => () => undefined,
      pages: Promise.resolve(new Map()),
    });
    expect(second).toMatchObject({ ok: false, failure: { code: 'port-in-use', details: { port } } });
  });
});
