import { viewport } from './fixtures/running-host.ts';
import { expect, test } from './fixtures/test.ts';

// Of the browser host alone: playwright.config.ts leaves it out of the projects of the desktop host.

test('an address without its token, or with a wrong one, shows a sentence and no script', async ({
  app,
  webBrowser,
}) => {
  const { origin } = new URL(app.address);
  const stranger = await webBrowser?.newContext({ viewport });
  const page = await stranger?.newPage();
  if (!page) throw new Error('There is no browser.');
  for (const address of [origin, `${origin}/?token=wrong`, `${origin}/index.html`, `${origin}/assets/any.js`]) {
    const response = await page.goto(address);
    expect([address, response?.status()]).toEqual([address, 401]);
    await expect(page.locator('body')).toContainText('Open the whole address that Braid printed');
    expect(await page.locator('script').count()).toBe(0);
  }
  await stranger?.close();
});

test('the token is in no address that stays, and the page still opens after a reload', async ({ app }) => {
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => app.page.url()).not.toContain('token');
  await app.page.reload();
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await app.page.evaluate(() => document.cookie)).toBe('');
});
