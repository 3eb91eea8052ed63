import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures/test.ts';
import { hostCommand } from './pages/host-command.ts';
import { Rooms } from './pages/rooms.ts';
import { SettingsPage } from './pages/settings-page.ts';

test.use({ pace: 1 });

const switches = ['Thinking', 'Forgetting', 'Warm the cache'] as const;

test('what is set is kept, and shown at once', async ({ app }) => {
  await new Rooms(app.page).enter('Settings');
  const settings = new SettingsPage(app.page);
  await expect(settings.pace(1)).toBeChecked();
  await settings.pace(20).click();
  await expect(settings.pace(20)).toBeChecked();
  await settings.theme('Dark').click();
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await settings.number('Seed').fill('7');
  await settings.number('Seed').press('Enter');
  await settings.number('Most requests a minute').fill('0');
  await settings.number('Most requests a minute').blur();
  await expect(app.page.getByRole('alert')).toContainText(/\d/);
  await settings.number('Most requests a minute').fill('90');
  await settings.number('Most requests a minute').blur();
  await expect(app.page.getByRole('alert')).toHaveCount(0);
  await settings.gates('Ask me').click();
  await settings.number('Tasks of a queue between reviews').fill('3');
  for (const name of switches) {
    await settings.toggle(name).press('Space');
    await expect(settings.toggle(name)).toBeChecked();
  }
  await settings.number('A month: most dollars').fill('$5');
  await settings.number('A month: most dollars').press('Enter');
  await expect(settings.number('A month: most dollars')).toHaveValue('$5.00');
  await expect
    .poll(async () => (await hostCommand(app.page, 'app.hello', {})).settings)
    .toMatchObject({
      pace: 20,
      theme: 'dark',
      seed: 7,
      limits: { requestsPerMinute: 90 },
      gates: 'ask',
      reviewEvery: 3,
      warmCache: true,
      thinking: true,
      forgetting: true,
      budget: { run: { tokens: null, usd: null }, month: { tokens: null, usd: 5 } },
    });

  await app.restart();
  await new Rooms(app.page).enter('Settings');
  const again = new SettingsPage(app.page);
  await expect(again.pace(20)).toBeChecked();
  await expect(again.theme('Dark')).toBeChecked();
  await expect(again.number('Seed')).toHaveValue('7');
  await expect(again.number('Most requests a minute')).toHaveValue('90');
  await expect(again.gates('Ask me')).toBeChecked();
  await expect(again.number('Tasks of a queue between reviews')).toHaveValue('3');
  for (const name of switches) await expect(again.toggle(name)).toBeChecked();
  await expect(again.number('A month: most dollars')).toHaveValue('$5.00');
});

test('a key goes in and never comes out', { tag: '@desktop' }, async ({ app }) => {
  const { page } = app;
  const key = 'sk-ant-never-comes-out-4711';
  const received: string[] = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => void received.push(String(payload))));
  await page.reload();
  await new Rooms(page).enter('Settings');
  const settings = new SettingsPage(page);
  await settings.connection('Claude').click();
  await expect(settings.storeKey).toBeDisabled();
  await settings.key.fill(key);
  await expect(settings.key).toHaveAttribute('type', 'password');
  await settings.storeKey.click();
  await expect(settings.removeKey).toBeVisible();
  await expect(settings.key).toHaveValue('');

  await page.reload();
  await expect(settings.removeKey).toBeVisible();
  const held = await page.evaluate(async () =>
    JSON.stringify([
      document.documentElement.outerHTML,
      [...document.querySelectorAll('input')].map(({ value }) => value),
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      await indexedDB.databases(),
      await caches.keys(),
      history.state,
    ]),
  );
  expect(held).not.toContain(key);
  expect(JSON.stringify(await hostCommand(page, 'app.hello', {}))).not.toContain(key);
  expect(received.join('\n')).not.toContain(key);
  if (app.host === 'web') expect(received.length).toBeGreaterThan(0);
  expect(filesThatHold(app.dataFolder, key)).toEqual([]);

  await settings.removeKey.click();
  await expect(settings.removeKey).toBeHidden();
  expect((await hostCommand(page, 'app.hello', {})).claudeKeyFrom).not.toBe('typed');
});

/** The files that hold the key as it is, or as it would look encoded. */
function filesThatHold(folder: string, key: string): string[] {
  const forms = [key, Buffer.from(key).toString('base64').replace(/=+$/, ''), Buffer.from(key).toString('hex')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => forms.some((form) => readFileSync(file).includes(form)));
}
