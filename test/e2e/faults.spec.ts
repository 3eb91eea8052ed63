import { expect, test } from './fixtures/test.ts';
import { requestsByTask, runLog } from './pages/run-log.ts';
import { startRun } from './pages/started-run.ts';

test.describe('a form that is broken twice', () => {
  test.use({ settings: { faults: [{ kind: 'invalid', text: 'Draft the storyline', times: 2 }] } });

  test('fails in its own lane, says where, and is retried there', async ({ app }) => {
    const run = await startRun(app.page, ['all-at-once']);
    const column = run.column('All at once');
    const lane = column.lane('Narrative structure');
    await expect(lane).toContainText('Failed', { timeout: 60_000 });
    await expect(lane).toContainText(/does not have the form that was asked for/);
    await expect(column.lane('Synthesis')).toContainText('Waiting for Narrative structure');
    await expect(column.self).toContainText('Ended with a failure. What is done is kept.');

    await column.act('Retry', 'Narrative structure').click();
    await expect(column.done).toHaveText('4 of 4', { timeout: 60_000 });
    const requests = requestsByTask(runLog(app.dataFolder, 'all-at-once'));
    expect(requests).toMatchObject({ competitors: 1, financials: 1, synthesis: 1 });
  });
});

test.describe('two lanes that take long', () => {
  test.use({
    settings: {
      faults: [
        { kind: 'slow', text: 'Read the competitor notes' },
        { kind: 'slow', text: 'Analyse the quarter' },
      ],
    },
  });

  test('are finished when their run is paused, and nothing new starts before it goes on', async ({ app }) => {
    const run = await startRun(app.page, ['queue:2']);
    const column = run.column('Queue of 2');
    await expect(column.stopButtons).toHaveCount(2);
    await column.choose(/^Pause/);
    await expect(column.self).toContainText('Nothing new starts; what is under way is finished.');
    await expect(column.done).toHaveText('2 of 4', { timeout: 60_000 });
    await expect(column.lane('Narrative structure')).toContainText('Paused by you');
    expect(requestsByTask(runLog(app.dataFolder, 'queue:2'))).toEqual({ competitors: 1, financials: 1 });

    await column.goOn.click();
    await expect(column.done).toHaveText('4 of 4', { timeout: 60_000 });
  });
});
