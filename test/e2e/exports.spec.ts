import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { expect, test } from './fixtures/test.ts';
import type { RunningApp } from './fixtures/test.ts';
import { HomePage } from './pages/home-page.ts';
import { ResultsPage } from './pages/results-page.ts';

function exported({ page, save }: RunningApp, format: string, file: string): Promise<string> {
  return save(async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: new RegExp(`${format}$`) }).click();
  }, file);
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
    expect(await exported(app, format, testInfo.outputPath(ending))).toMatch(new RegExp(`^three-.*\\.${ending}$`));
  }
  const file = testInfo.outputPath('comparison.html');
  await exported(app, 'HTML', file);

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
  await page.reload();
  await expect(page.getByText('From a file: comparison.html.')).toBeVisible();
  await expect(results.headline).toHaveText(said);
  await expect(results.answers).not.toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Export' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Close the file' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();
});

test('every chart has its table, and leaves the page as a picture that needs nothing else', async ({
  app,
}, testInfo) => {
  const { page } = app;
  await new HomePage(page).example.getByRole('link', { name: /^Open the example/ }).click();
  const results = new ResultsPage(page);
  await expect(results.timeline).toBeVisible();
  await results.timeline.getByRole('button', { name: 'Show as table' }).click();
  await expect(results.timeline.getByRole('row', { name: /^One thread Checkout 0\.0 s/ })).toBeVisible();
  await results.timeline.getByRole('button', { name: 'Show as chart' }).click();

  for (const menu of await results.chartMenus.all()) {
    await menu.click();
    await expect(page.getByRole('menuitem', { name: 'Copy table' })).toBeVisible();
    await page.keyboard.press('Escape');
  }
  expect(await results.chartMenus.count()).toBeGreaterThanOrEqual(7);

  const svg = testInfo.outputPath('clock.svg');
  expect(await results.savedChart(results.timeline, 'SVG', svg)).toMatch(/^three-.*-clock\.svg$/);
  const drawn = await readFile(svg, 'utf8');
  expect(drawn).toContain('measured at a simulated speed, pace 1×');
  expect(drawn).not.toMatch(/class=|var\(--|https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
  // It opens by itself, and no mark was left in the black that nobody chose.
  const alone = await page.context().newPage();
  await alone.goto(pathToFileURL(svg).href);
  const fills = await alone
    .locator('rect, text')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('fill')));
  expect(fills.length).toBeGreaterThan(20);
  expect(fills).not.toContain(null);
  await alone.close();

  const png = testInfo.outputPath('clock.png');
  await results.savedChart(results.timeline, 'PNG', png);
  const bytes = await readFile(png);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(1_920);

  // On paper: light, and nothing to go to or to press.
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(results.headline).toBeVisible();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Copy:/ })).toHaveCount(0);
});
