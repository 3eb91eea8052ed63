// webContents: one page of Chromium, with the preload's world linked to the main process.

import { EventEmitter } from 'node:events';
import { carryDownloads } from './downloads.mjs';
import { guardNavigation } from './navigation.mjs';
import { session, toApp, toChromium } from './protocol.mjs';
import { linkRenderer } from './renderer-link.mjs';
import { recorded, refuse, stage, windows } from './state.mjs';
import { cloned } from './ipc.mjs';

export class WebContents extends EventEmitter {
  session = session.defaultSession;
  targetId = null;
  windowOpenHandler = () => ({ action: 'allow' }); // Electron's own default
  #window;
  #page = null;
  #send = () => {};
  #loading = '';

  constructor(window) {
    super();
    this.id = window.id;
    this.#window = window;
  }

  /** Opens the page in Chromium. */
  async open({ preload, width, height }) {
    const page = await stage.context.newPage();
    this.#page = page;
    page.on('close', () => this.#window.gone());
    const devtools = await stage.context.newCDPSession(page);
    const { targetId, browserContextId } = (await devtools.send('Target.getTargetInfo')).targetInfo;
    this.targetId = targetId;
    await carryDownloads(browserContextId);
    const { windowId } = await devtools.send('Browser.getWindowForTarget');
    await devtools.send('Browser.setWindowBounds', { windowId, bounds: { width, height } });
    this.#send = await linkRenderer({ devtools, webContents: this, preload });
    await guardNavigation({ page, webContents: this, loading: () => this.#loading });
    page.on('domcontentloaded', () => this.emit('dom-ready'));
    page.on('load', () => {
      this.emit('did-finish-load');
      this.#window.emit('ready-to-show');
    });
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
  }

  async load(address) {
    if (address.startsWith('file:')) refuse('a file: page has more rights than it needs; serve it by protocol.handle');
    this.#loading = address.split('#')[0];
    await this.#page.goto(toChromium(address));
  }

  send(channel, ...args) {
    this.#send({ channel, args: cloned(args) });
  }
  setWindowOpenHandler(handler) {
    this.windowOpenHandler = handler;
  }
  getURL() {
    return toApp(this.#page?.url() ?? '');
  }
  isDestroyed() {
    return !windows.has(this.id);
  }
  close() {
    this.#window.close();
  }
  /** Closes the page without asking anybody. */
  drop() {
    this.#page?.close().catch(() => {});
  }
  reload() {
    void this.#page?.reload();
  }
  async executeJavaScript(code) {
    return this.#page.evaluate(code);
  }
  async printToPDF(options = {}) {
    return this.#page.pdf({ printBackground: options.printBackground ?? false, format: options.pageSize ?? 'A4' });
  }
  /** The system's dialog for printing: recorded, not shown. */
  print(options = {}) {
    recorded('webContents.print')(options, this.getURL());
  }
  navigationHistory = {
    goBack: () => void this.#page?.goBack().catch(() => {}),
    goForward: () => void this.#page?.goForward().catch(() => {}),
  };
  replaceMisspelling(word) {
    recorded('webContents.replaceMisspelling')(word);
  }
  openDevTools() {}
  focus() {}
  setZoomFactor() {}
}

const all = () => [...windows.values()].map((window) => window.webContents);
export const webContents = {
  getAllWebContents: all,
  fromId: (id) => windows.get(id)?.webContents,
  // A test may ask about a page that Chromium has shown it before we know the page's id ourselves.
  fromDevToolsTargetId: (targetId) =>
    all().find((contents) => contents.targetId === targetId) ?? all().find((contents) => contents.targetId === null),
};
