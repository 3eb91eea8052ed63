import { structureName } from '../../shared/words/structure-names.ts';
import { openGatedServer } from '../support/gated-server.ts';
import type { GatedServer } from '../support/gated-server.ts';
import { expect, test } from './fixtures/test.ts';
import type { RunningApp } from './fixtures/test.ts';
import { HomePage } from './pages/home-page.ts';
import { hostCommand } from './pages/host-command.ts';
import { ResultsPage } from './pages/results-page.ts';
import { Rooms } from './pages/rooms.ts';
import { endOf, finishedTasks, receivedText, requestsByTask, runLog } from './pages/run-log.ts';
import type { RunLog } from './pages/run-log.ts';
import { RunPage } from './pages/run-page.ts';
import { startRun } from './pages/started-run.ts';

const structures = ['thread', 'one-at-a-time'] as const;
const tasks = ['competitors', 'financials', 'narrative', 'synthesis'] as const;

test(
  'a run that was cut off by a crash is there on the next start and goes on',
  { tag: '@desktop' },
  async ({ app }) => {
    // Nothing gets past the second task before somebody has seen that it is under way.
    const server = await openGatedServer('Analyse the quarter');
    try {
      await cutOffAndGoOn(app, server);
    } finally {
      await server.close();
    }
  },
);

async function cutOffAndGoOn(app: RunningApp, server: GatedServer): Promise<void> {
  await hostCommand(app.page, 'settings.save', { patch: server.settings });
  const started = await startRun(app.page, structures);
  for (const structure of structures) {
    await expect(started.column(structureName(structure)).done).toHaveText('1 of 4');
    await expect(started.column(structureName(structure)).answer('Financial analysis')).toContainText(/\w+ \w+/);
  }
  await app.kill();
  const cut = { thread: runLog(app.dataFolder, 'thread'), 'one-at-a-time': runLog(app.dataFolder, 'one-at-a-time') };
  expect(endOf(cut.thread)).toBe(null);
  expect(endOf(cut['one-at-a-time'])).toBe(null);

  await app.start();
  const home = new HomePage(app.page);
  await expect(home.recent).toHaveCount(1);
  await expect(home.recent).toContainText('Cut off, can go on');
  await home.recent.getByRole('link').click();

  const run = new RunPage(app.page);
  for (const structure of structures) {
    const column = run.column(structureName(structure));
    await expect(column.self).toContainText('Cut off before its end. Everything it received is kept.');
    await expect(column.done).toHaveText('1 of 4');
    await expect(column.stopButtons).toHaveCount(0);
  }
  await run.column('One thread').goOn.click();
  await expect(run.column('One thread').stopButtons).toHaveCount(1);

  // The other one from its results: both ways lead on.
  await new Rooms(app.page).stepTo('Compare');
  server.open();
  const notice = app.page.getByText('Cut off: One at a time.');
  await expect(notice).toBeVisible();
  await app.page.getByRole('button', { name: 'Go on' }).click();
  await expect(notice).toBeHidden();
  await new Rooms(app.page).stepTo('Run');
  for (const structure of structures) {
    await expect(run.column(structureName(structure)).done).toHaveText('4 of 4', { timeout: 60_000 });
    await expect.poll(() => endOf(runLog(app.dataFolder, structure))).toBe('finished');
    expectGoneOn(cut[structure], runLog(app.dataFolder, structure));
  }
  await run.onward.click();
  await expect(new ResultsPage(app.page).answers).not.toHaveCount(0);
}

/** Finished tasks were not sent again, the others once more, and nothing that had arrived is lost. */
function expectGoneOn(before: RunLog, after: RunLog): void {
  const finished = finishedTasks(before);
  const sent = requestsByTask(before);
  const wanted = tasks.map((task) => [task, (sent[task] ?? 0) + (finished.includes(task) ? 0 : 1)]);
  expect(requestsByTask(after)).toEqual(Object.fromEntries(wanted));
  expect(after.events.slice(0, before.events.length)).toEqual(before.events);
  for (const task of tasks) expect(receivedText(after, task).startsWith(receivedText(before, task))).toBe(true);
}
