import { expect, test } from './fixtures/test.ts';
import { BreakDownPage, UnderstandPage } from './pages/exercise-pages.ts';
import { HomePage } from './pages/home-page.ts';
import { Keyboard } from './pages/keyboard.ts';
import { PredictPage } from './pages/predict-page.ts';
import { ResultsPage } from './pages/results-page.ts';
import { Rooms } from './pages/rooms.ts';
import { RunPage } from './pages/run-page.ts';

test('everything from the first screen to the results goes without a mouse', async ({ app }) => {
  const { page } = app;
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
    await keyboard.press(plan.onward, 'back');
  });

  await test.step('Predict: choices and sliders', async () => {
    const predict = new PredictPage(page);
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
    const focus = run.column('All at once').act('Focus', 'Financial analysis');
    await keyboard.press(focus);
    await expect(page.getByRole('dialog', { name: 'One lane' })).toContainText('Financial analysis');
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
    await keyboard.press(results.saveReflection);
    await expect(new Rooms(page).messages).toContainText('Your reflection is saved.');
  });
});

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
