import { expect, test } from './fixtures/test.ts';
import { endOf, requestsByTask, runLog } from './pages/run-log.ts';
import { RunPage } from './pages/run-page.ts';
import { startRun } from './pages/started-run.ts';

test.describe('a reply that breaks off, one that breaks its form, and a rate limit', () => {
  test.use({
    settings: {
      faults: [
        { kind: 'cut', text: 'Analyse the quarter', times: 1 },
        { kind: 'invalid', text: 'Draft the storyline', times: 1 },
        { kind: 'status', status: 429, text: 'Read the competitor notes', times: 1 },
      ],
    },
  });

  test('each is named in its lane, and the run ends well with everything counted', async ({ app }) => {
    const { page } = app;
    const run = new RunPage(page);
    const shown = await run.record('All at once');
    await startRun(page, ['all-at-once']);
    const column = run.column('All at once');
    await expect(page.getByText('Three faults on purpose.')).toBeVisible();
    await page.getByText('Three faults on purpose.').click();
    await expect(page.getByRole('listitem').filter({ hasText: 'breaks the form' })).toBeVisible();

    await expect(column.done).toHaveText('4 of 4', { timeout: 60_000 });
    await expect(column.lane('Narrative structure')).toContainText('Asked once more');
    const { texts } = await shown();
    expect(texts).toContainEqual(expect.stringMatching(/^Competitive research: .*Limited/s));
    expect(texts).toContainEqual(expect.stringMatching(/^Financial analysis: .*request 2 of at most 4/s));
    const log = runLog(app.dataFolder, 'all-at-once');
    expect(requestsByTask(log)).toEqual({ competitors: 2, financials: 2, narrative: 2, synthesis: 1 });
    expect(log.events.filter(({ kind }) => kind === 'output-invalid')).toHaveLength(1);
    await expect.poll(() => endOf(runLog(app.dataFolder, 'all-at-once'))).toBe('finished');
  });
});

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

test.describe('a run that goes slowly', () => {
  test.use({ settings: { faults: [{ kind: 'slow', text: 'Draft the storyline' }] } });

  test('is paused and goes on; what is under way is finished and nothing new starts', async ({ app }) => {
    const run = await startRun(app.page, ['queue:2']);
    const column = run.column('Queue of 2');
    await expect(column.stopButtons.first()).toBeVisible();
    await column.choose(/^Pause/);
    await expect(column.self).toContainText('Nothing new starts; what is under way is finished.');
    await expect(column.done).toHaveText('2 of 4', { timeout: 60_000 });
    await expect(column.lane('Narrative structure')).toContainText('Paused by you');
    expect(requestsByTask(runLog(app.dataFolder, 'queue:2'))).toEqual({ competitors: 1, financials: 1 });

    await column.goOn.click();
    await expect(column.done).toHaveText('4 of 4', { timeout: 60_000 });
  });

  test('takes a question into a finished lane and a resolution of two outputs while it goes', async ({ app }) => {
    const { page } = app;
    const run = await startRun(page, ['all-at-once']);
    const column = run.column('All at once');
    await expect(column.lane('Financial analysis')).toContainText('Done');
    await expect(column.lane('Competitive research')).toContainText('Done');

    await column.act('Focus', 'Financial analysis').click();
    const focused = page.getByRole('dialog', { name: 'One lane' });
    await focused.getByRole('textbox', { name: 'Ask on in this conversation' }).fill('Which renewal first?');
    await focused.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(focused).toContainText('Asked on: Which renewal first?');
    await page.keyboard.press('Escape');

    await column.choose(/^Two outputs disagree/);
    const conflict = page.getByRole('dialog', { name: 'Two outputs disagree' });
    await conflict.getByRole('textbox').fill('One says the price moves, the other that it holds.');
    await conflict.getByRole('button', { name: 'Ask for a resolution' }).click();
    await expect(column.lane('Resolve: Competitive research and Financial analysis')).toBeVisible();

    await expect(column.done).toHaveText('5 of 5', { timeout: 60_000 });
    const log = runLog(app.dataFolder, 'all-at-once');
    expect(requestsByTask(log)).toMatchObject({ financials: 2, 'resolution-1': 1, synthesis: 1 });
    const order = log.events.flatMap((event) => (event.kind === 'task-finished' ? [event.task] : []));
    expect(order.at(-1)).toBe('synthesis');
  });
});
