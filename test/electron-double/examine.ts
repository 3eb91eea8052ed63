import { strict as assert } from 'node:assert';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import type { ElectronApplication, Page } from 'playwright';
import { _electron } from 'playwright';
import type { SharedBrowser } from './shared-browser.ts';

export const fakeElectron = fileURLToPath(new URL('./fake-electron', import.meta.url));
export const toy = fileURLToPath(new URL('./toy', import.meta.url));

/** What the toy's preload exposes, as far as the checks below use it. */
type Host = {
  call(method: string, argument?: unknown): Promise<unknown>;
  onTick(listener: (number: number) => void): () => void;
  refusal: string;
  double(number: number): number;
  instance: { value: number; method?: unknown };
};
declare const host: Host;

type Subject = { app: ElectronApplication; page: Page };

const messageOfCall = ({ page }: Subject, method: string): Promise<string> =>
  page.evaluate((name) => host.call(name).then(String, (error: Error) => error.message), method);

/** What an app that uses Electron well shows; each is a check of the double when the app is known to be good. */
const checks: Record<string, (subject: Subject) => Promise<void>> = {
  'a click reaches the main process and its answer the page': async ({ page }) => {
    await page.click('#add');
    await page.waitForFunction(() => document.getElementById('sum')?.textContent === '5');
  },
  'the policy stops an inline script': async ({ page }) =>
    assert.equal(await page.evaluate(() => 'inlineRan' in window), false),
  'a sandboxed preload can not require Node': async ({ page }) =>
    assert.equal(await page.evaluate(() => host.refusal), 'module not found: node:fs'),
  'the page sees the named functions and nothing of ipcRenderer': async ({ page }) =>
    assert.deepEqual(await page.evaluate(() => Object.keys(host).sort()), [
      'call',
      'double',
      'instance',
      'onTick',
      'refusal',
    ]),
  'the page has no require, no process, no wire': async ({ page }) =>
    assert.deepEqual(
      await page.evaluate(() => ['require', 'process', '__electronTransmit'].filter((name) => name in window)),
      [],
    ),
  'what crosses the bridge is frozen and loses prototypes and symbols': async ({ page }) =>
    assert.deepEqual(
      await page.evaluate(() => [
        host.double(21),
        Object.isFrozen(host),
        typeof host.instance.method,
        host.instance.value,
        Object.getOwnPropertySymbols(host).length,
      ]),
      [42, true, 'undefined', 1, 0],
    ),
  'dates, maps, bytes and undefined survive the wire': async ({ page }) =>
    assert.deepEqual(
      await page.evaluate(async () => {
        const { date, map, got, ...rest } = (await host.call('types', new Set([1]))) as {
          date: Date;
          map: Map<string, Uint8Array>;
          got: string;
        };
        return [date instanceof Date, map.get('k') instanceof Uint8Array, 'missing' in rest, got];
      }),
      [true, true, true, '[object Set]'],
    ),
  'an error crosses as text': async (subject) =>
    assert.equal(await messageOfCall(subject, 'fail'), "Error invoking remote method 'rpc': TypedError: nope"),
  'a function can not be sent': async ({ page }) =>
    assert.match(
      await page.evaluate(async () => {
        try {
          return String(await host.call('add', { a: () => 1 }));
        } catch (error) {
          return String(error);
        }
      }),
      /could not be cloned/,
    ),
  'a function can not be answered': async (subject) =>
    assert.match(await messageOfCall(subject, 'function'), /could not be cloned/),
  'pushes arrive in order and stop when unsubscribed': async ({ page }) =>
    assert.deepEqual(
      await page.evaluate(async () => {
        const heard: number[] = [];
        const stop = host.onTick((number) => {
          heard.push(number);
          if (number === 2) stop();
        });
        await host.call('tick');
        await host.call('add', { a: 1, b: 1 });
        return heard;
      }),
      [1, 2],
    ),
  'a path out of the folder is refused': async ({ page }) =>
    assert.equal(await page.evaluate(async () => (await fetch('/..%2fmain.js')).status), 400),
  'the page can not navigate elsewhere': async ({ page }) => {
    const [request] = await Promise.all([
      page.waitForEvent('requestfailed'),
      page.evaluate(() => {
        location.href = 'https://elsewhere.invalid/';
      }),
    ]);
    assert.match(request.failure()?.errorText ?? '', /ABORTED/);
    assert.match(page.url(), /bundle/);
  },
  'a new window is denied and its link handed to the system': async ({ app, page }) => {
    await page.evaluate(() => window.open('https://elsewhere.invalid/x'));
    await vi.waitFor(async () => assert.deepEqual(await openedOutside(app), ['https://elsewhere.invalid/x']));
  },
  'permissions are denied': async ({ app }) => assert.equal(await answerToPermission(app), false),
};

const openedOutside = (app: ElectronApplication): Promise<unknown[]> =>
  app.evaluate((electron) => {
    // The double's own record; the real module has no such name.
    const { calls } = electron as unknown as { calls: { name: string; args: unknown[] }[] };
    return calls.filter(({ name }) => name === 'shell.openExternal').map(({ args }) => args[0]);
  });

const answerToPermission = (app: ElectronApplication): Promise<unknown> =>
  app.evaluate(({ session }) => {
    type Handler = (contents: null, permission: string, answer: (granted: boolean) => void) => void;
    // The double's own; the real session doesn't show its handlers.
    const { permissions } = session.defaultSession as unknown as { permissions: { request: Handler | null } };
    return new Promise((resolve) =>
      permissions.request ? permissions.request(null, 'geolocation', resolve) : resolve(true),
    );
  });

/** The environment of a double that opens its pages in `browser`, or in one of its own. */
export function environmentOf(browser: SharedBrowser | null): Record<string, string> {
  // A child's environment holds no undefined names.
  return { ...(process.env as Record<string, string>), ...browser?.environment };
}

/**
 * Starts an app under the double and runs every check, or those up to the one that says `wanted`: what is broken often
 * leaves every later check waiting in vain.
 * @returns the names of the checks that failed, and the double's own complaint when it has one
 */
export async function examine(
  folder: string,
  browser: SharedBrowser | null = null,
  wanted: RegExp | null = null,
): Promise<string[]> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'examine-'));
  const log = path.join(scratch, 'log');
  const reason = () => (existsSync(log) ? readFileSync(log, 'utf8') : '');
  try {
    const isSaid = (failed: readonly string[]) => wanted?.test([...failed, reason()].join('\n')) ?? false;
    const failed = await runChecks(folder, { ...environmentOf(browser), FAKE_ELECTRON_LOG: log }, isSaid);
    return [...failed, reason()].filter((line) => line !== '');
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function runChecks(
  folder: string,
  env: Record<string, string>,
  isSaid: (failed: readonly string[]) => boolean,
): Promise<string[]> {
  let app: ElectronApplication;
  try {
    app = await _electron.launch({ executablePath: fakeElectron, args: [folder], env, timeout: 20_000 });
  } catch {
    return ['did not start'];
  }
  const child = app.process();
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const ended = new Promise<null>((resolve) => (hasEnded() ? resolve(null) : child.once('exit', () => resolve(null))));
  try {
    const page = await Promise.race([openPage(app).catch(() => null), ended]);
    if (!page) return ['no page'];
    if (!(await page.evaluate(() => 'host' in window))) return ['no bridge'];
    const failed: string[] = [];
    for (const [name, check] of Object.entries(checks)) {
      if (isSaid(failed)) break;
      await check({ app, page }).catch(() => failed.push(name));
    }
    return failed;
  } finally {
    if (!hasEnded()) await app.close();
  }
}

async function openPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  page.setDefaultTimeout(3000);
  await page.waitForURL(/\.localhost/, { timeout: 15_000 });
  return page;
}
