import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { expect, it } from 'vitest';
import { comparisonHtml } from '../../../shared/export/html.ts';
import { aResult, exportedBy, hostileTexts } from '../../support/a-result.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

it.skipIf(!existsSync(executablePath))(
  'the page opens from a file without a console message, a dialog or a request, whatever it holds',
  { timeout: 60_000 },
  async () => {
    const text = hostileTexts.join('\n');
    const file = path.join(await temporaryFolder(), 'comparison.html');
    await writeFile(file, comparisonHtml(aResult(text), exportedBy));
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage();
      const heard: string[] = [];
      page.on('console', (message) => heard.push(message.text()));
      page.on('dialog', (dialog) => void dialog.dismiss().then(() => heard.push('a dialog')));
      page.on('request', (request) => heard.push(request.url()));
      await page.goto(pathToFileURL(file).href);
      expect(heard).toEqual([pathToFileURL(file).href]);
      expect(await page.locator('script, img, iframe, form, a').count()).toBe(0);
      // The style is in force: the policy knows it.
      expect(
        await page
          .locator('.answer')
          .first()
          .evaluate((each) => getComputedStyle(each).whiteSpace),
      ).toBe('pre-wrap');
      expect(await page.locator('.chart rect').count()).toBeGreaterThan(4);
      expect(await page.locator('.answer').first().innerText()).toContain('<img src=x onerror=alert(1)>');
      expect(await page.locator('#braid-comparison').isVisible()).toBe(false);
    } finally {
      await browser.close();
    }
  },
);
