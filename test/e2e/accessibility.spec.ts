import type { Page } from '@playwright/test';
import { accessibilityViolations } from './fixtures/accessibility.ts';
import { viewport } from './fixtures/running-host.ts';
import { expect, test } from './fixtures/test.ts';
import { BreakDownPage, UnderstandPage } from './pages/exercise-pages.ts';
import { PredictPage } from './pages/predict-page.ts';
import { ResultsPage } from './pages/results-page.ts';
import { Rooms } from './pages/rooms.ts';
import { startRun } from './pages/started-run.ts';

const sizes = [viewport, { width: 1024, height: 700 }] as const;
/** A theme changes colours and nothing else, so the second one is looked at for its colours alone. */
const themes = { light: [], dark: ['color-contrast'] } as const satisfies Record<string, readonly string[]>;

/** What axe finds in the page as it stands, in both themes and at both sizes. Soft, so that one test tells all. */
async function expectNoViolations(page: Page, screen: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found = await accessibilityViolations(page, themes[colorScheme]);
      expect.soft(found, `${screen}, ${colorScheme}, ${size.width}×${size.height}`).toEqual([]);
    }
  }
  await page.setViewportSize(viewport);
}

test('the screens before a run have no accessibility violation', async ({ app }) => {
  const { page } = app;
  const rooms = new Rooms(page);
  await expect(rooms.title).toHaveText('Welcome to Braid');
  await expectNoViolations(page, 'Home');
  await page.keyboard.press('Control+k');
  await expect(rooms.palette).toBeVisible();
  await expectNoViolations(page, 'the command palette');
  await page.keyboard.press('Escape');

  for (const room of ['Exercises', 'Results', 'Settings'] as const) {
    await rooms.enter(room);
    await expect(rooms.title).toHaveText(room);
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await expectNoViolations(page, room);
  }
  await rooms.open('/nowhere');
  await expect(rooms.title).toBeVisible();
  await expectNoViolations(page, 'Not found');

  await rooms.openStep('understand');
  const understand = new UnderstandPage(page);
  await expect(understand.dossier).toBeVisible();
  await expectNoViolations(page, 'Understand');
  await understand.read('Competitor notes');
  await expectNoViolations(page, 'a material');
  await page.keyboard.press('Escape');
  await understand.onward.click();

  const plan = new BreakDownPage(page);
  await expect(plan.tasks).toHaveCount(4);
  await expectNoViolations(page, 'Break down');
  await plan.onward.click();
  await expect(new PredictPage(page).lock).toBeVisible();
  await expectNoViolations(page, 'Predict');
});

test.describe('while it runs', () => {
  // Slow enough that lanes still write while axe looks, beside one that has failed.
  test.use({ pace: 1, faults: '500@3,500@4,500@5,500@6' });

  test('the Run screen has no accessibility violation', async ({ app }) => {
    const { page } = app;
    const run = await startRun(page, ['thread', 'one-at-a-time', 'all-at-once']);
    const together = run.column('All at once');
    await expect(together.self.getByRole('article').filter({ hasText: 'Failed' })).toHaveCount(1);
    await expect(together.stopButtons).toHaveCount(2);
    await expectNoViolations(page, 'Run');
    await together.act('Focus', 'Financial analysis').click();
    await expect(page.getByRole('dialog', { name: 'One lane' })).toBeVisible();
    await expectNoViolations(page, 'a lane in focus');
    await page.keyboard.press('Escape');
    await together.self.getByRole('button', { name: 'What Financial analysis was sent' }).click();
    await expect(page.getByRole('complementary', { name: 'What Financial analysis was sent' })).toContainText('tokens');
    await expectNoViolations(page, 'what a lane was sent');
    await page.keyboard.press('Escape');
    await run.stopEverything();
    await expect(run.column('One thread').goOn).toBeVisible();
    await expectNoViolations(page, 'a run that was stopped');
  });
});

test('the screens after a run have no accessibility violation', async ({ app }) => {
  const { page } = app;
  const rooms = new Rooms(page);
  const run = await startRun(page, ['thread', 'one-at-a-time', 'all-at-once']);
  await expect(run.onward).toBeVisible({ timeout: 60_000 });
  await expectNoViolations(page, 'Run, ended');
  await run.onward.click();
  const results = new ResultsPage(page);
  await expect(results.answers).not.toHaveCount(0);
  await expectNoViolations(page, 'Compare');
  await results.cells('All at once', 'lost').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolations(page, 'a planted point');
  await page.keyboard.press('Escape');
  await rooms.enter('Home');
  await expect(rooms.title).toHaveText('Welcome back');
  await expectNoViolations(page, 'Home, with results');
  await rooms.enter('Results');
  await expect(rooms.title).toHaveText('Results');
  await expect(page.getByRole('main').getByRole('table')).toBeVisible();
  await expectNoViolations(page, 'Results, with a history');
  await rooms.openStep('break-down');
  await expect(new BreakDownPage(page).tasks).toHaveCount(4);
  await expectNoViolations(page, 'Break down, with its forecast');
  await rooms.openStep('predict');
  await expect(new PredictPage(page).seeRun).toBeVisible();
  await expectNoViolations(page, 'Predict, locked');
});
