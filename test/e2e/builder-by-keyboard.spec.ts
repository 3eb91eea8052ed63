import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { BuilderPage } from './pages/builder-page.ts';
import { CardPalette } from './pages/card-palette.ts';
import { CheckPanel } from './pages/check-panel.ts';
import { BreakDownPage, UnderstandPage } from './pages/exercise-pages.ts';
import { HomePage } from './pages/home-page.ts';
import { Keyboard } from './pages/keyboard.ts';
import { countPresses } from './pages/pointer.ts';
import { PredictPage } from './pages/predict-page.ts';
import { ResultsPage } from './pages/results-page.ts';
import { Rooms } from './pages/rooms.ts';
import { RunPage } from './pages/run-page.ts';
import { listen } from './pages/said.ts';

test('by keyboard alone, from the first screen through a plan of one’s own to the reflection', async ({ app }) => {
  const { page } = app;
  const presses = await countPresses(page);
  const keyboard = new Keyboard(page);
  const main = page.getByRole('main');
  await page.emulateMedia({ reducedMotion: 'reduce' });

  await test.step('Home: past the navigation, to the one thing to do', async () => {
    await expect(new HomePage(page).welcome).toBeVisible();
    await keyboard.press(page.getByRole('link', { name: 'Skip to content' }));
    await expect(main).toBeFocused();
    await keyboard.press(new HomePage(page).start);
  });

  await test.step('Understand: a material opens, closes and gives the focus back', async () => {
    const understand = new UnderstandPage(page);
    await expect(main).toBeFocused();
    const material = understand.materials.getByRole('button', { name: /^Win and loss calls/ });
    await keyboard.press(material);
    await expect(page.getByRole('dialog', { name: 'Win and loss calls' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(material).toBeFocused();
    await keyboard.press(understand.onward, 'back');
  });

  await test.step('Break down: another plan and back, a task', async () => {
    const plan = new BreakDownPage(page);
    await expect(plan.tasks).toHaveCount(4);
    await keyboard.press(plan.task('Narrative structure'));
    await expect(plan.inspector).toContainText('Draft the storyline');
    await keyboard.reach(plan.plan('Three drafts, then a merge'));
    await page.keyboard.press('ArrowDown');
    await expect(plan.plan('A lane for every file')).toBeChecked();
    await expect(plan.plan('A lane for every file')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(plan.plan('Three drafts, then a merge')).toBeChecked();
  });

  await test.step('Break down: a plan from cards, several in a row, none of them twice', () => buildByKeyboard(app));

  await test.step('Predict: choices and sliders', async () => {
    const predict = new PredictPage(page);
    await keyboard.press(new BreakDownPage(page).onward, 'back');
    await keyboard.choose(predict.endsFirst('One thread'), predict.endsFirst('All at once'));
    await keyboard.reach(predict.clock);
    await predict.move(predict.clock, 'ArrowRight', '2.0× sooner');
    await keyboard.reach(predict.tokens);
    await predict.move(predict.tokens, 'ArrowLeft', '50% fewer');
    await keyboard.choose(predict.findsMost('One thread'), predict.findsMost('The same'));
    await keyboard.choose(predict.lost.getByRole('radio').first(), predict.loses('Nothing is lost'));
    await keyboard.reach(predict.why);
    await page.keyboard.type('Splitting loses nothing.');
    await keyboard.press(predict.lock);
  });

  await test.step('Run: a lane in focus, and on', async () => {
    const run = new RunPage(page);
    await expect(main).toBeFocused();
    const focus = run.column('All at once').act('Focus', 'The quarter for a director');
    await keyboard.press(focus);
    await expect(page.getByRole('dialog', { name: 'One lane' })).toContainText('The quarter for a director');
    await page.keyboard.press('Escape');
    await expect(focus).toBeFocused();
    await expect(run.onward).toBeVisible({ timeout: 60_000 });
    await keyboard.press(run.onward, 'back');
  });

  await test.step('Results: from a cell to its reason and back, and to the reflection', async () => {
    const results = new ResultsPage(page);
    const cell = results.cells('All at once', 'lost').first();
    await keyboard.press(cell);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(cell).toBeFocused();
    await keyboard.press(page.getByRole('button', { name: 'Reflect', exact: true }), 'back');
    await expect(results.reflection).toBeFocused();
    await page.keyboard.type('I would hand over figures.');
    const said = await listen(page);
    await keyboard.press(results.saveReflection);
    await expect(new Rooms(page).messages).toContainText('Your reflection is saved.');
    expect((await said()).filter((each) => each.includes('Your reflection is saved.'))).toHaveLength(1);
  });

  expect(await presses()).toBe(0);
});

async function buildByKeyboard({ page }: { readonly page: Page }): Promise<void> {
  const keyboard = new Keyboard(page);
  const palette = new CardPalette(page);
  const builder = new BuilderPage(page);
  const check = new CheckPanel(page);

  await keyboard.press(page.getByRole('button', { name: 'Build from nothing' }), 'back');
  await expect(builder.canvas).toHaveAccessibleName('Plan without tasks');
  // The cards are what one came for, so the focus waits there.
  await expect(palette.card('Rivals and lost deals')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(palette.picked('Rivals and lost deals')).toBeFocused();
  await expect(builder.brief).toHaveValue(/^Read the competitor notes and the calls as one picture\./);
  for (const title of [
    'What buyers told us',
    'The quarter for a director',
    'Slide titles',
    'Storyline by the figures',
  ]) {
    await keyboard.press(palette.card(title));
    await expect(palette.picked(title)).toBeFocused();
  }

  // A card that is picked shows its task, and adds nothing.
  await keyboard.press(palette.picked('Rivals and lost deals'), 'back');
  await expect(builder.brief).toHaveValue(/competitor notes/);
  await expect(page.locator('[data-task]')).toHaveCount(5);

  // One of one's own has no brief yet, which is the gravest that the check can say.
  await keyboard.press(palette.own);
  await expect(palette.own).toBeFocused();
  await expect(builder.title).toHaveValue('Task 6');
  await expect(builder.brief).toHaveValue('');
  await keyboard.press(check.remedy('Task 6 has no brief', 'Open brief'));
  await expect(builder.brief).toBeFocused();
  await page.keyboard.type('List each price change of the last year with its date and its amount, one a line.');
  await keyboard.reach(builder.title, 'back');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Price changes');

  // A card is put back by deleting its task.
  await keyboard.reach(builder.task('What buyers told us'), 'back');
  await page.keyboard.press('Delete');
  await expect(palette.card('What buyers told us')).toBeVisible();

  // An edge by its key: who is handed the output is found by the arrows.
  await keyboard.reach(builder.task('The quarter for a director'));
  await page.keyboard.press('c');
  await keyboard.reach(builder.task('Storyline by the figures'));
  await page.keyboard.press('Enter');
  await expect(builder.canvas).toHaveAccessibleName(/; wave 2: Storyline by the figures$/);

  // Each remedy leaves the focus in the check, at what is to be mended next.
  await keyboard.press(check.remedy('Nobody brings the outputs together', 'Add a synthesis'));
  await expect(check.self.getByRole('button').first()).toBeFocused();
  for (const use = check.self.getByRole('button', { name: 'Use fields' }).first(); await use.isVisible();) {
    const left = await check.self.getByRole('button', { name: 'Use fields' }).count();
    await keyboard.press(use);
    await expect(check.self.getByRole('button', { name: 'Use fields' })).toHaveCount(left - 1);
  }
  await expect(check.nothing).toBeVisible();
  await expect(check.self).toBeFocused();
}
