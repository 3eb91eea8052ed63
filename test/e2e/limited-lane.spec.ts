import { expect, test } from './fixtures/test.ts';
import { endOf, requestsByTask, runLog } from './pages/run-log.ts';
import { RunPage } from './pages/run-page.ts';
import { startRun } from './pages/started-run.ts';

test.describe('a reply that breaks off, one that breaks its form, and a rate limit', () => {
  test.use({
    settings: {
      faults: [
        // Often enough that what is waited for stands on the screen for seconds, however late the page opens.
        { kind: 'cut', text: 'Analyse the quarter', times: 3 },
        { kind: 'invalid', text: 'Draft the storyline', times: 1 },
        { kind: 'status', status: 429, text: 'Read the competitor notes', times: 8 },
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
    expect(texts).toContainEqual(expect.stringMatching(/^Financial analysis: .*Retrying.*request [234] of at most 4/s));
    const log = runLog(app.dataFolder, 'all-at-once');
    expect(requestsByTask(log)).toEqual({ competitors: 9, financials: 4, narrative: 2, synthesis: 1 });
    expect(log.events.filter(({ kind }) => kind === 'output-invalid')).toHaveLength(1);
    const answers = column.self.getByRole('group', { name: /^Answer of / });
    await expect(answers).toHaveCount(4);
    await column.self.getByRole('button', { name: 'Fold finished lanes' }).click();
    await expect(answers).toHaveCount(0);
    await expect(column.lane('Synthesis')).toContainText('Done');
    await column.self.getByRole('button', { name: 'Show finished lanes' }).click();
    await expect(answers).toHaveCount(4);
    await expect.poll(() => endOf(runLog(app.dataFolder, 'all-at-once'))).toBe('finished');
  });
});
