import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright';
import { describe, expect, it } from 'vitest';
import { environmentOf, examine, fakeElectron, toy } from './examine.ts';
import { startSharedBrowser } from './shared-browser.ts';

/** What the toy's preload exposes, as far as the tests here use it. */
declare const host: { call(method: string): Promise<unknown> };

const hasChromium = existsSync(process.env['CHROMIUM'] ?? '/usr/bin/chromium');

describe.skipIf(!hasChromium || process.platform === 'win32')('the Electron double', () => {
  it('runs a well-made app as Electron would', { timeout: 60_000 }, async () => {
    expect(await examine(toy)).toEqual([]);
  });

  it('opens further windows, maps pages to windows, and refuses unsafe preferences', { timeout: 60_000 }, async () => {
    const app = await _electron.launch({ executablePath: fakeElectron, args: [toy] });
    const first = await app.firstWindow();
    await first.waitForURL(/\.localhost/);
    const opening = app.waitForEvent('window');
    await app.evaluate(({ BrowserWindow }) => {
      const preload = `${process.argv.find((argument) => argument.endsWith('toy')) ?? ''}/preload.cjs`;
      void new BrowserWindow({ webPreferences: { preload } }).loadURL('app://bundle/index.html');
    });
    const second = await opening;
    const window = await app.browserWindow(second);
    expect(await window.evaluate(({ id }) => id)).toBe(2);
    const refusal = await app.evaluate(({ BrowserWindow }) => {
      try {
        return String(new BrowserWindow({ webPreferences: { sandbox: false } }));
      } catch (error) {
        return String(error);
      }
    });
    expect(refusal).toContain('unsafe webPreferences: sandbox');
    await app.close();
  });

  it(
    'hands a download to will-download, and asks a person where nobody gave it a path',
    { timeout: 60_000 },
    async () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'braid-double-'));
      const app = await _electron.launch({ executablePath: fakeElectron, args: [toy] });
      const page = await app.firstWindow();
      await page.waitForURL(/\.localhost/);
      const download = async (place: string | null) => {
        const ended = app.evaluate(
          ({ session, BrowserWindow }, file) =>
            new Promise((resolve) => {
              session.defaultSession.once('will-download', (_event, item, contents) => {
                if (file !== null) item.setSavePath(file);
                const own = contents === BrowserWindow.getAllWindows()[0]?.webContents;
                item.once('done', (_done, state) =>
                  resolve([item.getURL().slice(0, 18), item.getFilename(), own, state]),
                );
              });
              Object.assign(globalThis, { listensFor: file });
            }),
          place,
        );
        await expect
          .poll(() => app.evaluate(() => Object.entries(globalThis).find(([name]) => name === 'listensFor')?.[1]))
          .toBe(place);
        await page.evaluate(() => {
          const link = document.createElement('a');
          link.href = URL.createObjectURL(new Blob(['what was saved']));
          link.download = 'a name.md';
          link.click();
        });
        return ended;
      };
      const file = path.join(folder, 'saved.md');
      expect(await download(file)).toEqual(['blob:app://bundle/', 'a name.md', true, 'completed']);
      expect(readFileSync(file, 'utf8')).toBe('what was saved');
      expect(await download(null)).toEqual(['blob:app://bundle/', 'a name.md', true, 'cancelled']);
      await app.close();
      rmSync(folder, { recursive: true });
    },
  );

  it('ends with the status that a start gave up with, though Chromium is still starting', { timeout: 60_000 }, () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'braid-double-'));
    writeFileSync(path.join(folder, 'package.json'), '{ "type": "module", "main": "main.js" }');
    writeFileSync(path.join(folder, 'main.js'), "import { app } from 'electron/main';\napp.exit(2);\n");
    const ended = spawnSync(fakeElectron, [folder], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(ended.stderr).not.toMatch(/Error/);
    expect(ended.status).toBe(2);
  });

  it('answers the page that asked, not the one that a reload put in its place', { timeout: 60_000 }, async () => {
    const app = await _electron.launch({ executablePath: fakeElectron, args: [toy] });
    const page = await app.firstWindow();
    await page.waitForURL(/\.localhost/);
    await app.evaluate(({ ipcMain }) => {
      let answerFirst = () => {};
      ipcMain.removeHandler('rpc');
      ipcMain.handle('rpc', (_event, asked: string) => {
        if (asked === 'first') return new Promise((resolve) => (answerFirst = () => resolve('first')));
        answerFirst();
        return new Promise((resolve) => setTimeout(() => resolve('second'), 100));
      });
    });
    await page.evaluate(() => void host.call('first'));
    await page.reload();
    expect(await page.evaluate(() => host.call('second'))).toBe('second');
    await app.close();
  });

  it('leaves nothing in a browser that it shares, though it was killed', { timeout: 60_000 }, async () => {
    const browser = await startSharedBrowser();
    const open = async () => {
      const app = await _electron.launch({ executablePath: fakeElectron, args: [toy], env: environmentOf(browser) });
      const page = await app.firstWindow();
      await page.waitForURL(/\.localhost/);
      return { app, page };
    };
    const killed = await open();
    await killed.page.evaluate(() => {
      localStorage.setItem('kept', 'by the first');
      document.cookie = 'kept=too';
    });
    killed.app.process().kill('SIGKILL');
    await browser.untilLeft();
    const next = await open();
    expect(next.page.context().pages()).toHaveLength(1);
    expect(await next.page.evaluate(() => [{ ...localStorage }, document.cookie])).toEqual([{}, '']);
    await next.app.close();
    await browser.untilLeft();
    await browser.end();
  });
});
