import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { examine, toy } from './examine.ts';
import { startSharedBrowser } from './shared-browser.ts';
import type { SharedBrowser } from './shared-browser.ts';

const hasChromium = existsSync(process.env['CHROMIUM'] ?? '/usr/bin/chromium');

type Break = {
  what: string;
  file: 'main.js' | 'preload.cjs';
  from: string;
  to: string;
  /** What the examination says. */
  caught: RegExp;
};

const breaks: Break[] = [
  {
    what: 'a preload written as an ES module',
    file: 'preload.cjs',
    from: "const { contextBridge, ipcRenderer } = require('electron');",
    to: "import { contextBridge, ipcRenderer } from 'electron';",
    caught: /SyntaxError: Cannot use import/,
  },
  {
    what: 'a preload in two files',
    file: 'preload.cjs',
    from: 'let refusal',
    to: "require('./second.cjs');\nlet refusal",
    caught: /no bridge/,
  },
  {
    what: 'ipcRenderer given to the page',
    file: 'preload.cjs',
    from: 'refusal,',
    to: 'refusal, ipc: ipcRenderer,',
    caught: /nothing of ipcRenderer/,
  },
  { what: 'a wrong preload path', file: 'main.js', from: "'preload.cjs'", to: "'preload.js'", caught: /ENOENT/ },
  {
    what: 'a relative preload path',
    file: 'main.js',
    from: "path.join(here, 'preload.cjs')",
    to: "'./preload.cjs'",
    caught: /absolute path/,
  },
  {
    what: 'ready awaited at the top level',
    file: 'main.js',
    from: 'app.enableSandbox();',
    to: 'app.enableSandbox();\nawait app.whenReady();',
    caught: /waits for ready at its top level/,
  },
  {
    what: 'a scheme without a handler',
    file: 'main.js',
    from: "protocol.handle('app', serve);",
    to: '',
    caught: /ERR_FAILED|no page/,
  },
  {
    what: 'a scheme without supportFetchAPI',
    file: 'main.js',
    from: ', supportFetchAPI: true',
    to: '',
    caught: /lacks supportFetchAPI/,
  },
  { what: 'a scheme that is not standard', file: 'main.js', from: 'standard: true, ', to: '', caught: /not standard/ },
  {
    what: 'the session used before ready',
    file: 'main.js',
    from: 'app.enableSandbox();',
    to: 'app.enableSandbox();\nsession.defaultSession.setPermissionCheckHandler(() => false);',
    caught: /before app ready/,
  },
  {
    what: 'a path resolved instead of joined',
    file: 'main.js',
    from: 'path.join(root, decodeURIComponent(pathname))',
    to: 'path.resolve(root, pathname)',
    caught: /no page|a click reaches/,
  },
  {
    what: 'a lost policy',
    file: 'main.js',
    from: "headers.set('content-security-policy', POLICY);",
    to: '',
    caught: /inline script/,
  },
  { what: 'lost content types', file: 'main.js', from: ', headers: headers', to: '', caught: /a click reaches/ },
  {
    what: 'a policy against its own scripts',
    file: 'main.js',
    from: "script-src 'self'",
    to: "script-src 'none'",
    caught: /a click reaches/,
  },
  {
    what: 'a handler registered twice',
    file: 'main.js',
    from: "ipcMain.handle('rpc'",
    to: "ipcMain.handle('rpc', () => 1);\nipcMain.handle('rpc'",
    caught: /second handler for 'rpc'/,
  },
  {
    what: 'a misspelt channel',
    file: 'main.js',
    from: "ipcMain.handle('rpc'",
    to: "ipcMain.handle('rcp'",
    caught: /a click reaches/,
  },
  {
    what: 'a name that Electron does not have',
    file: 'main.js',
    from: 'session, shell }',
    to: 'session, shell, remote }',
    caught: /does not provide an export named 'remote'/,
  },
  {
    what: 'a page outside the sandbox',
    file: 'main.js',
    from: 'webPreferences: { ',
    to: 'webPreferences: { sandbox: false, ',
    caught: /unsafe webPreferences/,
  },
  {
    what: 'an app that never asked for the sandbox',
    file: 'main.js',
    from: 'app.enableSandbox();',
    to: '',
    caught: /without app.enableSandbox/,
  },
  {
    what: 'a sender check the wrong way round',
    file: 'main.js',
    from: "url.host !== 'bundle') throw",
    to: "url.host === 'bundle') throw",
    caught: /a click reaches/,
  },
  {
    what: 'navigation let through',
    file: 'main.js',
    from: 'event.preventDefault();',
    to: 'void event;',
    caught: /can not navigate elsewhere/,
  },
  {
    what: 'new windows let through',
    file: 'main.js',
    from: "{ action: 'deny' }",
    to: "{ action: 'allow' }",
    caught: /was allowed to open a window/,
  },
  { what: 'permissions granted', file: 'main.js', from: 'answer(false)', to: 'answer(true)', caught: /permissions/ },
  {
    what: 'a file: page',
    file: 'main.js',
    from: '`${ORIGIN}/index.html`',
    to: "pathToFileURL(path.join(here, 'renderer/index.html')).href",
    caught: /file: page/,
  },
];

describe.skipIf(!hasChromium || process.platform === 'win32')('the Electron double catches', () => {
  let browser: SharedBrowser | null = null;
  beforeAll(async () => {
    browser = await startSharedBrowser();
  });
  afterAll(() => browser?.end());
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'toy-'));
    cpSync(toy, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each(breaks)('$what', { timeout: 60_000 }, async ({ file, from, to, caught }) => {
    const whole = readFileSync(path.join(folder, file), 'utf8');
    expect(whole).toContain(from);
    writeFileSync(path.join(folder, file), whole.replace(from, to));
    expect((await examine(folder, browser, caught)).join('\n')).toMatch(caught);
  });
});
