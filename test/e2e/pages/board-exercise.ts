import type { Page } from '@playwright/test';
import { BreakDownPage, UnderstandPage } from './exercise-pages.ts';
import { HomePage } from './home-page.ts';
import { PredictPage } from './predict-page.ts';
import { ResultsPage } from './results-page.ts';
import { RunPage } from './run-page.ts';

/** The whole way of somebody new, without a detour: from Home to the results of a plan that they picked. */
export async function completeBoardExercise(page: Page): Promise<ResultsPage> {
  await new HomePage(page).start.click();
  await new UnderstandPage(page).onward.click();
  const plan = new BreakDownPage(page);
  await plan.pickPlan('A lane for every file');
  await page.getByRole('radio', { name: /^A lane for every file/, checked: true }).waitFor();
  await plan.onward.click();
  const predict = new PredictPage(page);
  await predict.guess();
  await predict.lock.click();
  await new RunPage(page).onward.click({ timeout: 90_000 });
  const results = new ResultsPage(page);
  await results.matrix.waitFor();
  return results;
}
