import { structureName } from '../../shared/words/structure-names.ts';
import { openGatedServer } from '../support/gated-server.ts';
import { expect, test } from './fixtures/test.ts';
import { hostCommand } from './pages/host-command.ts';
import { endOf, requestsByTask, runLog } from './pages/run-log.ts';
import { startRun } from './pages/started-run.ts';

const structures = ['thread', 'one-at-a-time', 'all-at-once'] as const;

/** Letters and figures alone: Markdown is shown differently once a paragraph is whole. */
const lettersOf = (text: string | null): string => (text ?? '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

test(
  'a reload in mid-run shows all that was received, and nothing is sent again',
  { tag: '@desktop' },
  async ({ app }) => {
    const { page } = app;
    const server = await openGatedServer('Analyse the quarter');
    try {
      await hostCommand(page, 'settings.save', { patch: server.settings });
      const run = await startRun(page, structures);
      const written = run.column('All at once').answer('Financial analysis');
      await expect(written).toContainText(/(\w+\W+){12}/);
      const before = lettersOf(await written.textContent());
      for (const structure of structures) expect(endOf(runLog(app.dataFolder, structure)), structure).toBe(null);

      await page.reload();
      await expect.poll(async () => lettersOf(await written.textContent())).toContain(before);

      server.open();
      for (const structure of structures) {
        await expect(run.column(structureName(structure)).done).toHaveText('4 of 4', { timeout: 60_000 });
        const log = runLog(app.dataFolder, structure);
        expect(requestsByTask(log), structure).toEqual({ competitors: 1, financials: 1, narrative: 1, synthesis: 1 });
        expect(log.events.filter(({ kind }) => kind === 'resumed' || kind === 'stopped')).toEqual([]);
        await expect.poll(() => endOf(runLog(app.dataFolder, structure))).toBe('finished');
      }
      await expect(run.onward).toBeVisible();
    } finally {
      await server.close();
    }
  },
);
