import { interleave } from './median.mjs';
import { withPages } from './open-pages.mjs';

const rounds = 7;

/**
 * Notes the first moment at which the page shows its heading and has time for a person: no task is waiting. The heading is
 * Home's own or that of the blank page; the one that says that Braid is being opened does not count.
 */
function noteInteractive() {
  const look = () => {
    const heading = document.querySelector('h1')?.textContent ?? '';
    if (!/^(Welcome|Blank)/.test(heading)) return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => (window.interactiveAt = performance.now())));
  };
  requestAnimationFrame(look);
}

/**
 * Opens an address in a browser without a cache, and answers what `read` finds in it once it can be used. The blank page has
 * been shown in it before: the start of a browser’s own process would be most of the time, and hide the page’s.
 */
async function visit(browser, blank, address, read) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(noteInteractive);
  await page.goto(blank);
  await page.waitForFunction(() => window.interactiveAt !== undefined);
  await page.goto(address);
  await page.waitForFunction(() => window.interactiveAt !== undefined);
  const value = await page.evaluate(read);
  await context.close();
  return value;
}

const interactiveMs = () => window.interactiveAt;
/** Of what was asked for before Home could be used; the rest follows while nobody waits, how soon is the machine's doing. */
const scriptBytes = () =>
  performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => new URL(name).pathname.endsWith('.js') && startTime <= window.interactiveAt)
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);

export async function measure(say) {
  say(`  Home in a browser without a cache, ${rounds} rounds`);
  return withPages(async ({ browser, home, empty }) => {
    const { one, other, ratio } = await interleave(
      rounds,
      () => visit(browser, empty, home, interactiveMs),
      () => visit(browser, empty, empty, interactiveMs),
    );
    const bytes = await visit(browser, empty, home, scriptBytes);
    return [
      {
        what: 'time to interactive of Home, over a blank page from the same host',
        measured: `${one.toFixed(0)} ms`,
        of: `${other.toFixed(0)} ms`,
        value: ratio,
        aim: 3,
      },
      {
        what: 'first script load, compressed',
        measured: `${(bytes / 1000).toFixed(0)} kB`,
        of: '–',
        value: bytes / 1000,
        unit: 'kB',
        aim: 250,
      },
    ];
  });
}
