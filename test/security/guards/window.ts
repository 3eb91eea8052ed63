import { strict as assert } from 'node:assert';
import path from 'node:path';
import { foreignPages, isStopped, ownPage, startDesktop } from '../desktop.ts';
import type { Guard } from '../guard.ts';

/** Preferences that are safe as Electron ships them and weaker when touched. */
export const safePreferences = [
  'nodeIntegration',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'contextIsolation',
  'sandbox',
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'enableBlinkFeatures',
  'webviewTag',
] as const;

/** Electron's items 1 to 15 and 18, as the main process keeps them. */
export const windowGuards: readonly Guard[] = [
  {
    name: 'the sandbox is on for every page before the app is ready',
    async check(built) {
      await startDesktop(built);
      const [enabled] = built.electron.called('app.enableSandbox');
      assert.ok(enabled, 'enableSandbox is called');
      assert.equal(enabled.ready, false, 'enableSandbox is called before ready');
    },
  },
  {
    name: 'a window has no preference that weakens it, and loads a page of the app',
    async check(built) {
      const { options, contents } = await startDesktop(built);
      const preferences = options['webPreferences'];
      assert.ok(typeof preferences === 'object' && preferences !== null && 'preload' in preferences);
      for (const name of safePreferences) assert.equal(name in preferences, false, `${name} is not touched`);
      assert.deepEqual(Object.keys(preferences), ['preload'], 'and no other is');
      assert.equal(path.basename(String(preferences.preload)), 'preload.cjs');
      assert.ok(path.isAbsolute(String(preferences.preload)), 'the preload has an absolute path');
      assert.match(contents.url, /^braid:\/\/app\/index\.html(#.*)?$/, 'the page is the app’s own');
    },
  },
  {
    name: 'no command line switch and no certificate rule weakens Chromium',
    async check(built) {
      await startDesktop(built);
      const weak = /sandbox|web-security|certificate|insecure|remote-debugging|site-per-process|isolat|js-flags/;
      const switches = built.electron.called('app.commandLine.appendSwitch').map(({ args }) => args.join('='));
      assert.deepEqual(
        switches.filter((each) => weak.test(each)),
        [],
      );
      assert.equal(built.electron.app.listenerCount('certificate-error'), 0, 'nobody decides on certificates');
      assert.deepEqual(built.electron.called('session.setCertificateVerifyProc'), []);
    },
  },
  {
    name: 'no page gets a permission but to copy',
    async check(built) {
      await startDesktop(built);
      const [asked] = built.electron.called('session.setPermissionRequestHandler');
      const [checked] = built.electron.called('session.setPermissionCheckHandler');
      const [device] = built.electron.called('session.setDevicePermissionHandler');
      const request = asked?.args[0];
      const check = checked?.args[0];
      assert.ok(typeof request === 'function' && typeof check === 'function', 'both handlers are set');
      const granted = (permission: string, requestingUrl: string): unknown[] => {
        const answers: unknown[] = [];
        request(null, permission, (answer: unknown) => answers.push(answer), { requestingUrl, isMainFrame: true });
        return [...answers, check(null, permission, requestingUrl, {})];
      };
      const others = ['media', 'geolocation', 'notifications', 'midi', 'clipboard-read', 'openExternal', 'fileSystem'];
      for (const permission of [...others, 'hid', 'serial', 'usb', 'display-capture', 'pointerLock', 'unknown']) {
        assert.deepEqual(granted(permission, ownPage), [false, false], `${permission} is refused`);
      }
      for (const page of foreignPages) {
        assert.deepEqual(granted('clipboard-sanitized-write', page), [false, false], `${page} may not copy`);
      }
      assert.deepEqual(granted('clipboard-sanitized-write', ownPage), [true, true]);
      const devices = device?.args[0];
      assert.ok(typeof devices === 'function', 'devices have a handler');
      assert.equal(devices({ deviceType: 'usb', origin: 'braid://app' }), false, 'no device is granted');
    },
  },
  {
    name: 'nothing is saved but what a page of the app has made',
    async check(built) {
      await startDesktop(built);
      const stopped = (address: string): boolean => {
        let prevented = false;
        const event = { preventDefault: () => (prevented = true) };
        built.electron.session.emit('will-download', event, { getURL: () => address });
        return prevented;
      };
      const others = ['https://elsewhere.example/a.exe', 'blob:https://elsewhere.example/1', 'blob:null/1', ownPage];
      for (const address of others) assert.equal(stopped(address), true, `${address} is not saved`);
      assert.equal(stopped('blob:braid://app/0b9f6c1e'), false);
    },
  },
  ...(['will-navigate', 'will-redirect', 'will-frame-navigate'] as const).map((name): Guard => ({
    name: `${name} leads to no page but the app’s own`,
    async check(built) {
      const { contents } = await startDesktop(built);
      for (const url of foreignPages) {
        assert.equal(isStopped(contents, name, { url, isMainFrame: true }), true, `${url} is not reached`);
      }
      assert.equal(isStopped(contents, name, { url: ownPage, isMainFrame: true }), false);
    },
  })),
  {
    name: 'no page has another inside it',
    async check(built) {
      const { contents } = await startDesktop(built);
      assert.equal(isStopped(contents, 'will-attach-webview'), true, 'no webview is attached');
      const frame = { url: ownPage, isMainFrame: false };
      assert.equal(isStopped(contents, 'will-frame-navigate', frame), true, 'no frame is filled');
    },
  },
  {
    name: 'no page opens a window, and only web links leave the app',
    async check(built) {
      const { contents } = await startDesktop(built);
      const open = contents.openHandler;
      assert.ok(open, 'there is a handler for windows');
      const inward = [
        'http://a.example/',
        'file:///etc/passwd',
        'smb://a/b',
        'javascript:1',
        'ms-word:x',
        'mailto:a@b',
      ];
      for (const url of [...inward, 'https://user@a.example/', ownPage, 'no address', 'https://a.example/']) {
        assert.deepEqual(open({ url }), { action: 'deny' }, `${url} opens no window`);
      }
      const opened = built.electron.calls.filter(({ name }) => name === 'shell.openExternal');
      assert.deepEqual(
        opened.map(({ args }) => args[0]),
        ['https://a.example/'],
      );
    },
  },
  {
    name: 'the scheme is an origin of its own with no privilege beyond that',
    async check(built) {
      await startDesktop(built);
      const registered = built.electron.called('protocol.registerSchemesAsPrivileged');
      assert.equal(registered.length, 1, 'registered once');
      assert.equal(registered[0]?.ready, false, 'registered before ready');
      const { codeCache: _, ...privileges } = (registered[0]?.args[0] as [{ privileges: Record<string, boolean> }])[0]
        .privileges; // Electron's own type of the argument.
      assert.deepEqual(privileges, { standard: true, secure: true, supportFetchAPI: true });
      assert.deepEqual([...built.electron.schemes.keys()], ['braid'], 'no other scheme is handled');
    },
  },
];
