import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures/test.ts';
import { HomePage } from './pages/home-page.ts';
import { Rooms } from './pages/rooms.ts';
import { SettingsPage } from './pages/settings-page.ts';

test('a document that can’t be read is set aside, recovered, and told once', async ({ app }) => {
  const first = new SettingsPage(app.page);
  await new Rooms(app.page).enter('Settings');
  await first.pace(4).click();
  await expect(first.pace(4)).toBeChecked();
  await first.theme('Dark').click();
  await expect(first.theme('Dark')).toBeChecked();
  await app.stop();
  const document = path.join(app.dataFolder, 'settings.json');
  const whole = readFileSync(document, 'utf8');
  const torn = whole.slice(0, whole.length / 2);
  writeFileSync(document, torn);

  await app.start();
  const notice = app.page.getByRole('main').getByRole('alert').filter({ hasText: 'settings.json' });
  await expect(notice).toBeVisible();
  await new Rooms(app.page).enter('Settings');
  const settings = new SettingsPage(app.page);
  // The newest backup may be one change old; what was torn is kept under another name.
  await expect(settings.pace(4)).toBeChecked();
  const aside = readdirSync(app.dataFolder).filter((name) => name !== 'settings.json' && name.startsWith('settings'));
  expect(aside.map((name) => readFileSync(path.join(app.dataFolder, name), 'utf8'))).toEqual([torn]);

  await app.page.getByRole('button', { name: 'Dismiss' }).first().click();
  await expect(notice).toBeHidden();
  await app.restart();
  await expect(new HomePage(app.page).welcome).toBeVisible();
  await expect(app.page.getByText('settings.json')).toHaveCount(0);
});
