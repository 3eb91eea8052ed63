import { expect, test } from './fixtures/test.ts';
import { endOf, requestsByTask, runLog } from './pages/run-log.ts';
import { ResultsPage } from './pages/results-page.ts';
import { RunPage } from './pages/run-page.ts';
import { startRun } from './pages/started-run.ts';

test.describe('two lanes that take long', () => {
  // Slow enough to act while lanes still write, on a busy machine too.
  test.use({ pace: 4, faults: 'slow:"Read the competitor notes",slow:"Draft the storyline"' });

  test('one lane is stopped and retried, then all are stopped and go on, and what is done is not sent again', async ({
    app,
  }) => {
    const run = await startRun(app.page, ['all-at-once']);
    const column = run.column('All at once');
    await column.act('Stop', 'Narrative structure').click();
    await expect(column.lane('Narrative structure')).toContainText('Stopped');
    await column.act('Retry', 'Narrative structure').click();
    await expect(column.lane('Financial analysis')).toContainText('Done');
    await expect(column.stopButtons).toHaveCount(2);
    await expect(column.answer('Competitive research')).toContainText(/\w+ \w+ \w+/);

    await run.stopEverything();
    await expect(column.lane('Competitive research')).toContainText('Stopped');
    await expect(column.self).toContainText('Stopped. What is done is kept.');
    await expect(column.stopButtons).toHaveCount(0);
    await expect.poll(() => endOf(runLog(app.dataFolder, 'all-at-once'))).toBe('stopped');
    await expect(column.answer('Competitive research')).toContainText(/\w+ \w+ \w+/);

    await column.goOn.click();
    await expect(column.done).toHaveText('4 of 4', { timeout: 60_000 });
    await expect(column.lane('Synthesis')).toContainText('Done');
    await expect.poll(() => endOf(runLog(app.dataFolder, 'all-at-once'))).toBe('finished');
    expect(requestsByTask(runLog(app.dataFolder, 'all-at-once'))).toEqual({
      competitors: 2,
      financials: 1,
      narrative: 3,
      synthesis: 1,
    });
  });
});

test.describe('a server that fails the third request, whoever asks again', () => {
  test.use({ faults: '500@3,500@4,500@5,500@6' });

  test('a failed lane is retried alone and the others keep what they have', async ({ app }) => {
    const run = await startRun(app.page, ['all-at-once']);
    const column = run.column('All at once');
    const failed = column.self.getByRole('article').filter({ hasText: 'Failed' });
    await expect(failed).toHaveCount(1);
    await expect(failed).toContainText(/3 retries/);
    await expect(column.self).toContainText('Ended with a failure. What is done is kept.');
    await expect(column.done).toHaveText('2 of 4');
    await expect(column.lane('Synthesis')).toContainText('Waiting');

    await failed.getByRole('button', { name: /^Retry / }).click();
    await expect(column.done).toHaveText('4 of 4', { timeout: 30_000 });
    const requests = requestsByTask(runLog(app.dataFolder, 'all-at-once'));
    expect(Object.values(requests).sort()).toEqual([1, 1, 1, 5]);
    expect(requests['synthesis']).toBe(1);
  });
});

test.describe('a server that refuses one request for a while', () => {
  // A second each time: the wait is there for whoever opens the page late, too.
  test.use({ faults: '429:"Analyse the quarter"x6' });

  test('waiting for a rate limit is shown, and told apart from the work', async ({ app }) => {
    const { page } = app;
    const run = new RunPage(page);
    const shown = await run.record('All at once');
    await startRun(page, ['all-at-once']);
    await expect(run.column('All at once').done).toHaveText('4 of 4', { timeout: 60_000 });
    expect((await shown()).texts).toContainEqual(expect.stringMatching(/: .*Limited/));
    expect(requestsByTask(runLog(app.dataFolder, 'all-at-once'))).toEqual({
      competitors: 1,
      financials: 7,
      narrative: 1,
      synthesis: 1,
    });

    await run.onward.click();
    const clock = new ResultsPage(page).figures('Wall-clock');
    await expect(clock).toContainText(/All at once waited \d+(\.\d+)? s for the rate limit/);
  });
});
