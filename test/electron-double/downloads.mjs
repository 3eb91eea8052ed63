// Downloads: what a page hands over to be saved.
//
// Real behaviour kept: `will-download` of the session hears of each, and only there may it be refused or given a path.
// Without a path a person is asked by a save dialog; here that is remembered in `calls` and answered with Cancel.

import { EventEmitter } from 'node:events';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { session, toApp } from './protocol.mjs';
import { preventable, recorded, stage, windows } from './state.mjs';

class DownloadItem extends EventEmitter {
  #url;
  #name;
  #state = 'progressing';
  #path = '';
  #dialog = {};
  #mayBeGivenAPath = true;

  constructor({ url, suggestedFilename }) {
    super();
    this.#url = url.startsWith('blob:') ? `blob:${toApp(url.slice('blob:'.length))}` : toApp(url);
    this.#name = suggestedFilename;
  }
  getURL() {
    return this.#url;
  }
  getFilename() {
    return this.#name;
  }
  getState() {
    return this.#state;
  }
  getSavePath() {
    return this.#path;
  }
  setSavePath(file) {
    if (this.#mayBeGivenAPath) this.#path = file;
  }
  getSaveDialogOptions() {
    return this.#dialog;
  }
  setSaveDialogOptions(options) {
    this.#dialog = options;
  }
  cancel() {
    this.end('cancelled');
  }
  /** What `will-download` did not decide, nobody can decide later. */
  decided() {
    this.#mayBeGivenAPath = false;
  }
  end(state) {
    if (this.#state !== 'progressing') return;
    this.#state = state;
    this.emit('done', {}, state);
  }
}

let carried = null;

/** Lets the browser context of the app's pages download, and takes from there what the app wants saved. */
export function carryDownloads(browserContextId) {
  return (carried ??= carry(browserContextId, path.join(stage.chromium.profile, 'downloads')));
}

async function carry(browserContextId, folder) {
  mkdirSync(folder, { recursive: true });
  const items = new Map();
  const devtools = await stage.browser.newBrowserCDPSession();

  devtools.on('Browser.downloadWillBegin', ({ guid, frameId, ...begun }) => {
    const item = new DownloadItem(begun);
    const asked = preventable();
    const contents = [...windows.values()].map((window) => window.webContents);
    session.defaultSession.emit(
      'will-download',
      asked,
      item,
      contents.find(({ targetId }) => targetId === frameId),
    );
    item.decided();
    if (asked.defaultPrevented) return;
    if (item.getSavePath() === '') {
      recorded('save dialog of a download')({ defaultPath: item.getFilename(), ...item.getSaveDialogOptions() });
      return item.cancel();
    }
    items.set(guid, item);
  });
  devtools.on('Browser.downloadProgress', ({ guid, state }) => {
    const item = items.get(guid);
    if (state === 'inProgress') return;
    const file = path.join(folder, guid);
    if (item && state === 'completed') copyFileSync(file, item.getSavePath());
    rmSync(file, { force: true });
    items.delete(guid);
    item?.end(state === 'completed' ? 'completed' : 'interrupted');
  });
  await devtools.send('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    browserContextId,
    downloadPath: folder,
    eventsEnabled: true,
  });
}
