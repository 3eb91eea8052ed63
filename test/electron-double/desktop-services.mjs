// Everything of the desktop that a person would see or hear: remembered in `calls`, answered with the careful choice.
// A test replaces an answer by assigning another function in the main process (`electronApp.evaluate`).

import { EventEmitter } from 'node:events';
import { needsReady, recorded, refuse, stage } from './state.mjs';

export const shell = {
  openExternal: recorded('shell.openExternal', Promise.resolve()),
  openPath: recorded('shell.openPath', Promise.resolve('')),
  showItemInFolder: recorded('shell.showItemInFolder'),
};

export const dialog = {
  showOpenDialog: recorded('dialog.showOpenDialog', Promise.resolve({ canceled: true, filePaths: [] })),
  showSaveDialog: recorded('dialog.showSaveDialog', Promise.resolve({ canceled: true, filePath: '' })),
  showMessageBox: recorded('dialog.showMessageBox', Promise.resolve({ response: 0, checkboxChecked: false })),
  showMessageBoxSync: recorded('dialog.showMessageBoxSync', 0),
  // Before ready the real one writes to standard error on Linux; here always, so that a test can read it.
  showErrorBox(title, content) {
    console.error(`[dialog] ${title}: ${content}`);
    recorded('dialog.showErrorBox')(title, content);
  },
};

const ROLES = new Set(
  `undo redo cut copy paste pasteandmatchstyle delete selectall reload forcereload toggledevtools resetzoom zoomin
  zoomout togglespellchecker togglefullscreen window minimize close help about services hide hideothers unhide quit
  startspeaking stopspeaking appmenu filemenu editmenu viewmenu windowmenu sharemenu recentdocuments front zoom`
    .trim()
    .split(/\s+/),
);

const ACCELERATOR =
  /^((CommandOrControl|CmdOrCtrl|Command|Cmd|Control|Ctrl|Alt|Option|AltGr|Shift|Super|Meta)\+)*([A-Z0-9]|[-,.;/=[\]']|F([1-9]|1\d|2[0-4])|Plus|Space|Tab|Backspace|Delete|Insert|Return|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape|Esc)$/i;

function checkTemplate(template) {
  for (const item of template) {
    if (item.accelerator && !ACCELERATOR.test(item.accelerator)) refuse(`no accelerator: ${item.accelerator}`);
    if (item.role && !ROLES.has(item.role.toLowerCase())) refuse(`unknown menu role ${item.role}`);
    if (!item.role && item.type !== 'separator' && !item.label) refuse('a menu item needs a label, a role or a type');
    if (Array.isArray(item.submenu)) checkTemplate(item.submenu);
  }
}

/** As the real one: every submenu is a menu of its own, and `click()` is what a test presses. */
function built(template) {
  const items = template.map((item) => ({
    label: '',
    ...item,
    ...(Array.isArray(item.submenu) && { submenu: built(item.submenu) }),
  }));
  return { items, popup: (options) => recorded('menu.popup')(items, options) };
}

let applicationMenu = null;
export const Menu = {
  buildFromTemplate(template) {
    checkTemplate(template);
    return built(template);
  },
  setApplicationMenu(menu) {
    applicationMenu = menu;
  },
  getApplicationMenu: () => applicationMenu,
};

/** A system whose own colours are light. */
class NativeTheme extends EventEmitter {
  #source = 'system';
  get themeSource() {
    return this.#source;
  }
  set themeSource(source) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError(`themeSource can't be ${source}`);
    this.#source = source;
    this.emit('updated');
  }
  get shouldUseDarkColors() {
    return this.#source === 'dark';
  }
}
export const nativeTheme = new NativeTheme();

export const clipboard = { writeText: recorded('clipboard.writeText'), readText: () => '' };

/** One display, unless a test puts others into `displays`; the first is the main one. */
export const screen = {
  displays: [{ id: 1, workArea: { x: 0, y: 0, width: 1440, height: 900 } }],
  getAllDisplays() {
    needsReady('screen.getAllDisplays()');
    return screen.displays.map((display) => ({ ...display, workAreaSize: sizeOf(display.workArea) }));
  },
  getPrimaryDisplay: () => screen.getAllDisplays()[0],
};
const sizeOf = ({ width, height }) => ({ width, height });

export const powerMonitor = new EventEmitter();

/** Shown to nobody: `shown` is the double's own, for a test that presses one. */
export class Notification extends EventEmitter {
  static shown = [];
  static isSupported = () => true;
  constructor({ title, body }) {
    needsReady('new Notification()');
    super();
    Object.assign(this, { title, body });
  }
  show() {
    Notification.shown.push(this);
    recorded('notification.show')({ title: this.title, body: this.body });
    this.emit('show');
  }
  close() {
    this.emit('close');
  }
}

const blockers = new Set();
export const powerSaveBlocker = {
  start(kind) {
    if (kind !== 'prevent-app-suspension' && kind !== 'prevent-display-sleep') {
      throw new TypeError('Invalid power save blocker type');
    }
    const id = blockers.size + 1;
    blockers.add(id);
    return id;
  },
  stop: (id) => blockers.delete(id),
  isStarted: (id) => blockers.has(id),
};

// Not encryption: a fixed XOR, so that a stored text is not the typed one.
const masked = (bytes) => Buffer.from(bytes.map((byte) => byte ^ 0x5a));
export const safeStorage = {
  getSelectedStorageBackend: () => (stage.ready ? (process.env.FAKE_ELECTRON_KEYRING ?? 'basic_text') : 'unknown'),
  async isAsyncEncryptionAvailable() {
    needsReady('safeStorage.isAsyncEncryptionAvailable()');
    return true;
  },
  async encryptStringAsync(text) {
    needsReady('safeStorage.encryptStringAsync()');
    return masked(Buffer.from(text));
  },
  async decryptStringAsync(bytes) {
    needsReady('safeStorage.decryptStringAsync()');
    return { result: masked(bytes).toString(), shouldReEncrypt: false };
  },
  encryptString: () => refuse('safeStorage.encryptString() is deprecated; use encryptStringAsync()'),
  decryptString: () => refuse('safeStorage.decryptString() is deprecated; use decryptStringAsync()'),
};
