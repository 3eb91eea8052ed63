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

const usage = `npm run shots -- [words in screen names]

Writes a picture of every screen listed in test/shots/screens.mjs, light and dark, 1440×900 and 1024×700, to
shots/<screen>-<theme>-<width>x<height>.png. With words, of those screens alone whose name has one of them.
`;

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
];
const themes = ['light', 'dark'];

requireNode();
await main(async () => {
  const { values, positionals } = util.parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return void process.stdout.write(usage);
  await setUp();
  await build();
  const executablePath = await getChromium();
  if (executablePath === null) throw new Trouble('Without a Chromium there are no pictures.');
  const { chromium } = await import('playwright');
  const { prepare, screens } = await import(pathToFileURL(inProject('test/shots/screens.mjs')).href);
  const wanted = screens.filter(
    ({ name }) => positionals.length === 0 || positionals.some((word) => name.includes(word)),
  );

  const folder = inProject('shots');
  fs.mkdirSync(folder, { recursive: true });
  const host = await startWebHost();
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  let failed = 0;
  try {
    const start = await browser.newPage();
    await start.goto(host.address);
    // What the screens show, made once: a finished comparison takes a while.
    const facts = await prepare(start);
    const state = await start.context().storageState();
    await start.close();
    for (const theme of themes) {
      for (const viewport of sizes) {
        const context = await browser.newContext({
          viewport,
          colorScheme: theme,
          reducedMotion: 'reduce',
          storageState: state,
        });
        const page = await context.newPage();
        await page.goto(host.address);
        for (const { name, visit } of wanted) {
          const file = path.join(folder, `${name}-${theme}-${viewport.width}x${viewport.height}.png`);
          try {
            await visit(page, facts);
            await page.evaluate(() => document.fonts.ready.then(() => undefined));
            await page.screenshot({ path: file });
            process.stdout.write(`${path.relative(inProject(), file)}\n`);
          } catch (error) {
            failed += 1;
            say(`${path.basename(file)}: ${error.message.split('\n')[0]}`);
          }
        }
        await context.close();
      }
    }
  } finally {
    await browser.close();
    await host.close();
  }
  if (failed > 0) throw new Trouble(`${failed} pictures could not be taken; the reasons are above.`);
});
