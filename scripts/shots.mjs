import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import util from 'node:util';
import { build } from './build.mjs';
import { chromiumArguments, getChromium } from './chromium.mjs';
import { requireNode } from './node-version.mjs';
import { inProject, main, say, Trouble } from './project.mjs';
import { setUp } from './set-up.mjs';
import { startWebHost } from './web-host.mjs';

const usage = `npm run shots -- [options] [words in screen names]

Writes a picture of every screen listed in test/shots/screens.mjs, light and dark, 1440×900 and 1024×700, to
shots/<screen>-<theme>-<look>.png. With words, of those screens alone whose name has one of them.
Says where text is cut off, leaves the window or stands on other text.

  --looks NAMES     instead of those two sizes some of 1440x900,1024x700,projector,zoomed,reflowed, separated by commas:
                    projector is the presentation zoom, zoomed a window of 1280×800 at 200%, reflowed one at 400%
  --themes NAMES    instead of those two themes some of light,dark,forced: forced is the colours of a system that has
                    its own for every program, as Windows does in its contrast themes
  --axe             take no pictures; have axe look for what WCAG 2.2 A and AA don't allow, in all three themes, in the
                    given looks; then on each of their addresses in Spanish. Ends with 1 where it finds anything
  --guide           writes the pictures that the pages of docs show, and no others, to docs/pictures
  --help            print this
`;

const looks = {
  '1440x900': { viewport: { width: 1440, height: 900 } },
  '1024x700': { viewport: { width: 1024, height: 700 } },
  projector: { viewport: { width: 1440, height: 900 }, projector: true },
  zoomed: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  reflowed: { viewport: { width: 320, height: 512 }, deviceScaleFactor: 2 },
};
const themes = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
};

requireNode();
await main(async () => {
  const { values, positionals } = util.parseArgs({
    allowPositionals: true,
    options: {
      looks: { type: 'string', default: '1440x900,1024x700' },
      themes: { type: 'string', default: 'light,dark' },
      axe: { type: 'boolean', default: false },
      guide: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return void process.stdout.write(usage);
  const chosen = values.guide ? ['1024x700'] : choose('look', values.looks, looks);
  // Axe goes from theme to theme on the screen that stands, so that each is reached once.
  const chosenThemes = values.axe || values.guide ? ['light'] : choose('theme', values.themes, themes);
  await setUp();
  await build();
  const executablePath = await getChromium();
  if (executablePath === null) throw new Trouble('Without a Chromium there are no pictures.');
  const { chromium } = await import('playwright');
  const { layoutFaults } = await import(pathToFileURL(inProject('test/shots/layout-faults.mjs')).href);
  const { axeFaults } = await import(pathToFileURL(inProject('test/shots/axe-faults.mjs')).href);
  const { command } = await import(pathToFileURL(inProject('test/shots/ways.mjs')).href);
  const { stages } = await import(pathToFileURL(inProject('test/shots/screens.mjs')).href);
  const shownInDocs = values.guide ? picturesOfDocs() : new Set();
  const isWanted = ({ name }) =>
    values.guide ? shownInDocs.has(name) : positionals.length === 0 || positionals.some((word) => name.includes(word));

  const folder = inProject(values.guide ? 'docs/pictures' : 'shots');
  fs.mkdirSync(folder, { recursive: true });
  const host = await startWebHost();
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  let failed = 0;
  let found = 0;
  const addresses = new Set();
  const tellFaults = (screen, faults) => {
    found += faults.length;
    process.stdout.write(`${screen}: ${faults.length === 0 ? 'nothing' : `${faults.length} violations`}\n`);
    for (const fault of faults) process.stdout.write(`    ${fault}\n`);
  };
  const open = async (options) => {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(host.address);
    await page.getByRole('main').waitFor();
    return page;
  };
  const take = async (page, { name, visit, whole = false }, facts, theme, look) => {
    const label = `${theme}-${look}`;
    const file = path.join(folder, values.guide ? `${name}.png` : `${name}-${label}.png`);
    try {
      await page.setViewportSize(looks[look].viewport);
      await showScale(page, look);
      await visit(page, facts);
      // The page takes it from the settings again whenever those are sent.
      await showScale(page, look);
      await settle(page);
      if (values.axe) {
        addresses.add(await page.evaluate(() => location.hash));
        return tellFaults(`${name}, ${look}`, await axeFaults(page));
      }
      if (whole) await showWhole(page);
      await page.screenshot({ path: file });
      process.stdout.write(`${path.relative(inProject(), file)}\n`);
      for (const fault of await page.evaluate(layoutFaults)) process.stdout.write(`    ${fault}\n`);
    } catch (error) {
      failed += 1;
      say(`${path.basename(file)}: ${error.message.split('\n')[0]}`);
    }
  };
  /** A window speaks one language from its start, so each address is opened anew; what is pressed on the way is English. */
  const lookInSpanish = async () => {
    const before = await open({});
    // That window loads itself anew for it, often before it has the answer.
    await Promise.allSettled([command(before, 'settings.save', { patch: { language: 'es' } })]);
    await before.context().close();
    const page = await open({ viewport: looks[chosen[0]].viewport, reducedMotion: 'reduce' });
    await page.locator('html[lang="es"]').waitFor();
    for (const address of addresses) {
      await page.evaluate((hash) => (location.hash = hash), address);
      await page.reload();
      await page.getByRole('main').waitFor();
      await settle(page);
      tellFaults(`${address}, es`, await axeFaults(page));
    }
    await page.context().close();
  };
  try {
    for (const { prepare, screens, finish } of stages) {
      const wanted = screens.filter(isWanted);
      if (wanted.length === 0) continue;
      const first = await open({});
      const facts = await prepare(first);
      for (const theme of chosenThemes) {
        for (const look of chosen) {
          const { viewport, deviceScaleFactor = 1 } = looks[look];
          const page = await open({ viewport, deviceScaleFactor, ...themes[theme], reducedMotion: 'reduce' });
          for (const screen of wanted) await take(page, screen, facts, theme, look);
          await page.context().close();
        }
      }
      await finish?.(first, facts);
      await first.context().close();
    }
    if (values.axe) await lookInSpanish();
  } finally {
    await browser.close();
    await host.close();
  }
  if (failed > 0) throw new Trouble(`${failed} screens could not be shown; the reasons are above.`);
  if (found > 0) throw new Trouble(`Axe found ${found} violations; they are above.`);
});

/** The names of the screens whose pictures the pages of docs show. */
function picturesOfDocs() {
  const pages = fs.readdirSync(inProject('docs')).filter((name) => name.endsWith('.md'));
  const shown = pages.flatMap((name) => [
    ...fs.readFileSync(inProject('docs', name), 'utf8').matchAll(/\]\(pictures\/([\w-]+)\.png\)/g),
  ]);
  return new Set(shown.map(([, name]) => name));
}

/** The names in a list with commas; in trouble with one that isn't among `known`. */
function choose(kind, list, known) {
  const chosen = list.split(',');
  const unknown = chosen.find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined)
    throw new Trouble(`There is no ${kind} "${unknown}". Choose from ${Object.keys(known).join(', ')}.`, 2);
  return chosen;
}

/** Waits for the fonts, for what is still being loaded, and for a frame after them. */
async function settle(page) {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null, null, { timeout: 5000 });
  await page.evaluate(() =>
    document.fonts.ready.then(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)))),
  );
}

/** The presentation zoom as the setting has it, without keeping it. */
async function showScale(page, look) {
  if (looks[look].projector) await page.evaluate(() => (document.documentElement.dataset.scale = 'projector'));
}

/** Makes the window as tall as what the page scrolls, so that a picture shows all of it. */
async function showWhole(page) {
  const { width, height } = page.viewportSize();
  const extra = await page.evaluate(() =>
    Math.max(0, ...[...document.querySelectorAll('*')].map((element) => element.scrollHeight - element.clientHeight)),
  );
  await page.setViewportSize({ width, height: Math.min(height + extra, 8000) });
}
