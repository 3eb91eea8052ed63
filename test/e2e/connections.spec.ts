import type { Page } from '@playwright/test';
import { accessibilityViolations } from './fixtures/accessibility.ts';
import { startPracticeServer } from './fixtures/practice-server.ts';
import { expect, test } from './fixtures/test.ts';
import { hostCommand } from './pages/host-command.ts';
import { PredictPage } from './pages/predict-page.ts';
import { Rooms } from './pages/rooms.ts';
import { requestsByTask, runLog } from './pages/run-log.ts';
import { RunPage } from './pages/run-page.ts';
import { SettingsPage } from './pages/settings-page.ts';
import { startRun } from './pages/started-run.ts';
import { ExerciseIdSchema } from '../../shared/ids.ts';

/** What axe finds in the page as it stands, in both themes. */
async function expectNoViolations(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect.soft(await accessibilityViolations(page), `${screen}, ${colorScheme}`).toEqual([]);
  }
}

const exercise = ExerciseIdSchema.parse('board-prep');

test('a compatible server is asked once what it can do, and an exercise runs on it to its end', async ({ app }) => {
  test.setTimeout(180_000);
  const { page } = app;
  const server = await startPracticeServer();
  try {
    const rooms = new Rooms(page);
    await rooms.enter('Settings');
    const settings = new SettingsPage(page);
    await settings.connection('Compatible server').click();
    await settings.address.fill(`${server.address}/v1/`);
    await settings.ask.click();
    for (const ability of ['Streaming', 'Structured output', 'Prompt caching', 'Counting tokens', 'Message batches']) {
      await expect(settings.ability(ability)).toContainText('there');
    }
    await expect(settings.address).toHaveValue(server.address);
    await page.getByText(/models? listed, with context and price/).click();
    await expectNoViolations(page, 'a server that was asked');
    await settings.test.click();
    await expect(page.getByText(/^It works: \S+ answered\. First token after /)).toBeVisible();

    await page.reload();
    await expect(settings.ability('Streaming')).toContainText('there');
    await expect(settings.address).toHaveValue(server.address);
    await settings.address.fill('http://localhost:9');
    await expect(page.getByText('This is not about what is set now.')).toBeVisible();
    await settings.address.fill(server.address);
    await expect(page.getByText('This is not about what is set now.')).toBeHidden();

    await hostCommand(page, 'progress.save', { exercise, patch: { step: 'predict' } });
    await rooms.openStep('predict');
    const predict = new PredictPage(page);
    await predict.guess();
    await predict.lock.click();
    await expect(predict.spending).toContainText('Together');
    await expectNoViolations(page, 'what a start will use');
    await predict.spending.getByRole('button', { name: 'Cancel' }).click();
    await expect(predict.spending).toBeHidden();
    await expect(predict.start).toBeFocused();
    await page.keyboard.press('Enter');
    await predict.spending.getByRole('button', { name: 'Start', exact: true }).click();
    const run = new RunPage(page);
    await expect(run.column('All at once').done).toHaveText('4 of 4', { timeout: 90_000 });
    await expect(run.onward).toBeVisible({ timeout: 90_000 });
    const [comparison] = (await hostCommand(page, 'comparison.list', {})).filter(({ example }) => !example);
    expect(comparison?.runs.map(({ state }) => state)).toEqual(['finished', 'finished', 'finished']);
  } finally {
    await server.stop();
  }
});

test('an address that nobody answers at, or that is none, is told in a sentence and stays as typed', async ({
  app,
}) => {
  const { page } = app;
  await new Rooms(page).enter('Settings');
  const settings = new SettingsPage(page);
  await settings.connection('Compatible server').click();
  await settings.modelName.fill('a-model-of-mine');
  await settings.modelName.press('Enter');
  const gone = await startPracticeServer();
  await gone.stop();
  await settings.address.fill(gone.address);
  await settings.ask.click();
  await expect(page.getByRole('alert')).toContainText('could not be reached');
  await expect(settings.address).toHaveValue(gone.address);
  await expect(settings.modelName).toHaveValue('a-model-of-mine');

  await settings.address.fill('ftp://elsewhere.invalid');
  await settings.ask.click();
  await expect(page.getByRole('alert')).toContainText('cannot be used as a server’s address');
  await expect(settings.address).toHaveValue('ftp://elsewhere.invalid');
  // What no server can have is not kept; the last address that one can have is.
  await page.reload();
  await expect(settings.address).toHaveValue(gone.address);
  await expect(settings.modelName).toHaveValue('a-model-of-mine');
});

test('a fault that was put together in the panel happens, and stays set', async ({ app }) => {
  const { page } = app;
  await new Rooms(page).enter('Settings');
  const settings = new SettingsPage(page);
  await page.getByLabel('What happens').selectOption({ label: 'Server error (500)' });
  await page.getByLabel('Request number').fill('two');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Type the number of a request');
  await page.getByLabel('Request number').fill('2');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(settings.faults).toHaveText([/^The 2nd request meets a server error \(500\)\./]);

  await page.getByText('As text, to paste or hand on').click();
  await expect(settings.faultsText).toHaveValue('500@2');
  await settings.faultsText.fill('500@2,nonsense@1');
  await page.getByRole('button', { name: 'Set these' }).click();
  await expect(page.getByRole('alert')).toContainText('“nonsense@1”');
  await expect(settings.faultsText).toHaveValue('500@2,nonsense@1');
  await page.getByRole('button', { name: 'Back to what is set' }).click();

  await page.reload();
  await expect(settings.faults).toHaveCount(1);
  await startRun(page, ['all-at-once']);
  const column = new RunPage(page).column('All at once');
  await expect(column.done).toHaveText('4 of 4', { timeout: 60_000 });
  expect(Object.values(requestsByTask(runLog(app.dataFolder, 'all-at-once'))).sort()).toEqual([1, 1, 1, 2]);

  await new Rooms(page).enter('Settings');
  await page.getByRole('button', { name: 'Remove all' }).click();
  await expect(settings.faults).toHaveCount(0);
});

test('a cap that a start would pass is named, leads to the caps, and holds a run that starts all the same', async ({
  app,
}) => {
  const { page } = app;
  await new Rooms(page).open('/settings/budget');
  await page.getByLabel('A run: most tokens').fill('10000');
  await page.getByLabel('A run: most dollars').fill('a lot');
  await page.getByLabel('A run: most dollars').blur();
  await expect(page.getByRole('alert')).toContainText('Type an amount');
  await page.getByLabel('A run: most dollars').fill('');
  await page.getByLabel('A run: most dollars').blur();
  await hostCommand(page, 'progress.save', { exercise, patch: { step: 'predict' } });
  await new Rooms(page).openStep('predict');
  const predict = new PredictPage(page);
  await predict.guess();
  await predict.lock.click();
  await expect(predict.spending).toContainText(/A run may use 10,000 tokens; .* too much/);
  await expectNoViolations(page, 'a cap that would be passed');
  await page.keyboard.press('Escape');
  await expect(predict.spending).toBeHidden();
  await predict.start.click();
  await predict.spending.getByRole('link', { name: 'Change the cap' }).click();
  await expect(page.getByRole('region', { name: 'Budget' })).toBeFocused();
  await expect(page.getByLabel('A run: most tokens')).toHaveValue('10000');

  await new Rooms(page).openStep('predict');
  await predict.start.click();
  await predict.spending.getByRole('button', { name: 'Start anyway' }).click();
  const column = new RunPage(page).column('All at once');
  await expect(column.self).toContainText(/this run’s cap of 10,000 tokens/, { timeout: 60_000 });
});
