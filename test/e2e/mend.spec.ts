import type { ComparisonSummary } from '../../shared/contract.ts';
import { expect, test } from './fixtures/test.ts';
import { HomePage } from './pages/home-page.ts';
import { hostCommand } from './pages/host-command.ts';
import { PredictPage } from './pages/predict-page.ts';
import { HistoryPage, ResultsPage } from './pages/results-page.ts';
import { Rooms } from './pages/rooms.ts';
import { startRun } from './pages/started-run.ts';
import { RunPage } from './pages/run-page.ts';

const worked = 'Fields that carry the figures';

test('a plan is mended from its results, runs again, and finds what was lost', async ({ app }) => {
  const { page } = app;
  const rooms = new Rooms(page);
  const first = await startRun(page, ['thread', 'one-at-a-time', 'all-at-once']);
  await first.onward.click({ timeout: 60_000 });

  const results = new ResultsPage(page);
  await test.step('without a choice it asks for one', async () => {
    await results.mendAndRun.click();
    await expect(page.getByText('Pick the change that you want to try first.')).toBeVisible();
    await expect(results.mends.getByRole('radio').first()).toBeFocused();
  });

  await test.step('the mended plan is predicted and runs', async () => {
    await results.mends.getByRole('radio', { name: new RegExp(`^${worked}`) }).check();
    await results.mendAndRun.click();
    const predict = new PredictPage(page);
    await expect(page.getByRole('banner')).toContainText(worked);
    await expect(predict.lock).toHaveAttribute('aria-disabled', 'true');
    await predict.guess();
    await predict.lock.click();
    const run = new RunPage(page);
    await expect(run.stopAll).toHaveAttribute('aria-disabled', 'false');
    await run.onward.click({ timeout: 60_000 });
  });

  await test.step('its results are those of the new plan', async () => {
    await expect(page.getByRole('banner')).toContainText(worked);
    const [second, before] = await own(page);
    expect(second?.planTitle).toBe(worked);
    const found = (summary: ComparisonSummary | undefined) =>
      summary?.runs.find(({ structure }) => structure === 'all-at-once')?.found ?? NaN;
    expect(found(second)).toBeGreaterThan(found(before));
    await expect(results.cells('All at once', 'found')).toHaveCount(found(second));
  });

  await test.step('the history and Home have both', async () => {
    await rooms.enter('Results');
    const rows = new HistoryPage(page).rows.filter({ hasNotText: 'Example' });
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toContainText(worked);
    await expect(rows.last()).toContainText('Three drafts, then a merge');
    await rows.last().getByRole('link').click();
    await expect(page.getByRole('banner')).toContainText('Three drafts, then a merge');
    await rooms.enter('Home');
    await expect(new HomePage(page).recent).toHaveCount(2);
    await expect(new HomePage(page).recent.first()).toContainText(worked);
  });
});

async function own(page: Parameters<typeof hostCommand>[0]): Promise<ComparisonSummary[]> {
  return (await hostCommand(page, 'comparison.list', {})).filter(({ example }) => !example);
}
