import { accessibilityViolations } from './fixtures/accessibility.ts';
import { expect, test } from './fixtures/test.ts';

// The built program itself, with its own end.
test.use({ ownProcess: true });

test(
  'the app opens without errors, policy violations or accessibility violations',
  { tag: '@desktop' },
  async ({ app }) => {
    await expect(app.page.getByRole('navigation').first()).toBeVisible();
    await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await accessibilityViolations(app.page)).toEqual([]);
  },
);

test('what was chosen is still chosen after a restart and after a kill', { tag: '@desktop' }, async ({ app }) => {
  const theme = () => app.page.locator('html').getAttribute('data-theme');
  await app.page.goto(`${app.page.url().split('#')[0]}#/settings`);
  await app.page.getByRole('radio', { name: 'Dark' }).click();
  await expect.poll(theme).toBe('dark');
  await app.restart();
  await expect.poll(theme).toBe('dark');
  await app.kill();
  await app.start();
  await expect.poll(theme).toBe('dark');
});
