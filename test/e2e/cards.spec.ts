import { asExerciseId } from '../../shared/ids.ts';
import { accessibilityViolations } from './fixtures/accessibility.ts';
import { expect, test } from './fixtures/test.ts';
import { BuilderPage } from './pages/builder-page.ts';
import { CardPalette } from './pages/card-palette.ts';
import { hostCommand } from './pages/host-command.ts';
import { Rooms } from './pages/rooms.ts';

test('a plan is built from cards by keyboard, several in a row, none of them twice', async ({ app }) => {
  const { page } = app;
  const palette = new CardPalette(page);
  const builder = new BuilderPage(page);
  await new Rooms(page).openStep('break-down');
  await expect(page.getByRole('button', { name: 'Build from nothing' })).toBeVisible();
  await expect(palette.self).toBeHidden();
  await page.getByRole('button', { name: 'Build from nothing' }).click();
  await expect(page.getByRole('group', { name: 'Plan without tasks' })).toBeVisible();

  await palette.card('Rivals and lost deals').focus();
  await page.keyboard.press('Enter');
  await expect(palette.picked('Rivals and lost deals')).toBeFocused();
  await expect(builder.brief).toHaveValue(/^Read the competitor notes and the calls as one picture\./);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(palette.picked('What buyers told us')).toBeFocused();
  await expect(
    page.getByRole('group', { name: 'Plan, wave 1: Rivals and lost deals and What buyers told us' }),
  ).toBeVisible();

  await test.step('a card that is picked shows its task, and adds nothing', async () => {
    await palette.picked('Rivals and lost deals').press('Enter');
    await expect(builder.brief).toHaveValue(/competitor notes/);
    await expect(page.locator('[data-task]')).toHaveCount(2);
  });

  await test.step('it is put back by deleting its task', async () => {
    await builder.task('What buyers told us').focus();
    await page.keyboard.press('Delete');
    await expect(palette.card('What buyers told us')).toBeVisible();
  });

  await test.step('one of one’s own has no brief yet', async () => {
    await palette.own.press('Enter');
    await expect(palette.own).toBeFocused();
    await expect(builder.title).toHaveValue('Task 2');
    await expect(builder.brief).toHaveValue('');
  });

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
});

test('a card is dragged to its place on the canvas, and one step undoes it', async ({ app }) => {
  const { page } = app;
  const palette = new CardPalette(page);
  const builder = new BuilderPage(page);
  await new Rooms(page).openStep('break-down');
  await page.getByRole('button', { name: 'Change this plan' }).click();
  await expect(palette.own).toBeVisible();
  const canvas = page.getByRole('group', { name: /^Plan, wave 1/ });
  const area = await canvas.boundingBox();
  if (!area) throw new Error('No canvas');
  const target = { x: area.width - 220, y: 90 };
  await palette.card('Slide titles').dragTo(canvas, { targetPosition: target });
  await expect(palette.picked('Slide titles')).toBeVisible();
  await expect(builder.title).toHaveValue('Slide titles');
  const box = await builder.task('Slide titles').boundingBox();
  if (!box) throw new Error('No task');
  expect(Math.abs(box.x + box.width / 2 - (area.x + target.x))).toBeLessThan(4);
  expect(Math.abs(box.y + box.height / 2 - (area.y + target.y))).toBeLessThan(4);
  await builder.undo.click();
  await expect(palette.card('Slide titles')).toBeVisible();
  await expect(builder.task('Slide titles')).toHaveCount(0);
});

test('in a narrow window the cards are in the drawer, and work there', async ({ app }) => {
  const { page } = app;
  const palette = new CardPalette(page);
  await page.setViewportSize({ width: 1024, height: 700 });
  await new Rooms(page).openStep('break-down');
  await page.getByRole('button', { name: 'Change this plan' }).click();
  await palette.drawer.click();
  await palette.card('Storyline by the figures').press('Enter');
  await expect(palette.picked('Storyline by the figures')).toBeFocused();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('group', { name: /^Plan, wave 1: .*Storyline by the figures/ })).toBeVisible();
});
