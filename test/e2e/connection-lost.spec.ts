import type { Page, WebSocketRoute } from '@playwright/test';
import { structureName } from '../../shared/words/structure-names.ts';
import { expect, test } from './fixtures/test.ts';
import { endOf, finishedTasks, requestsByTask, runLog } from './pages/run-log.ts';
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

// Slow enough to act while lanes still write, on a busy machine too.
test.use({ pace: 4 });

test('a page whose connection is lost says so, and shows what it missed once it is back', async ({ app }) => {
  const { page } = app;
  const wire = await wireOf(page);
  await page.reload();
  const run = await startRun(page, structures);
  await expect(run.column('All at once').answer('Financial analysis')).toContainText(/(\w+\W+){8}/);
  const before = finishedTasks(runLog(app.dataFolder, 'thread')).length;

  await wire.cut();
  const lost = page.getByText('The connection to Braid was lost.');
  await expect(lost).toBeVisible();
  await expect(page.getByText('this page connects again by itself')).toBeVisible();
  // The run is the host's, and goes on without anybody looking.
  await expect.poll(() => finishedTasks(runLog(app.dataFolder, 'thread')).length).toBeGreaterThan(before);

  wire.mend();
  await expect(lost).toBeHidden();
  for (const structure of structures) {
    await expect(run.column(structureName(structure)).done).toHaveText('4 of 4', { timeout: 60_000 });
    const log = runLog(app.dataFolder, structure);
    expect(requestsByTask(log), structure).toEqual({ competitors: 1, financials: 1, narrative: 1, synthesis: 1 });
    await expect.poll(() => endOf(runLog(app.dataFolder, structure))).toBe('finished');
  }
  await expect(run.onward).toBeVisible();
});
