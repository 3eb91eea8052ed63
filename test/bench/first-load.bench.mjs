import { interleave } from './median.mjs';
import { withPages } from './open-pages.mjs';

const rounds = 11;

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
 * Opens an address in a window of its own, in a browser without a cache that was let in before. Answers how long it took
 * until it could be used, from the opening of the window and from the start of its navigation, and what `read` finds.
 */
async function visit({ browser, home }, address, read = () => null) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  // Lets the browser in, and leaves nothing of Home in its cache.
  await context.request.get(home);
  const from = performance.now();
  const page = await context.newPage();
  await page.addInitScript(noteInteractive);
  await page.goto(address);
  await page.waitForFunction(() => window.interactiveAt !== undefined);
  const window = performance.now() - from;
  const navigation = await page.evaluate(() => window.interactiveAt);
  const [found, title] = [await page.evaluate(read), await page.title()];
  if ((title === 'Blank') !== (address !== home)) throw new Error(`“${title}” is not the page that was asked for.`);
  await context.close();
  return { window, navigation, found };
}

/** Of what was asked for before Home could be used; the rest follows while nobody waits, how soon is the machine's doing. */
const scriptBytes = () =>
  performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => new URL(name).pathname.endsWith('.js') && startTime <= window.interactiveAt)
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);

const ms = (value) => `${value.toFixed(0)} ms`;

export async function measure(say) {
  say(`  Home in a browser without a cache, ${rounds} rounds`);
  return withPages(async (pages) => {
    const { home, empty } = pages;
    const compare = async (what, aim, read) => {
      const { one, other, ratio } = await interleave(
        rounds,
        async () => read(await visit(pages, home)),
        async () => read(await visit(pages, empty)),
      );
      return { what, measured: ms(one), of: ms(other), value: ratio, aim };
    };
    const { found: bytes } = await visit(pages, home, scriptBytes);
    return [
      await compare(
        'time from opening a window to using Home, over a blank page from the same host',
        3,
        (of) => of.window,
      ),
      await compare('the same from the start of the navigation', null, (of) => of.navigation),
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
