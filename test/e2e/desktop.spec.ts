import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { usualSetting } from '../../shared/class/setting.ts';
import { classOf } from '../../shared/class/state.ts';
import { asComparisonId, asRunId, asTaskId, ExerciseIdSchema } from '../../shared/ids.ts';
import type { Preload } from '../../renderer/bridge/ipc.ts';
import { launchElectron, startElectronHost, untilEnded } from './fixtures/electron-host.ts';
import { newDataFolder, projectFolder } from './fixtures/running-host.ts';
import { expect, test } from './fixtures/test.ts';
import { HomePage } from './pages/home-page.ts';
import { hostCommand } from './pages/host-command.ts';
import { LaneWindow } from './pages/lane-window.ts';
import { ResultsPage } from './pages/results-page.ts';
import { Rooms } from './pages/rooms.ts';
import { startRun } from './pages/started-run.ts';

// Of the desktop host alone: playwright.config.ts leaves it out of the project `web`.

test('a page has two functions of the host and nothing else of it', async ({ app }) => {
  const seen = await app.page.evaluate(() => ({
    bridge: Object.keys(window.braid ?? {}).sort(),
    frozen: Object.isFrozen(window.braid),
    leaked: ['require', 'process', 'module', 'ipcRenderer', 'Buffer'].filter((name) => name in window),
  }));
  expect(seen).toEqual({ bridge: ['invoke', 'onPush'], frozen: true, leaked: [] });
});

test('anything may be said to the host, and comes back as a value', async ({ app }) => {
  const answers = await app.page.evaluate(async () => {
    type Answer = { ok?: unknown; failure?: { code?: unknown } };
    // Whatever the types allow, a page can send anything; what comes back is checked below.
    const { invoke } = window.braid as Preload as unknown as { invoke(command: unknown): Promise<Answer> };
    const said = [null, 7, 'x', {}, { name: 'no.such', input: {} }, { name: 'exercise.open', input: { exercise: 1 } }];
    return Promise.all(said.map((command) => invoke(command).then(({ ok, failure }) => [ok, failure?.code])));
  });
  expect(answers).toEqual(answers.map(() => [false, 'bad-command']));
});

test('a page reaches no file outside the pages, no other page and no window', async ({ app }) => {
  const { page } = app;
  app.expectErrors(/status of 40[04]|elsewhere\.invalid/);
  const statuses = await page.evaluate(() =>
    Promise.all(
      ['/..%2f..%2fpackage.json', '/%00', '/missing.js', '/'].map(async (name) => (await fetch(name)).status),
    ),
  );
  expect(statuses).toEqual([400, 400, 404, 200]);
  const before = page.url();
  await Promise.all([
    // The fetches above may fail late, so the event is told by its address.
    page.waitForEvent('requestfailed', (request) => request.url() === 'https://elsewhere.invalid/'),
    page.evaluate(() => {
      location.href = 'https://elsewhere.invalid/';
    }),
  ]);
  expect(page.url()).toBe(before);
  expect(await page.evaluate(() => window.open('file:///etc/hostname'))).toBe(null);
  expect(page.context().pages()).toHaveLength(1);
});

test('a class is hosted from the window, and a browser finds its door and gets in', async ({ app }) => {
  const hosted = await hostCommand(app.page, 'class.host', {
    title: 'Tuesday',
    setting: { ...usualSetting, exercise: ExerciseIdSchema.parse('board-prep'), pace: 20 },
    reach: 'local',
    port: 0,
  });
  const address = `http://${hosted.door.addresses[0]}`;
  expect(await (await fetch(address)).text()).toContain('Join a class');
  const joined = await fetch(`${address}/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ code: classOf(hosted.events)?.code, number: 2, name: 'Otters', members: [] }),
  });
  expect(joined.status).toBe(200);
  const inside = await fetch(address, { headers: { cookie: joined.headers.get('set-cookie')?.split(';')[0] ?? '' } });
  expect(await inside.text()).toContain('<div id="root">');
  await new Rooms(app.page).enter('Class');
  await expect(app.page.getByRole('button', { name: /^Otters/ })).toBeVisible();
});

test('an export is saved where a person wants it, and is read again', async ({ app }, testInfo) => {
  const { page } = app;
  await new HomePage(page).example.getByRole('link', { name: /^Open the example/ }).click();
  const said = await new ResultsPage(page).headline.innerText();
  const file = testInfo.outputPath('comparison.html');
  const name = await app.save(async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: /HTML$/ }).click();
  }, file);
  expect(name).toMatch(/^three-.*\.html$/);
  expect(readFileSync(file, 'utf8')).toContain('<!doctype html>');
  const paper = testInfo.outputPath('comparison.pdf');
  const pdfName = await app.save(async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: /PDF$/ }).click();
  }, paper);
  expect(pdfName).toMatch(/^three-.*\.pdf$/);
  const printed = readFileSync(paper);
  expect(printed.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  // A page is more than its first sheet.
  expect(printed.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
  await new Rooms(page).enter('Results');
  await page.getByLabel('Exported comparison').setInputFiles(file);
  await expect(new ResultsPage(page).headline).toHaveText(said);
});

test('a second start on the same data folder ends itself, and shows the first window where that was closed', async ({
  app,
  electronPath,
  launchOptions,
}) => {
  const startAgain = (): Promise<unknown> =>
    launchElectron({
      dataFolder: app.dataFolder,
      faults: '',
      electronPath,
      chromium: launchOptions.executablePath,
      // It may end before Playwright has hold of it.
    }).then(untilEnded, () => undefined);
  await startAgain();
  await app.page.reload();
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();

  const context = app.page.context();
  const place = { comparison: asComparisonId('none'), run: asRunId('none'), task: asTaskId('none') };
  const [lane] = await Promise.all([context.waitForEvent('page'), hostCommand(app.page, 'lane.pop-out', place)]);
  await expect(new LaneWindow(lane).gone).toBeVisible();
  await app.page.close();
  const [rooms] = await Promise.all([context.waitForEvent('page'), startAgain()]);
  await expect(new Rooms(rooms).navigation).toBeVisible();
  await expect(new LaneWindow(lane).gone).toBeVisible();
});

test('a start that can not be is told in a sentence, with status 2', ({ electronPath, launchOptions }) => {
  test.skip(electronPath === null, 'the real program shows the sentence in a dialog and waits');
  const data = newDataFolder({});
  const start = (...options: string[]) =>
    spawnSync(electronPath ?? '', [projectFolder, ...options], {
      encoding: 'utf8',
      env: { ...process.env, ...(launchOptions.executablePath ? { CHROMIUM: launchOptions.executablePath } : {}) },
    });
  const blocked = start('--data', path.join(data.folder, 'settings.json'));
  expect(blocked.stderr).toMatch(
    /Braid could not start: .*settings\.json cannot be written: a part of the path is a file/,
  );
  expect(blocked.status).toBe(2);
  const misspelt = start('--data', data.folder, '--faults', 'nonsense');
  expect(misspelt.stderr).toMatch(/Braid could not start: .*nonsense/);
  expect(misspelt.status).toBe(2);
  data.remove();
});

test('the preload requires electron and nothing else', () => {
  const source = readFileSync(path.join(projectFolder, 'dist/electron/desktop/preload.cjs'), 'utf8');
  const required = [...source.matchAll(/\brequire\(([^)]*)\)/g)].map((match) => match[1]);
  expect(new Set(required)).toEqual(new Set(['"electron"']));
  expect(source).not.toMatch(/^\s*(import|export)\b/m);
});

test('a run that ends while no window is in front is told by the system, and a press leads to its results', async ({
  electronPath,
  launchOptions,
}) => {
  const { folder, remove } = newDataFolder({ pace: 20, notify: true });
  const { application, page, stop } = await startElectronHost({
    ...{ dataFolder: folder, faults: '', electronPath, chromium: launchOptions.executablePath },
    ...{ watch: () => Promise.resolve(), print: () => undefined },
  });
  try {
    await application.evaluate(({ BrowserWindow, Notification }) => {
      const shown: Electron.Notification[] = [];
      Object.assign(globalThis, { shown });
      BrowserWindow.getFocusedWindow = () => null;
      Notification.prototype.show = function (this: Electron.Notification) {
        shown.push(this);
      };
    });
    await startRun(page, ['all-at-once']);
    const told = () =>
      application.evaluate(() => {
        // Set above, in the same process.
        const { shown } = globalThis as unknown as { shown: Electron.Notification[] };
        return shown.map(({ title, body }) => `${title}: ${body}`);
      });
    await expect
      .poll(told, { timeout: 60_000 })
      .toEqual([expect.stringMatching(/^Board preparation, .+: All at once finished after 0:\d\d\.$/)]);
    await application.evaluate(() => {
      const { shown } = globalThis as unknown as { shown: Electron.Notification[] };
      shown[0]?.emit('click');
    });
    await expect(new ResultsPage(page).headline).toBeVisible();
  } finally {
    await stop();
    remove();
  }
});
