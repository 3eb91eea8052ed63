import { ExerciseIdSchema, PlanIdSchema } from '../../shared/ids.ts';
import { expect, test } from './fixtures/test.ts';
import { hostCommand } from './pages/host-command.ts';
import { HistoryPage, ResultsPage } from './pages/results-page.ts';

test('a comparison is run again and its widths are measured from its own page, and all of it stays one line', async ({
  app,
}) => {
  const { page } = app;
  const { comparison } = await hostCommand(page, 'comparison.start', {
    source: {
      kind: 'exercise',
      exercise: ExerciseIdSchema.parse('board-prep'),
      plan: PlanIdSchema.parse('first-plan'),
    },
    structures: ['thread', 'all-at-once'],
    prediction: null,
  });
  const results = new ResultsPage(page);
  await page.evaluate((id) => (location.hash = `/results/${id}`), comparison);
  await expect(results.headline).toContainText('finished', { timeout: 60_000 });

  await results.fold('Repeated runs').click();
  await page.getByRole('button', { name: 'Run again 3 more times' }).click();
  await expect(results.headline).toContainText('Over four runs,', { timeout: 60_000 });
  const spread = page.getByRole('figure', { name: 'Repeated runs' });
  await spread.getByRole('button', { name: 'Show as table' }).click();
  await expect(spread.getByRole('row', { name: /^One thread 4 of 4 [\d.]+ s, [\d.]+ s to [\d.]+ s/ })).toBeVisible();

  await results.fold('Width sweep').click();
  const widths = page.getByRole('table', { name: /by width$/ });
  await expect(widths.getByRole('row', { name: /^2 Queue of 2 .* computed$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Measure every width', exact: true }).click();
  await expect(widths.getByRole('row', { name: /^2 Queue of 2 .* about \d+\.\d s .* measured$/ })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole('button', { name: 'Measure every width again' })).toBeVisible();

  await page.reload();
  await expect(results.headline).toContainText('Over four runs,');
  await page.getByRole('link', { name: 'Results', exact: true }).click();
  await expect(new HistoryPage(page).rows.filter({ hasText: 'Board preparation' })).toHaveCount(1);
});
