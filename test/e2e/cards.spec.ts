import { asExerciseId } from '../../shared/ids.ts';
import { accessibilityViolations } from './fixtures/accessibility.ts';
import { expect, test } from './fixtures/test.ts';
import { BuilderPage } from './pages/builder-page.ts';
import { CardPalette } from './pages/card-palette.ts';
import { hostCommand } from './pages/host-command.ts';
import { Rooms } from './pages/rooms.ts';

test('cards beside a plan, in a wide window and in the drawer of a narrow one', async ({ app }) => {
  const { page } = app;
  const palette = new CardPalette(page);
  const builder = new BuilderPage(page);
  await new Rooms(page).openStep('break-down');
  await expect(page.getByRole('button', { name: 'Change this plan' })).toBeVisible();
  await expect(palette.self).toBeHidden();
  await page.getByRole('button', { name: 'Change this plan' }).click();
  await palette.card('Slide titles').click();
  await expect(palette.picked('Slide titles')).toBeVisible();

  await test.step('nothing of it is hard to see or to hear, by day and by night', async () => {
    expect.soft(await accessibilityViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await accessibilityViolations(page, ['color-contrast'])).toEqual([]);
  });

  await test.step('which cards have a fault is known to nobody on the page', async () => {
    const { exercise } = await hostCommand(page, 'exercise.open', { exercise: asExerciseId('board-prep') });
    expect(exercise.cards.length).toBeGreaterThan(8);
    expect(exercise.cards.filter((card) => 'kind' in card || 'of' in card)).toEqual([]);
  });

  await test.step('in a narrow window they are in the drawer, and work there', async () => {
    await page.setViewportSize({ width: 1024, height: 700 });
    await palette.drawer.click();
    await palette.card('Storyline by the figures').press('Enter');
    await expect(palette.picked('Storyline by the figures')).toBeFocused();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(builder.canvas).toHaveAccessibleName(/^Plan, wave 1: .*Storyline by the figures/);
  });
});
