import type { Page } from '@playwright/test';
import { accessibilityViolations } from './fixtures/accessibility.ts';
import { viewport } from './fixtures/running-host.ts';
import { expect, test } from './fixtures/test.ts';
import { ClaimsPage } from './pages/claims-page.ts';
import { BuilderPage } from './pages/builder-page.ts';
import { BreakDownPage, UnderstandPage } from './pages/exercise-pages.ts';
import { LaneWindow } from './pages/lane-window.ts';
import { moving } from './pages/motion.ts';
import { PredictPage } from './pages/predict-page.ts';
import { ResultsPage } from './pages/results-page.ts';
import { Rooms } from './pages/rooms.ts';
import { listen, saidAgain } from './pages/said.ts';
import { startRun } from './pages/started-run.ts';

type Look = {
  readonly theme: 'light' | 'dark' | 'forced';
  readonly size: typeof viewport;
  readonly rules?: readonly string[];
};

const narrow = { width: 1024, height: 700 };
/** A theme changes colours and nothing else, so the second one is looked at for its colours alone. */
const colours = ['color-contrast'];
const everyLook: readonly Look[] = [
  { theme: 'light', size: viewport },
  { theme: 'dark', size: viewport, rules: colours },
  { theme: 'forced', size: viewport, rules: colours },
  { theme: 'light', size: narrow },
  { theme: 'dark', size: narrow, rules: colours },
];
/** For what lies over a screen, and for a screen's further states: each theme and each size once. */
const twoLooks: readonly Look[] = [
  { theme: 'light', size: viewport },
  { theme: 'dark', size: narrow },
];

/** What axe finds in the page as it stands, and what moves although less motion was asked for. Soft, so that one test tells all. */
async function expectNoViolations(page: Page, screen: string, looks: readonly Look[]): Promise<void> {
  for (const { theme, size, rules } of looks) {
    await page.setViewportSize(size);
    const forcedColors = theme === 'forced' ? 'active' : 'none';
    await page.emulateMedia({
      colorScheme: theme === 'light' ? 'light' : 'dark',
      forcedColors,
      reducedMotion: 'reduce',
    });
    const found = await accessibilityViolations(page, rules);
    expect.soft(found, `${screen}, ${theme}, ${size.width}×${size.height}`).toEqual([]);
  }
  expect.soft(await moving(page), `what moves on ${screen}`).toEqual([]);
  await page.setViewportSize(viewport);
}

// Many looks at large pages: on a busy machine that takes a while.
test.setTimeout(240_000);

test('the screens before a run have no accessibility violation', async ({ app }) => {
  const { page } = app;
  const rooms = new Rooms(page);
  await expect(rooms.title).toHaveText('Welcome to Braid');
  await expectNoViolations(page, 'Home', everyLook);
  await page.keyboard.press('Control+k');
  await expect(rooms.palette).toBeVisible();
  await expectNoViolations(page, 'the command palette', twoLooks);
  await page.keyboard.press('Escape');

  for (const room of ['Exercises', 'Results', 'Settings'] as const) {
    await rooms.enter(room);
    await expect(rooms.title).toHaveText(room);
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await expectNoViolations(page, room, everyLook);
  }
  await rooms.enter('Class');
  await expect(page.getByRole('button', { name: 'Host the class' })).toBeVisible();
  await expectNoViolations(page, 'Class', twoLooks);
  await rooms.enter('Results');
  await page.getByRole('checkbox', { name: /^Choose Three services/ }).check();
  await page.getByRole('button', { name: 'Tags' }).click();
  await expectNoViolations(page, 'a chosen comparison', twoLooks);
  await page.getByRole('link', { name: 'Compare these' }).click();
  await page.getByText('What one answer says and another doesn’t').click();
  await expect(page.getByRole('heading', { name: 'In other words' })).toBeVisible();
  await expectNoViolations(page, 'runs side by side', twoLooks);

  await rooms.open('/claims');
  const claim = new ClaimsPage(page).card('A fault between services');
  await expect(claim.measure).toBeVisible({ timeout: 60_000 });
  await expectNoViolations(page, 'Claims', everyLook);
  await claim.measure.click();
  await expect(claim.measure).toHaveText('Measure again', { timeout: 60_000 });
  await expectNoViolations(page, 'a claim that was measured', twoLooks);
  for (const [page, heading] of [
    ['guide', 'A guide to Braid'],
    ['licences', 'The work of others'],
  ] as const) {
    await rooms.open(`/help/${page}`);
    await expect(rooms.page.getByRole('heading', { name: heading })).toBeVisible();
    await expectNoViolations(rooms.page, `Help, ${page}`, twoLooks);
  }
  await rooms.open('/nowhere');
  await expect(rooms.title).toBeVisible();
  await expectNoViolations(page, 'Not found', twoLooks);

  await rooms.openStep('understand');
  const understand = new UnderstandPage(page);
  await expect(understand.dossier).toBeVisible();
  await expectNoViolations(page, 'Understand', everyLook);
  await understand.read('Competitor notes');
  await expectNoViolations(page, 'a material', twoLooks);
  await page.keyboard.press('Escape');
  await understand.onward.click();

  const plan = new BreakDownPage(page);
  await expect(plan.tasks).toHaveCount(4);
  await expectNoViolations(page, 'Break down', everyLook);
  await plan.onward.click();
  await expect(new PredictPage(page).lock).toBeVisible();
  await expectNoViolations(page, 'Predict', everyLook);
});

test.describe('while it runs', () => {
  // Slow enough that lanes still write while axe looks, beside one that has failed.
  test.use({ pace: 0.25, faults: '500@3,500@4,500@5,500@6' });

  test('the Run screen has no accessibility violation', async ({ app }) => {
    const { page } = app;
    const said = await listen(page);
    const run = await startRun(page, ['thread', 'one-at-a-time', 'all-at-once']);
    const together = run.column('All at once');
    await expect(together.self.getByRole('article').filter({ hasText: 'Failed' })).toHaveCount(1);
    await expect(together.stopButtons).toHaveCount(2);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    // Else the looks below would find nothing whatever the style sheets said.
    expect(await moving(page)).not.toEqual([]);
    await expectNoViolations(page, 'Run', everyLook);
    await together.act('Focus', 'Financial analysis').click();
    await expect(page.getByRole('dialog', { name: 'One lane' })).toBeVisible();
    await expectNoViolations(page, 'a lane in focus', twoLooks);
    await page.keyboard.press('Escape');
    const popped = await LaneWindow.open(app, together.lane('Financial analysis'), 'Financial analysis');
    await expect(popped.clock).toBeVisible();
    await expectNoViolations(popped.page, 'a lane in a window of its own', twoLooks);
    await popped.page.close();
    await together.self.getByRole('button', { name: 'What Financial analysis was sent' }).click();
    await expect(page.getByRole('complementary', { name: 'What Financial analysis was sent' })).toContainText('tokens');
    await expectNoViolations(page, 'what a lane was sent', twoLooks);
    await page.keyboard.press('Escape');
    await run.stopEverything();
    await expect(run.column('One thread').goOn).toBeVisible();
    await expect.poll(async () => (await said()).join('. ')).toContain('One thread: Stopped');
    expect(saidAgain(await said()).filter((sentence) => /Failed|Stopped/.test(sentence))).toEqual([]);
    await expectNoViolations(page, 'a run that was stopped', twoLooks);
  });
});

test('the screens after a run have no accessibility violation', async ({ app }) => {
  const { page } = app;
  const rooms = new Rooms(page);
  const run = await startRun(page, ['thread', 'one-at-a-time', 'all-at-once']);
  await expect(run.onward).toBeVisible({ timeout: 60_000 });
  await expectNoViolations(page, 'Run, ended', twoLooks);
  await run.onward.click();
  const results = new ResultsPage(page);
  await expect(results.answers).not.toHaveCount(0);
  await expectNoViolations(page, 'Compare', everyLook);
  await results.cells('All at once', 'lost').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolations(page, 'a planted point', twoLooks);
  await page.keyboard.press('Escape');
  await rooms.enter('Home');
  await expect(rooms.title).toHaveText('Welcome back');
  await expectNoViolations(page, 'Home, with results', twoLooks);
  await rooms.enter('Results');
  await expect(rooms.title).toHaveText('Results');
  await expect(page.getByRole('main').getByRole('table')).toBeVisible();
  await expectNoViolations(page, 'Results, with a history', twoLooks);
  await rooms.openStep('break-down');
  await expect(new BreakDownPage(page).tasks).toHaveCount(4);
  await expectNoViolations(page, 'Break down, with its forecast', twoLooks);
  await rooms.openStep('predict');
  await expect(new PredictPage(page).seeRun).toBeVisible();
  await expectNoViolations(page, 'Predict, locked', twoLooks);
});

test('the builder has no accessibility violation', async ({ app }) => {
  const { page } = app;
  const rooms = new Rooms(page);
  const builder = new BuilderPage(page);
  await rooms.enter('Exercises');
  await builder.begin();
  await expectNoViolations(page, 'a workflow without tasks', twoLooks);
  await page.getByRole('button', { name: 'Code review' }).click();
  await expect(builder.task('Ranking')).toBeVisible();
  await builder.task('Ranking').click();
  await expect(builder.forecast.getByRole('row', { name: /^All at once/ })).toBeVisible();
  await expectNoViolations(page, 'a workflow of one’s own', everyLook);
  await page.getByText('List', { exact: true }).click();
  await expect(page.getByRole('region', { name: 'Plan as a list' })).toBeVisible();
  await expectNoViolations(page, 'a plan as a list', twoLooks);
  await page.getByRole('button', { name: 'Ask pair by pair' }).click();
  await page.getByRole('radio', { name: /a note would do/ }).check();
  await expectNoViolations(page, 'the interview', twoLooks);
  await page.getByRole('button', { name: 'Close the questions' }).click();
  await page.getByRole('button', { name: 'Why', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Which structure?' })).toBeVisible();
  await expectNoViolations(page, 'the guide', twoLooks);
  await page.keyboard.press('Escape');
  await builder.addText.click();
  await expect(builder.materialDialog).toBeVisible();
  await expectNoViolations(page, 'a material to add', twoLooks);
  await page.keyboard.press('Escape');
  await builder.run.click();
  await expect(builder.runDialog).toBeVisible();
  await expectNoViolations(page, 'before a run', twoLooks);
});
