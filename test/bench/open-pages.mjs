import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { readPages } from '../../dist/electron/http/pages.js';
import { startWebServer } from '../../dist/electron/web/server.js';
import { chromiumArguments, getChromium } from '../../scripts/chromium.mjs';
import { openApp } from './app.mjs';
import { scratchFolder } from './run.mjs';

const blank = '<!doctype html><html lang="en"><title>Blank</title><h1>Blank</h1></html>';

/**
 * The app in the browser host, a blank page from the same host, and a browser for both, for as long as `work` takes.
 * `before` may stand between the host and its services; `folder` is its data folder, `practice` where its practice model answers. Answers what `work` does; no rows where there is no browser.
 */
export async function withPages(
  work,
  before = (services) => services,
  folder = scratchFolder(),
  practice = 'http://127.0.0.1:9',
) {
  const executablePath = await getChromium();
  if (executablePath === null) return [];
  const app = await openApp(folder, practice);
  const pages = new Map(await readPages(fileURLToPath(new URL('../../dist/renderer', import.meta.url))));
  const type = 'text/html; charset=utf-8';
  pages.set('/blank.html', { type, body: Buffer.from(blank), encoded: null, immutable: false });
  const server = await startWebServer(0, {
    ...before({ dispatch: app.dispatch, subscribe: app.subscribe }),
    pages: Promise.resolve(pages),
  });
  if (!server.ok) throw new Error(server.failure.code);
  const home = server.value.address;
  const empty = new URL(home);
  empty.pathname = '/blank.html';
  // With the token it would lead to Home: whoever opens it has to be let in before.
  empty.search = '';
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    return await work({ app, browser, home, empty: empty.href, pages });
  } finally {
    await browser.close();
    await server.value.close();
    await app.close();
  }
}

/** Notes the first moment at which something that fits `selector` stands in the page. */
function noteShown(selector) {
  const look = () => {
    if (document.querySelector(selector) === null) return requestAnimationFrame(look);
    window.shownAt = performance.now();
  };
  requestAnimationFrame(look);
}

/** How long a page of the app takes, opened at `route` in a browser without a cache, until `selector` is in it; ms. */
export async function shownAfter(browser, home, route, selector) {
  const address = new URL(home);
  address.hash = route;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(noteShown, selector);
  await page.goto(address.href);
  await page.waitForFunction(() => window.shownAt !== undefined);
  const at = await page.evaluate(() => window.shownAt);
  await context.close();
  return at;
}
