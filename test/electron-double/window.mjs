// BrowserWindow.
//
// Stricter than the real one: preferences that weaken a page are refused, and so is a window made before
// app.enableSandbox(), a file: page, or loadFile().

import { EventEmitter } from 'node:events';
import { app, failLoudly } from './app.mjs';
import { checkPreload } from './renderer-link.mjs';
import { needsReady, preventable, refuse, stage, windows } from './state.mjs';
import { WebContents } from './web-contents.mjs';

const UNSAFE_WHEN_ON = [
  'nodeIntegration',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'enableBlinkFeatures',
  'webviewTag',
];
const UNSAFE_WHEN_OFF = ['contextIsolation', 'sandbox', 'webSecurity'];

function checkPreferences(preferences) {
  const unsafe = [
    ...UNSAFE_WHEN_ON.filter((name) => preferences[name]),
    ...UNSAFE_WHEN_OFF.filter((name) => preferences[name] === false),
  ];
  if (unsafe.length > 0) refuse(`unsafe webPreferences: ${unsafe.join(', ')}`);
  if (!stage.sandboxed) refuse('a window was made without app.enableSandbox()');
  if (preferences.preload) checkPreload(preferences.preload);
}

let lastId = 0;
let inFront = 0;

export class BrowserWindow extends EventEmitter {
  static getAllWindows() {
    return [...windows.values()];
  }
  static fromWebContents(contents) {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }
  static fromId(id) {
    return windows.get(id) ?? null;
  }
  /** The one that was last shown or brought to the front: here some window of the app always is in front. */
  static getFocusedWindow() {
    return windows.get(inFront) ?? BrowserWindow.getAllWindows().at(-1) ?? null;
  }

  #bounds;
  #opened;
  #shown;
  #title = '';
  #minimised = false;
  #maximised = false;
  #fullScreen;

  constructor(options = {}) {
    super();
    needsReady('new BrowserWindow()');
    const preferences = options.webPreferences ?? {};
    checkPreferences(preferences);
    this.id = ++lastId;
    this.options = options;
    this.#shown = options.show !== false;
    this.#fullScreen = options.fullscreen === true;
    inFront = this.id;
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    windows.set(this.id, this);
    this.webContents = new WebContents(this);
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this);
    const { width, height } = this.#bounds;
    this.#opened = this.webContents.open({ preload: preferences.preload, width, height });
    this.#opened.catch((error) => {
      if (!windows.has(this.id)) return; // Closed while it opened.
      failLoudly(error);
    });
  }

  async loadURL(address) {
    await this.#opened;
    await this.webContents.load(address);
  }
  loadFile() {
    return refuse('loadFile() makes a file: page; use protocol.handle');
  }

  close() {
    const asked = preventable();
    this.emit('close', asked);
    if (!asked.defaultPrevented) this.destroy();
  }
  destroy() {
    this.webContents.drop();
    this.gone();
  }
  /** The page is closed, by us or by the test. */
  gone() {
    if (!windows.delete(this.id)) return;
    this.webContents.emit('destroyed');
    this.emit('closed');
    if (windows.size === 0) app.lastWindowClosed();
  }
  isDestroyed() {
    return !windows.has(this.id);
  }

  show() {
    this.#shown = true;
    this.emit('show');
    this.focus();
  }
  hide() {
    this.#shown = false;
  }
  isVisible() {
    return this.#shown;
  }
  focus() {
    inFront = this.id;
    this.emit('focus');
  }
  isFocused() {
    return BrowserWindow.getFocusedWindow() === this;
  }
  /** There is no screen for it to fill: its bounds stay what they were. */
  getBounds() {
    return { ...this.#bounds };
  }
  getNormalBounds() {
    return { ...this.#bounds };
  }
  setBounds(bounds) {
    this.#bounds = { ...this.#bounds, ...bounds };
    if ('x' in bounds || 'y' in bounds) this.emit('move');
    if ('width' in bounds || 'height' in bounds) this.emit('resize');
  }
  setTitle(title) {
    this.#title = title;
  }
  getTitle() {
    return this.#title;
  }
  isMinimized() {
    return this.#minimised;
  }
  minimize() {
    this.#minimised = true;
    this.emit('minimize');
  }
  restore() {
    this.#minimised = false;
    this.emit('restore');
  }
  isMaximized() {
    return this.#maximised;
  }
  maximize() {
    this.#maximised = true;
    this.#shown = true;
    this.emit('maximize');
  }
  unmaximize() {
    this.#maximised = false;
    this.emit('unmaximize');
  }
  isFullScreen() {
    return this.#fullScreen;
  }
  setFullScreen(on) {
    this.#fullScreen = on;
    this.emit(on ? 'enter-full-screen' : 'leave-full-screen');
  }
  setMenuBarVisibility() {}
  setProgressBar() {}
  setBackgroundColor() {}
}
