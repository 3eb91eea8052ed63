import { expect, test } from './fixtures/test.ts';
import { Rooms } from './pages/rooms.ts';

test('the command palette goes anywhere and changes what can be changed', async ({ app }) => {
  const { page } = app;
  const rooms = new Rooms(page);
  await expect(rooms.title).toHaveText('Welcome to Braid');
  await page.keyboard.press('Control+k');
  await expect(rooms.palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('sett');
  await expect(rooms.palette.getByRole('option')).toHaveText(['Go to Settings']);
  await page.keyboard.press('Enter');
  await expect(rooms.palette).toBeHidden();
  await expect(rooms.title).toHaveText('Settings');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('no such thing');
  await expect(rooms.palette.getByRole('option')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(rooms.palette).toBeHidden();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('board');
  await expect(rooms.palette.getByRole('option')).toHaveText(['Start Board preparation']);
  await page.keyboard.press('Enter');
  await expect(rooms.steps).toBeVisible();
});
