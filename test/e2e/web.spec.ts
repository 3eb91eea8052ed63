import { request as httpRequest } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';
import { viewport } from './fixtures/running-host.ts';
import { expect, test } from './fixtures/test.ts';

// Of the browser host alone: playwright.config.ts leaves it out of the projects of the desktop host.

test('an address without its token, or with a wrong one, shows a sentence and no script', async ({
  app,
  webBrowser,
}) => {
  const { origin } = new URL(app.address);
  const stranger = await webBrowser?.newContext({ viewport });
  const page = await stranger?.newPage();
  if (!page) throw new Error('There is no browser.');
  for (const address of [origin, `${origin}/?token=wrong`, `${origin}/index.html`, `${origin}/assets/any.js`]) {
    const response = await page.goto(address);
    expect([address, response?.status()]).toEqual([address, 401]);
    await expect(page.locator('body')).toContainText('Open the whole address that Braid printed');
    expect(await page.locator('script').count()).toBe(0);
  }
  await stranger?.close();
});

test('the token is in no address that stays, and the page still opens after a reload', async ({ app }) => {
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => app.page.url()).not.toContain('token');
  await app.page.reload();
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await app.page.evaluate(() => document.cookie)).toBe('');
});

test('another name for the address, or another page behind it, is refused with the token at hand', async ({ app }) => {
  const { origin, host, search } = new URL(app.address);
  const given = await ask(origin, { path: `/${search}` });
  expect(given.status).toBe(200);
  expect(given.body).toContain('<script');
  const cookie = given.cookie;
  expect((await ask(origin, { path: '/', headers: { cookie } })).status).toBe(200);

  // A foreign name that was pointed at this machine, and pages of foreign sites in the same browser.
  const refused = [
    { path: `/${search}`, headers: { host: `elsewhere.invalid:${new URL(origin).port}` } },
    { path: '/', headers: { cookie, host: 'elsewhere.invalid' } },
    { path: '/', headers: { cookie, origin: 'http://elsewhere.invalid' } },
    { path: '/', headers: { cookie, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' } },
    { path: '/', method: 'POST', headers: { cookie } },
  ];
  for (const request of refused) {
    const answer = await ask(origin, request);
    expect([request, answer.status]).toEqual([request, 403]);
    expect(answer.body).not.toContain('<script');
    expect(answer.cookie).toBe('');
  }
  for (const path of ['/..%2f..%2fpackage.json', '/../package.json', '/%00', '/settings.json', '/socket']) {
    expect([path, (await ask(origin, { path, headers: { cookie } })).status]).toEqual([path, 404]);
  }

  const socket = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
  const upgrade = { ...socket, 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' };
  const knocks: [OutgoingHttpHeaders, number][] = [
    [{ cookie, origin }, 101],
    [{ cookie, origin: 'http://elsewhere.invalid' }, 403],
    [{ cookie, origin: 'null' }, 403],
    [{ cookie }, 403],
    [{ cookie, origin, host: 'elsewhere.invalid' }, 403],
    [{ origin }, 401],
    [{ origin, cookie: cookie.replace(/=.*/, '=wrong') }, 401],
  ];
  for (const [headers, status] of knocks) {
    const answer = await ask(origin, { path: '/socket', headers: { host, ...upgrade, ...headers } });
    expect([headers, answer.status]).toEqual([headers, status]);
  }
});

test('a page of another origin in the same browser gets no socket', async ({ app }) => {
  const { host } = new URL(app.address);
  const other = await app.page.context().newPage();
  const ended = await other.evaluate(
    (address) =>
      new Promise((resolve) => {
        const socket = new WebSocket(address);
        socket.onopen = () => resolve('open');
        socket.onerror = () => resolve('refused');
      }),
    `ws://${host}/socket`,
  );
  expect(ended).toBe('refused');
  await other.close();
});

type Asked = { readonly path: string; readonly method?: string; readonly headers?: OutgoingHttpHeaders };

/** One request as written here, whatever a browser would make of it. Status 101 is a socket that was let in. */
function ask(
  origin: string,
  { path, method = 'GET', headers = {} }: Asked,
): Promise<{ status: number; body: string; cookie: string }> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => (body += chunk));
      response.on('end', () => {
        const cookie = response.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
        resolve({ status: response.statusCode ?? 0, body, cookie });
      });
    });
    request.on('upgrade', (_response, socket) => {
      socket.destroy();
      resolve({ status: 101, body: '', cookie: '' });
    });
    request.on('error', reject);
    request.end();
  });
}
