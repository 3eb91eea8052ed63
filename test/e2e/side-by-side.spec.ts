import { expect, test } from './fixtures/test.ts';
import { ResultsPage } from './pages/results-page.ts';
import { startRun } from './pages/started-run.ts';

test('two old runs of different work are laid side by side, and what bars a figure is said', async ({ app }) => {
  const run = await startRun(app.page, ['thread']);
  await expect(run.column('One thread').done).toHaveText('4 of 4', { timeout: 60_000 });
  await app.restart();

  const { page } = app;
  await page.getByRole('link', { name: 'Results', exact: true }).click();
  await page.getByRole('checkbox', { name: /^Choose Board preparation/ }).press('Space');
  await page.getByRole('checkbox', { name: /^Choose Three services/ }).press('Space');
  await page.getByRole('link', { name: 'Compare these' }).press('Enter');

  const standing = page.getByRole('region', { name: 'Before you compare' });
  await expect(standing).toContainText('Still comparable for all of them: largest context.');
  await expect(standing).toContainText('A ran at pace 20×, B ran at pace 1×');
  const figures = page.getByRole('table', { name: 'What each measured' });
  const clock = figures.getByRole('row', { name: /^Wall-clock/ });
  await expect(clock).toContainText('n/a: other work');
  await expect(new ResultsPage(page).answers).toHaveCount(2);

  await page.getByText('What one answer says and another doesn’t').click();
  await expect(page.getByRole('region', { name: 'Only in A, One thread' }).getByRole('listitem')).not.toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Only in B, One thread' }).getByRole('listitem')).not.toHaveCount(0);

  // What was chosen is in the address.
  await page.getByRole('combobox', { name: 'Structure of B' }).selectOption({ label: 'All at once' });
  await expect(figures.getByRole('columnheader', { name: /All at once/ })).toBeVisible();
  await page.reload();
  await expect(figures.getByRole('columnheader', { name: /All at once/ })).toBeVisible();
  await expect(standing).toContainText('pace 20×');
});
