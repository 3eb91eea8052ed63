import fs from 'node:fs';
import { chromiumArguments, getChromium } from './chromium.mjs';
import { requireNode } from './node-version.mjs';
import { inProject, main, Trouble } from './project.mjs';
import { setUp } from './set-up.mjs';

/* Draws assets/icons/icon.png, the one picture that packages are made with, from icon.svg beside it. */
const side = 1024;

requireNode();
await main(async () => {
  await setUp();
  const executablePath = await getChromium();
  if (executablePath === null) throw new Trouble('Without a Chromium the icon can not be drawn; the old one stays.');
  const { chromium } = await import('playwright');
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  const svg = fs.readFileSync(inProject('assets/icons/icon.svg'), 'utf8');
  await page.setContent(`<style>* { margin: 0 } svg { display: block; width: ${side}px }</style>${svg}`);
  await page.screenshot({ path: inProject('assets/icons/icon.png'), omitBackground: true });
  await browser.close();
});
