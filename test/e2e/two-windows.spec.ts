import type { Page } from '@playwright/test';
import { structureName } from '../../shared/words/structure-names.ts';
import { openGatedServer } from '../support/gated-server.ts';
import { viewport } from './fixtures/running-host.ts';
import { expect, test } from './fixtures/test.ts';
import type { RunningApp } from './fixtures/test.ts';
import { hostCommand } from './pages/host-command.ts';
import { endOf, requestsByTask, runLog } from './pages/run-log.ts';
import { RunPage } from './pages/run-page.ts';
import { Rooms } from './pages/rooms.ts';
import { startRun } from './pages/started-run.ts';

// Of the browser host alone, which serves as many windows as somebody opens.

const structures = ['thread', 'one-at-a-time'] as const;

async function openSecond(app: RunningApp): Promise<Page> {
  const page = await app.page.context().newPage();
  await page.setViewportSize(viewport);
  await page.goto(app.address);
  return page;
}

test('two windows on one host show the same run, and what one does the other sees', async ({ app }) => {
  // The second task of each structure stops in its middle until it is let go on.
  const server = await openGatedServer('Analyse the quarter');
  try {
    await hostCommand(app.page, 'settings.save', { patch: server.settings });
    const second = await openSecond(app);
    const here = await startRun(app.page, structures);
    await new Rooms(second).openStep('run');
    const there = new RunPage(second);

    // The second window came later and has all that the first one has.
    await expect(here.column('One thread').done).toHaveText('1 of 4');
    await expect(there.column('One thread').done).toHaveText('1 of 4');

    await there.column('One at a time').stopButtons.first().click();
    await expect(there.column('One at a time').self).toContainText(/stopped/i);
    await expect(here.column('One at a time').self).toContainText(/stopped/i);
    await here.stopEverything();
    for (const structure of structures) {
      await expect.poll(() => endOf(runLog(app.dataFolder, structure))).toBe('stopped');
      await expect(there.column(structureName(structure)).stopButtons).toHaveCount(0);
    }

    // Gone on with in one window, it goes on in both, and nothing that is done is sent again.
    await there.column('One thread').goOn.click();
    await expect(here.column('One thread').stopButtons).toHaveCount(1);
    server.open();
    await expect(here.column('One thread').done).toHaveText('4 of 4', { timeout: 60_000 });
    await expect(there.column('One thread').done).toHaveText('4 of 4');
    expect(requestsByTask(runLog(app.dataFolder, 'thread'))).toEqual({
      competitors: 1,
      financials: 2,
      narrative: 1,
      synthesis: 1,
    });
    await second.close();
  } finally {
    await server.close();
  }
});

test('what is tagged, deleted and brought back in one window is so in the other', async ({ app }) => {
  const second = await openSecond(app);
  await startRun(app.page, ['thread']);
  await expect.poll(() => endOf(runLog(app.dataFolder, 'thread'))).toBe('finished');
  for (const page of [app.page, second]) await new Rooms(page).enter('Results');
  const boxOn = (page: Page) => page.getByRole('checkbox', { name: /^Choose Board preparation/ });

  await boxOn(app.page).check();
  await app.page.getByRole('button', { name: 'Tags' }).click();
  await app.page.getByRole('combobox', { name: 'Tag', exact: true }).first().fill('pod 3');
  await app.page.keyboard.press('Enter');
  await expect(second.getByRole('list', { name: 'Tags' })).toHaveText('pod 3');
  await second.getByRole('combobox', { name: 'Tag' }).selectOption('pod 3');
  await expect(second.getByRole('checkbox')).toHaveCount(1);

  await app.page.getByRole('button', { name: 'Delete' }).click();
  await expect(boxOn(second)).toHaveCount(0);
  await second.getByText('One comparison deleted').click();
  await second.getByRole('button', { name: /^Bring back Board preparation/ }).click();
  await expect(boxOn(app.page)).toBeVisible();
  await expect(boxOn(app.page)).not.toBeChecked();

  // Deleted again and left so, it is gone for good with the host’s end.
  await boxOn(app.page).check();
  await app.page.getByRole('button', { name: 'Delete' }).click();
  await expect(boxOn(app.page)).toHaveCount(0);
  await second.close();
  await app.restart();
  await new Rooms(app.page).enter('Results');
  await expect(app.page.getByRole('checkbox', { name: /^Choose Three services/ })).toBeVisible();
  await expect(boxOn(app.page)).toHaveCount(0);
});

test('a setting that is changed in one window holds in the other', async ({ app }) => {
  const second = await openSecond(app);
  await new Rooms(app.page).enter('Settings');
  await new Rooms(second).enter('Settings');
  const dark = (page: Page) => page.getByRole('radio', { name: 'Dark', exact: true });
  await dark(app.page).click();
  await expect(dark(second)).toBeChecked();
  await expect(second.locator('[data-theme="dark"]').first()).toBeAttached();
  await second.close();
});
