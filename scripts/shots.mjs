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
  --languages NAMES instead of English some of en,es
  --axe             take no pictures; have axe look for what WCAG 2.2 A and AA don't allow, in all three themes, in the
                    given looks, in English and in Spanish unless told. Ends with 1 where it finds anything
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
/** What the browser says it prefers; Braid goes by that until somebody chooses. */
const languages = { en: { locale: 'en-GB' }, es: { locale: 'es-ES' } };
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
      languages: { type: 'string' },
      axe: { type: 'boolean', default: false },
      guide: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return void process.stdout.write(usage);
  const chosen = values.guide ? ['1024x700'] : choose('look', values.looks, looks);
  // Axe goes from theme to theme on the screen that stands, so that each is reached once.
  const chosenThemes = values.axe || values.guide ? ['light'] : choose('theme', values.themes, themes);
  const chosenLanguages = values.guide
    ? ['en']
    : choose('language', values.languages ?? (values.axe ? 'en,es' : 'en'), languages);
  await setUp();
  await build();
  const executablePath = await getChromium();
  if (executablePath === null) throw new Trouble('Without a Chromium there are no pictures.');
  const { chromium } = await import('playwright');
  const { layoutFaults } = await import(pathToFileURL(inProject('test/shots/layout-faults.mjs')).href);
  const { axeFaults, themesLookedAt } = await import(pathToFileURL(inProject('test/shots/axe-faults.mjs')).href);
  const { inLanguage, namesIn } = await import(pathToFileURL(inProject('test/shots/in-language.mjs')).href);
  const { settled } = await import(pathToFileURL(inProject('test/shots/settled.mjs')).href);
  const { dictionary } = await import(pathToFileURL(inProject('dist/shared/words/es/dictionary.js')).href);
  const { stages } = await import(pathToFileURL(inProject('test/shots/screens.mjs')).href);
  const spanish = namesIn(dictionary);
  const shownInDocs = values.guide ? picturesOfDocs() : new Set();
  const isWanted = ({ name }) =>
    values.guide ? shownInDocs.has(name) : positionals.length === 0 || positionals.some((word) => name.includes(word));

  const folder = inProject(values.guide ? 'docs/pictures' : 'shots');
  fs.mkdirSync(folder, { recursive: true });
  const host = await startWebHost();
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  let failed = 0;
  let found = 0;
  let looked = 0;
  const tellFaults = (screen, faults) => {
    looked += themesLookedAt;
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
  const take = async (page, { name, visit, whole = false }, facts, { theme, look, language }) => {
    const label = [theme, look, ...(language === 'en' ? [] : [language])].join('-');
    const file = path.join(folder, values.guide ? `${name}.png` : `${name}-${label}.png`);
    try {
      await page.setViewportSize(looks[look].viewport);
      await showScale(page, look);
      await visit(language === 'es' ? inLanguage(page, spanish) : page, facts);
      // The page takes it from the settings again whenever those are sent.
      await showScale(page, look);
      await settled(page);
      if (values.axe) return tellFaults(`${name}, ${look}, ${language}`, await axeFaults(page));
      if (whole) await showWhole(page);
      await page.screenshot({ path: file });
      process.stdout.write(`${path.relative(inProject(), file)}\n`);
      for (const fault of await page.evaluate(layoutFaults)) process.stdout.write(`    ${fault}\n`);
    } catch (error) {
      failed += 1;
      say(`${path.basename(file)}: ${error.message.split('\n')[0]}`);
    }
  };
  try {
    for (const { prepare, screens, finish } of stages) {
      const wanted = screens.filter(isWanted);
      if (wanted.length === 0) continue;
      const first = await open(languages.en);
      const facts = await prepare(first);
      for (const shown of eachOf(chosenLanguages, chosenThemes, chosen)) {
        const { viewport, deviceScaleFactor = 1 } = looks[shown.look];
        const options = { viewport, deviceScaleFactor, ...themes[shown.theme], ...languages[shown.language] };
        const page = await open({ ...options, reducedMotion: 'reduce' });
        page.setDefaultTimeout(60_000);
        for (const screen of wanted) await take(page, screen, facts, shown);
        await page.context().close();
      }
      await finish?.(first, facts);
      await first.context().close();
    }
  } finally {
    await browser.close();
    await host.close();
  }
  if (values.axe) process.stdout.write(`Axe took ${looked} looks, ${themesLookedAt} at each.\n`);
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

/** Every way that a screen is to be shown in. */
function eachOf(chosenLanguages, chosenThemes, chosenLooks) {
  return chosenLanguages.flatMap((language) =>
    chosenThemes.flatMap((theme) => chosenLooks.map((look) => ({ language, theme, look }))),
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
