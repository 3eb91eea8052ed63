import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { HomePage } from './pages/home-page.ts';
import { ResultsPage } from './pages/results-page.ts';

async function exported(page: Page, format: string, file: string): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: new RegExp(`${format}$`) }).click(),
  ]);
  await download.saveAs(file);
  return download.suggestedFilename();
}

test('a comparison goes out in every format, opens as a page by itself, and comes back to be read', async ({
  app,
}, testInfo) => {
  const { page } = app;
  await new HomePage(page).example.getByRole('link', { name: /^Open the example/ }).click();
  const results = new ResultsPage(page);
  const said = await results.headline.innerText();
  for (const [format, ending] of [
    ['Markdown', 'md'],
    ['CSV', 'csv'],
    ['JSON', 'json'],
  ] as const) {
    expect(await exported(page, format, testInfo.outputPath(ending))).toMatch(new RegExp(`^three-.*\\.${ending}$`));
  }
  const file = testInfo.outputPath('comparison.html');
  await exported(page, 'HTML', file);

  const alone = await page.context().newPage();
  const asked: string[] = [];
  alone.on('request', (request) => asked.push(request.url()));
  await alone.goto(pathToFileURL(file).href);
  await expect(alone.getByRole('heading', { level: 1 })).toContainText(said);
  expect(asked).toEqual([pathToFileURL(file).href]);
  await alone.close();

  await page.getByRole('link', { name: 'Results', exact: true }).click();
  const chooser = page.getByLabel('Exported comparison');
  await chooser.setInputFiles({ name: 'half.html', mimeType: 'text/html', buffer: Buffer.from('<html><pre id="b') });
  await expect(page.getByRole('alert')).toContainText('half.html');
  await chooser.setInputFiles(file);
  await expect(page.getByText('From a file: comparison.html.')).toBeVisible();
  await expect(results.headline).toHaveText(said);
  await expect(results.answers).not.toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Export' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Close the file' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();
});
