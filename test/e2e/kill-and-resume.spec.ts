import { expect, test } from './fixtures/test.ts';
import { HomePage } from './pages/home-page.ts';
import { ResultsPage } from './pages/results-page.ts';
import { Rooms } from './pages/rooms.ts';
import { endOf, receivedText, requestsByTask, runLog } from './pages/run-log.ts';
import { RunPage } from './pages/run-page.ts';
import { startRun } from './pages/started-run.ts';

const structures = ['thread', 'one-at-a-time'] as const;

test('a run that was cut off by a crash is there on the next start and goes on', async ({ app }) => {
  const before = await startRun(app.page, structures);
  const second = { thread: before.column('One thread'), 'one-at-a-time': before.column('One at a time') } as const;
  for (const structure of structures) {
    await expect(second[structure].answer('Financial analysis')).toContainText(/\w+ \w+ \w+/);
  }
  await app.kill();
  const received = structures.map((structure) => receivedText(runLog(app.dataFolder, structure), 'financials'));
  expect(received.every((text) => text.length > 10)).toBe(true);

  await app.start();
  const home = new HomePage(app.page);
  await expect(home.recent).toHaveCount(1);
  await expect(home.recent).toContainText('Cut off, can go on');
  await home.recent.getByRole('link').click();

  const run = new RunPage(app.page);
  const thread = run.column('One thread');
  await expect(thread.self).toContainText('Cut off before its end. Everything it received is kept.');
  await expect(thread.done).toHaveText('1 of 4');
  await expect(thread.answer('Financial analysis')).toContainText(/\w+ \w+ \w+/);
  await thread.goOn.click();
  await expect(thread.done).toHaveText('4 of 4', { timeout: 60_000 });

  // The other one from its results: both ways lead on.
  await new Rooms(app.page).stepTo('Compare');
  const results = new ResultsPage(app.page);
  await expect(app.page.getByText('Cut off: One at a time.')).toBeVisible();
  await app.page.getByRole('button', { name: 'Go on' }).click();
  await expect(app.page.getByText('Cut off: One at a time.')).toBeHidden();
  await expect(app.page.getByText('Still running: One at a time.')).toBeHidden({ timeout: 60_000 });
  await expect(results.answers).not.toHaveCount(0);

  for (const [index, structure] of structures.entries()) {
    await expect.poll(() => endOf(runLog(app.dataFolder, structure))).toBe('finished');
    const log = runLog(app.dataFolder, structure);
    expect(requestsByTask(log), structure).toEqual({ competitors: 1, financials: 2, narrative: 1, synthesis: 1 });
    expect(receivedText(log, 'financials').startsWith(received[index] ?? 'nothing'), structure).toBe(true);
  }
});
