import { expect, test } from './fixtures/test.ts';
import { BuilderPage } from './pages/builder-page.ts';
import { CardPalette } from './pages/card-palette.ts';
import { CheckPanel } from './pages/check-panel.ts';
import { BreakDownPage, UnderstandPage } from './pages/exercise-pages.ts';
import { HomePage } from './pages/home-page.ts';
import { countPresses } from './pages/pointer.ts';
import { PredictPage } from './pages/predict-page.ts';
import { ResultsPage } from './pages/results-page.ts';
import { RunPage } from './pages/run-page.ts';

test('by mouse, from the first screen through a plan of one’s own to its results, in at most 40 clicks and drags', async ({
  app,
}) => {
  const { page } = app;
  const presses = await countPresses(page);
  const palette = new CardPalette(page);
  const builder = new BuilderPage(page);
  const check = new CheckPanel(page);

  await new HomePage(page).start.click();
  await new UnderstandPage(page).onward.click();
  await page.getByRole('button', { name: 'Build from nothing' }).click();

  await test.step('a card comes to lie where it is dropped, and one step undoes it', async () => {
    await expect(builder.canvas).toHaveAccessibleName('Plan without tasks');
    const area = await builder.canvas.boundingBox();
    if (!area) throw new Error('No builder.canvas');
    const target = { x: area.width - 220, y: 90 };
    await palette.card('Slide titles').dragTo(builder.canvas, { targetPosition: target });
    await expect(palette.picked('Slide titles')).toBeVisible();
    await expect(builder.title).toHaveValue('Slide titles');
    const box = await builder.task('Slide titles').boundingBox();
    if (!box) throw new Error('No task');
    expect(Math.abs(box.x + box.width / 2 - (area.x + target.x))).toBeLessThan(4);
    expect(Math.abs(box.y + box.height / 2 - (area.y + target.y))).toBeLessThan(4);
    await builder.undo.click();
    await expect(builder.task('Slide titles')).toHaveCount(0);
  });

  await test.step('cards become a plan, the faulty beside the good', async () => {
    for (const title of [
      'Rivals and lost deals',
      'The quarter for a director',
      'Storyline by the figures',
      'Storyline with its promises',
      'One outline from all drafts',
    ]) {
      await palette.card(title).click();
      await expect(palette.picked(title)).toBeVisible();
    }
    await expect(check.self).toContainText('3 to mend');
  });

  await test.step('every warning has a remedy of one click', async () => {
    await check
      .remedy('Storyline with its promises covers the same ground as', 'Keep Storyline by the figures')
      .click();
    await check.remedy('One outline from all drafts isn’t handed what it speaks of', 'Hand it over').click();
    await expect(check.nothing).toBeVisible();
  });

  await test.step('what only a person knows is drawn: the figures come before the story', async () => {
    const from = builder.handle('The quarter for a director', 'source');
    await from.dragTo(builder.handle('Storyline by the figures', 'target'));
    await expect(builder.canvas).toHaveAccessibleName(
      /^Plan, wave 1: Rivals and lost deals and The quarter for a director; /,
    );
    await expect(check.nothing).toBeVisible();
  });

  await test.step('predict and run', async () => {
    await new BreakDownPage(page).onward.click();
    const predict = new PredictPage(page);
    await predict.guess();
    await predict.lock.click();
    await new RunPage(page).onward.click({ timeout: 60_000 });
    await expect(new ResultsPage(page).matrix).toBeVisible();
  });

  expect(await presses()).toBeGreaterThan(15);
  expect(await presses()).toBeLessThanOrEqual(40);
});
