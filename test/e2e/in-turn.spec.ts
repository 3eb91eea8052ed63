import { startPracticeServer } from './fixtures/practice-server.ts';
import { expect, test } from './fixtures/test.ts';
import { hostCommand } from './pages/host-command.ts';
import { PredictPage } from './pages/predict-page.ts';
import { Rooms } from './pages/rooms.ts';
import { RunPage } from './pages/run-page.ts';
import { allAbilities } from '../../shared/connection.ts';
import { ExerciseIdSchema } from '../../shared/ids.ts';

const exercise = ExerciseIdSchema.parse('board-prep');

test('structures that would pass an account’s limit together are proposed to run in turn, and wait for it', async ({
  app,
}) => {
  test.setTimeout(120_000);
  const { page } = app;
  // So few requests that the first run is still going whenever this looks.
  const server = await startPracticeServer('--requests-per-minute', '2');
  try {
    const baseUrl = server.address;
    const known = { abilities: allAbilities, models: [], firstTokenMs: null, date: '2026-11-20T10:00:00.000Z' };
    const compatible = { baseUrl, model: 'practice', probe: { ...known, baseUrl, model: 'practice' } };
    await hostCommand(page, 'settings.save', { patch: { connection: 'compatible', compatible } });
    await hostCommand(page, 'connection.test', {});
    await hostCommand(page, 'progress.save', { exercise, patch: { step: 'predict' } });
    await new Rooms(page).openStep('predict');
    const predict = new PredictPage(page);
    await predict.guess();
    await predict.lock.click();
    await expect(predict.spending).toContainText(
      /they would send about \d+ requests in their busiest minute, and this account may send 2\./,
    );
    await expect(predict.spending.getByRole('radio', { name: /^In turn/ })).toBeChecked();
    await predict.spending.getByRole('button', { name: 'Start', exact: true }).click();

    const run = new RunPage(page);
    const later = run.column('All at once');
    await expect(later.self).toContainText('Waits for its turn: One thread runs first.');
    await expect(later.clock).toHaveText('0:00');
    await page.reload();
    await expect(later.self).toContainText('Waits for its turn: One thread runs first.');
    await expect(page.getByText('Run in turn: each structure began')).toBeVisible();

    await run.column('One at a time').choose(/^Stop /);
    await run.column('One thread').choose(/^Stop /);
    await expect(later.self).not.toContainText('Waits for its turn');
    await expect(later.clock).not.toHaveText('0:00');
    await expect(run.column('One at a time').clock).toHaveText('0:00');
    await run.stopEverything();
  } finally {
    await server.stop();
  }
});
