import { expect, test } from './fixtures/test.ts';
import { HomePage } from './pages/home-page.ts';
import { ResultsPage } from './pages/results-page.ts';

test('the shipped example can be looked at before anything has run', async ({ app }) => {
  const { page } = app;
  const home = new HomePage(page);
  await expect(home.example).toContainText('Measured at a simulated speed, pace');
  await home.example.getByRole('link', { name: /^Open the example/ }).click();

  const results = new ResultsPage(page);
  await expect(results.headline).toContainText(/sooner|later|same time/);
  await expect(results.whatWasRun.getByRole('listitem')).toHaveCount(3);
  await expect(results.answers).not.toHaveCount(0);
  await expect(results.why.getByRole('listitem')).not.toHaveCount(0);
  // It is somebody else's: nothing to mend and nothing to write.
  await expect(results.mendAndRun).toHaveCount(0);
  await expect(results.reflection).toHaveCount(0);
  await page.goBack();
  await expect(home.welcome).toBeVisible();
  await expect(home.recent).toHaveCount(0);
});
