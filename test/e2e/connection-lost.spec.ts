import type { Page, WebSocketRoute } from '@playwright/test';
import { structureName } from '../../shared/words/structure-names.ts';
import { openGatedServer } from '../support/gated-server.ts';
import { expect, test } from './fixtures/test.ts';
import { hostCommand } from './pages/host-command.ts';
import { endOf, requestsByTask, runLog } from './pages/run-log.ts';
import { startRun } from './pages/started-run.ts';

// Of the browser host alone: the window of the desktop has no connection that could break.

const structures = ['thread', 'all-at-once'] as const;

/** Stands between the page and its host, from the page's next load on. */
async function wireOf(page: Page) {
  const open = new Set<WebSocketRoute>();
  let isCut = false;
  await page.routeWebSocket(/\/socket$/, (socket) => {
    if (isCut) return void socket.close();
    socket.connectToServer();
    open.add(socket);
  });
  return {
    async cut() {
      isCut = true;
      await Promise.all([...open].map((socket) => socket.close()));
      open.clear();
    },
    mend: () => void (isCut = false),
  };
}

test.use({ fetchesAhead: true });

test('a page whose connection is lost says so, and shows what it missed once it is back', async ({ app }) => {
  const { page } = app;
  const server = await openGatedServer('Analyse the quarter');
  try {
    await hostCommand(page, 'settings.save', { patch: server.settings });
    const wire = await wireOf(page);
    await page.reload();
    const run = await startRun(page, structures);
    await expect(run.column('All at once').answer('Financial analysis')).toContainText(/(\w+\W+){8}/);
    for (const structure of structures) expect(endOf(runLog(app.dataFolder, structure)), structure).toBe(null);

    await wire.cut();
    const lost = page.getByText('The connection to Braid was lost.');
    await expect(lost).toBeVisible();
    await expect(page.getByText('this page connects again by itself')).toBeVisible();
    // The run is the host's, and goes on without anybody looking.
    server.open();
    for (const structure of structures)
      await expect.poll(() => endOf(runLog(app.dataFolder, structure)), { timeout: 60_000 }).toBe('finished');

    wire.mend();
    await expect(lost).toBeHidden();
    for (const structure of structures) {
      await expect(run.column(structureName(structure)).done).toHaveText('4 of 4');
      const log = runLog(app.dataFolder, structure);
      expect(requestsByTask(log), structure).toEqual({ competitors: 1, financials: 1, narrative: 1, synthesis: 1 });
    }
    await expect(run.onward).toBeVisible();
  } finally {
    await server.close();
  }
});
