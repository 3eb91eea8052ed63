import { request as httpRequest } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';
import { isTooDeep } from '../../shared/nesting.ts';
import { asTaskId } from '../../shared/ids.ts';
import { hostileOutputs } from '../support/hostile-outputs.ts';
import { openServer, sendJson } from '../support/plain-server.ts';
import { planningSettings, sendReply } from '../support/planning-server.ts';
import { sampleWorkflow } from '../support/sample-workflow.ts';
import { viewport } from './fixtures/running-host.ts';
import { expect, test } from './fixtures/test.ts';
import { hostCommand } from './pages/host-command.ts';
import { Rooms } from './pages/rooms.ts';
import { ResultsPage } from './pages/results-page.ts';
import { RunPage } from './pages/run-page.ts';
import { startRun } from './pages/started-run.ts';

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
  // A tab of its own, as somebody types it.
  const second = await app.page.context().newPage();
  await second.goto(`${new URL(app.address).origin}/#/history`);
  await expect(second).toHaveURL(/#\/history$/);
  await expect(second.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await second.evaluate(() => localStorage.getItem('braid-page'))).not.toContain(
    new URL(app.address).searchParams.get('token'),
  );
  await second.close();
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
  const secret = { 'sec-websocket-protocol': `braid, braid.${new URLSearchParams(search).get('token')}` };
  const knocks: [OutgoingHttpHeaders, number][] = [
    [{ cookie, origin, ...secret }, 101],
    [{ cookie, origin }, 401],
    [{ origin, ...secret }, 401],
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

/** More than this in one answer and it would be shown as it was written, which proves nothing of the rest. */
const readable = hostileOutputs.map(([, output]) => output).filter((output) => !isTooDeep(output));

test('outputs that mean harm load nothing and lead nowhere, while they are written and after', async ({ app }) => {
  const { page } = app;
  const lanes = 6;
  let answered = 0;
  const server = await openServer(({ path }, response) => {
    if (!path.startsWith('/v1/messages')) return sendJson(response, 404, {});
    const lane = answered++ % lanes;
    sendReply(response, readable.filter((_, index) => index % lanes === lane).join('\n\n'));
  });
  try {
    await hostCommand(page, 'settings.save', { patch: planningSettings(server) });
    const [first] = sampleWorkflow.tasks;
    if (!first) throw new Error('The sample has no task.');
    const task = (index: number) => ({ ...first, id: asTaskId(`part-${index}`), title: `Part ${index}` });
    const workflow = { ...sampleWorkflow, tasks: Array.from({ length: lanes }, (_, index) => task(index + 1)) };
    const kept = await hostCommand(page, 'workflow.create', { from: 'workflow', workflow });
    const address = `/workflows/${kept.id}/run`;
    const source = { kind: 'kept', workflow: kept.id } as const;
    await hostCommand(page, 'comparison.start', { source, structures: ['all-at-once'], prediction: null });
    await new Rooms(page).open(address);
    const run = new RunPage(page);
    await expect(run.column('All at once').self).toBeVisible();

    const asked: string[] = [];
    // The screens that the app itself fetches while it is idle, whenever that is.
    const own = new RegExp(`^${new URL(page.url()).origin}/assets/[\\w-]+\\.(js|css|woff2)$`);
    page.on('request', (request) => {
      if (!own.test(request.url())) asked.push(request.url());
    });
    const opened: string[] = [];
    page.context().on('page', (other) => opened.push(other.url()));
    await expect(run.onward).toBeVisible({ timeout: 60_000 });
    const answers = page.getByRole('group', { name: /^Answer of Part / });
    await expect(answers).toHaveCount(lanes);
    await expect(answers.filter({ hasText: 'leak.invalid' })).toHaveCount(lanes);
    await expect(answers.locator('a, img, script, iframe, object, embed, form, input, svg, video, style')).toHaveCount(
      0,
    );

    // Pressed everywhere, as by somebody who believes it.
    await answers.evaluateAll((all) => {
      for (const each of all.flatMap((answer) => [...answer.querySelectorAll<HTMLElement>('*')])) each.click();
    });
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));
    expect(new URL(page.url()).hash).toBe(`#${address}`);
    expect(await page.title()).not.toMatch(/taken|1/);
    expect({ asked, opened }).toEqual({ asked: [], opened: [] });
  } finally {
    await server.close();
  }
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

test('a run that ends behind another page is told in the title, and by the browser once somebody asked for that', async ({
  app,
}) => {
  const { page } = app;
  // What a browser shows outside of its pages: asked for, shown and pressed by hand here.
  await page.evaluate(() => {
    class Told {
      static permission = 'default';
      static requestPermission(): Promise<string> {
        Told.permission = 'granted';
        return Promise.resolve('granted');
      }
      onclick: () => void = () => undefined;
      readonly said: string;
      constructor(title: string, { body }: { body: string }) {
        this.said = `${title}: ${body}`;
        told.push(this);
      }
      close(): void {}
    }
    const told: Told[] = [];
    Object.assign(window, { Notification: Told, told });
    document.hasFocus = () => false;
  });
  type Told = { said: string; onclick: () => void };
  // Set above, in the same page.
  const told = () => page.evaluate(() => (window as unknown as { told: Told[] }).told.map(({ said }) => said));

  const first = await startRun(page, ['all-at-once']);
  await expect(first.onward).toBeVisible({ timeout: 60_000 });
  await expect(page).toHaveTitle(/^Ended: Board preparation, .* · Braid$/);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page).not.toHaveTitle(/^Ended/);
  expect(await told()).toEqual([]);

  await new Rooms(page).enter('Settings');
  const asked = page.getByRole('switch', { name: 'Tell me when a run ends' });
  await asked.press('Space');
  await expect(asked).toBeChecked();
  const second = await startRun(page, ['thread']);
  await expect(second.onward).toBeVisible({ timeout: 60_000 });
  await expect
    .poll(told)
    .toEqual([expect.stringMatching(/^Board preparation, .+: One thread finished after \d:\d\d\.$/)]);
  await page.evaluate(() => (window as unknown as { told: Told[] }).told[0]?.onclick());
  await expect(new ResultsPage(page).headline).toBeVisible();
});
