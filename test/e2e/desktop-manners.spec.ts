import { existsSync, writeFileSync } from 'node:fs';
import { startElectronHost, untilEnded } from './fixtures/electron-host.ts';
import type { RunningElectron } from './fixtures/electron-host.ts';
import { newDataFolder } from './fixtures/running-host.ts';
import { expect, test } from './fixtures/test.ts';
import { pressMenu } from './pages/menu-bar.ts';
import { Rooms } from './pages/rooms.ts';

// Of the desktop host alone: what a person expects of any program.

type Desktop = { readonly host: RunningElectron; readonly folder: string; restart(): Promise<RunningElectron> };

/** A desktop host of the test's own, with the program behind the page in reach. */
const desktop = test.extend<{ desktop: Desktop }>({
  desktop: async ({ electronPath, launchOptions }, use) => {
    const { folder, remove } = newDataFolder({ pace: 20 });
    const start = () =>
      startElectronHost({
        ...{ dataFolder: folder, faults: '', electronPath, chromium: launchOptions.executablePath },
        ...{ watch: () => Promise.resolve(), print: () => undefined },
      });
    let host = await start();
    // Asked of the process itself: Playwright lets go of a program that has ended.
    let child = host.application.process();
    try {
      await use({
        folder,
        get host() {
          return host;
        },
        async restart() {
          await host.stop();
          host = await start();
          child = host.application.process();
          return host;
        },
      });
    } finally {
      if (child.exitCode === null) await host.stop();
      remove();
    }
  },
});

desktop(
  'menus lead and choose the looks, files and links are opened, a window opens where it was, and data go',
  async ({ desktop: { host, folder, restart } }, testInfo) => {
    const { application, page } = host;
    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(request.url()));
    await page.reload();
    await pressMenu(application, 'Go', 'Lessons');
    await expect(page.getByRole('heading', { level: 1, name: 'Lessons' })).toBeVisible();
    await pressMenu(application, 'Go', 'Back');
    await expect(page.getByRole('heading', { level: 1, name: 'Lessons' })).toBeHidden();

    await pressMenu(application, 'Help', 'Guide to Braid');
    await expect(page.getByRole('heading', { name: 'Your first exercise' })).toBeVisible();
    await pressMenu(application, 'Help', 'Licences');
    await page.getByText(/^react \d/).click();
    await expect(page.getByText('Copyright (c) Meta Platforms').locator('visible=true')).toBeVisible();

    await pressMenu(application, 'View', 'Appearance', 'Dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    const looks = () =>
      application.evaluate(({ Menu, nativeTheme }) => {
        const view = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&View' || label === 'View');
        const appearance = view?.submenu?.items.find(({ label }) => label === 'Appearance')?.submenu?.items ?? [];
        return [nativeTheme.themeSource, ...appearance.flatMap(({ label, checked }) => (checked ? [label] : []))];
      });
    await expect.poll(looks).toEqual(['dark', 'Dark']);

    await pressMenu(application, 'File', 'New Workflow');
    await expect(page).toHaveURL(/#\/workflows\//);
    const [second] = await Promise.all([
      page.context().waitForEvent('page'),
      pressMenu(application, 'File', 'New Window'),
    ]);
    await expect(new Rooms(second).navigation).toBeVisible();
    // The window in front is the one that a menu leads.
    await pressMenu(application, 'Go', 'Results');
    await expect(second.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();
    await expect(page).toHaveURL(/#\/workflows\//);

    const file = testInfo.outputPath('regions.yaml');
    writeFileSync(
      file,
      'braid: 1\ntitle: Handed over\ntasks:\n  - { id: north, title: North, brief: Sum up the north. }\n',
    );
    await application.evaluate(
      ({ app }, what) => app.emit('open-file', { preventDefault: () => undefined }, what),
      file,
    );
    await expect(second.getByText('Handed over').first()).toBeVisible();
    await second.evaluate(() => {
      const text = 'braid: 1\ntitle: Dropped here\ntasks:\n  - { id: south, title: South, brief: Sum up the south. }\n';
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'south.braid'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await expect(second.getByText('Dropped here').first()).toBeVisible();
    await application.evaluate(({ app }) =>
      app.emit('second-instance', {}, ['braid', 'braid-practice://lesson/no-such'], '/'),
    );
    await expect(second).toHaveURL(/#\/lessons\/no-such$/);

    // Everything so far, and nothing of it asked anybody else.
    expect(
      asked.filter((address) => !/^(http:\/\/app\.braid\.localhost|braid:\/\/app|blob:|data:)/.test(address)),
    ).toEqual([]);
    expect(asked.length).toBeGreaterThan(10);

    await page.close();
    const left = { x: 90, y: 60, width: 1100, height: 720 };
    await application.evaluate(({ BrowserWindow }, bounds) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setBounds(bounds);
      window?.maximize();
    }, left);
    const again = await restart();
    const place = await again.application.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return [window?.getNormalBounds(), window?.isMaximized()];
    });
    expect(place).toEqual([left, true]);

    await pressMenu(again.application, 'File', 'Settings…');
    const settings = again.page;
    await settings.getByRole('button', { name: 'Delete everything…' }).click();
    const dialog = settings.getByRole('dialog', { name: 'Delete everything?' });
    await expect(dialog).toContainText(folder);
    await expect(dialog.getByRole('button', { name: 'Delete and quit' })).toBeDisabled();
    await dialog.getByLabel('Type delete to go on').fill('delete');
    const ended = untilEnded(again.application);
    await dialog.getByRole('button', { name: 'Delete and quit' }).click();
    await ended;
    expect(existsSync(folder)).toBe(false);
  },
);
