// `app`: life cycle, paths, order of calls.
//
// Real behaviour kept: quit runs before-quit → each window's close → will-quit → quit, and any of them can hold it
// back; with no listener for window-all-closed the app quits; exit skips all but `quit`; sandbox and paths can only be
// set before ready.

import { EventEmitter } from 'node:events';
import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stopChromium } from './chromium.mjs';
import { holdSingleInstanceLock } from './single-instance.mjs';
import { preventable, recorded, refuse, stage, windows } from './state.mjs';

const paths = new Map();

function defaultPath(name) {
  if (name === 'home') return os.homedir();
  if (name === 'temp') return os.tmpdir();
  if (name === 'appData') return path.join(stage.chromium?.profile ?? os.tmpdir(), 'app-data');
  if (name === 'userData') return path.join(app.getPath('appData'), app.getName());
  if (name === 'sessionData') return app.getPath('userData');
  return path.join(app.getPath('appData'), name);
}

class App extends EventEmitter {
  isPackaged = false;
  commandLine = {
    appendSwitch() {},
    hasSwitch: (name) => process.argv.some((a) => a === `--${name}` || a.startsWith(`--${name}=`)),
    getSwitchValue: (name) => process.argv.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '',
  };

  isReady() {
    return stage.ready;
  }

  whenReady() {
    if (stage.loading) stage.readyAwaitedWhileLoading = true;
    return new Promise((resolve) => (stage.ready ? resolve() : this.once('ready', () => resolve())));
  }

  enableSandbox() {
    if (stage.ready) refuse('app.enableSandbox() was called after ready');
    stage.sandboxed = true;
  }

  getAppPath() {
    return stage.folder;
  }
  getVersion() {
    return stage.manifest.version;
  }
  getName() {
    return stage.manifest.productName ?? stage.manifest.name;
  }
  getPreferredSystemLanguages() {
    return [this.getLocale()];
  }
  getLocale() {
    return 'en-US';
  }
  setName() {}
  setAppUserModelId() {}
  setAboutPanelOptions() {}
  setAsDefaultProtocolClient(scheme) {
    return recorded('app.setAsDefaultProtocolClient', true)(scheme);
  }
  focus() {}

  getPath(name) {
    const known = paths.get(name) ?? defaultPath(name);
    if (name === 'userData') mkdirSync(known, { recursive: true });
    return known;
  }
  setPath(name, folder) {
    if (stage.ready) refuse('app.setPath() was called after ready');
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute');
    if (!existsSync(folder)) throw new Error(`Failed to set path: ${folder} does not exist`);
    paths.set(name, folder);
  }

  requestSingleInstanceLock() {
    return holdSingleInstanceLock(this.getPath('userData'), (argv, folder) =>
      this.emit('second-instance', {}, argv, folder, undefined),
    );
  }
  releaseSingleInstanceLock() {}

  quit() {
    const asked = preventable();
    this.emit('before-quit', asked);
    if (asked.defaultPrevented) return;
    stage.quitting = true;
    for (const window of [...windows.values()]) {
      window.close();
      if (!window.isDestroyed()) {
        stage.quitting = false;
        return;
      }
    }
    this.finishQuitting();
  }

  /** The last part of quitting, when no window is left. */
  finishQuitting() {
    const leaving = preventable();
    this.emit('will-quit', leaving);
    if (!leaving.defaultPrevented) this.exit(0);
  }

  /** What the real one does when the last window has closed. */
  lastWindowClosed() {
    if (stage.quitting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }

  exit(code = 0) {
    // The real one is gone at once; here Chromium ends first, and what its end breaks must not change the status.
    if (stage.leaving) return;
    stage.leaving = true;
    // Node may run out of work before Chromium has said that it is gone: the status is this one all the same.
    process.exitCode = code;
    this.emit('quit', {}, code);
    void stopChromium().then(() => process.exit(code));
  }
}

export const app = new App();

/**
 * The loud end: the reason on standard error, where a test may come too late to read it, and in the file that
 * FAKE_ELECTRON_LOG names. Status 70: the app broke; 71: it allowed what nothing in it should.
 */
export function failLoudly(reason, status = 70) {
  console.error(reason);
  const log = process.env.FAKE_ELECTRON_LOG;
  if (log) appendFileSync(log, `${reason?.stack ?? reason}\n`);
  app.exit(status);
}
