// The module `electron` as the main process sees it. Named exports only: a name that Electron doesn't have (or no
// longer has) fails the import, as it does there. `calls` is the double's own, for tests.

import { refuse } from './state.mjs';

export { app } from './app.mjs';
export {
  Menu,
  Notification,
  clipboard,
  dialog,
  nativeTheme,
  powerMonitor,
  powerSaveBlocker,
  safeStorage,
  screen,
  shell,
} from './desktop-services.mjs';
export { ipcMain } from './ipc.mjs';
export { net, protocol, session } from './protocol.mjs';
export { calls } from './state.mjs';
export { webContents } from './web-contents.mjs';
export { BrowserWindow } from './window.mjs';

export default new Proxy(
  {},
  { get: (_target, name) => refuse(`the default import of electron was used (electron.${String(name)})`) },
);
