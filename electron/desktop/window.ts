import { BrowserWindow, Menu, dialog, nativeTheme } from 'electron/main';
import path from 'node:path';
import { stoppedWindowWords } from '../../shared/words/desktop.ts';
import { contextMenu } from './context-menu.ts';
import type { WindowKind } from './place-book.ts';
import type { WindowPlace } from './window-place.ts';
import { sizes } from './window-places.ts';

/** The ground of the first paint, so that no white flashes before the page has its own: tokens `--bg`, light and dark. */
const ground = { light: '#F7F5F0', dark: '#161513' };

export const groundNow = (): string => (nativeTheme.shouldUseDarkColors ? ground.dark : ground.light);

type NewWindow = {
  readonly address: string;
  readonly kind: WindowKind;
  readonly place: WindowPlace;
  /** Hears what a page would only print to its own console. */
  readonly report: (fault: unknown) => void;
};

/** Opens a page of the app in a window. Every window has the same rights, and the same fences around its page. */
export function openWindow({ address, kind, place, report }: NewWindow): BrowserWindow {
  const { maximised, fullScreen, ...bounds } = place;
  const { minWidth, minHeight } = sizes[kind];
  const window = new BrowserWindow({
    ...bounds,
    minWidth,
    minHeight,
    // An explicit `false` would take the button away on macOS.
    ...(fullScreen && { fullscreen: true }),
    title: 'Braid',
    show: false,
    backgroundColor: groundNow(),
    // Nothing else here: every other preference is safe as Electron ships it and weaker when touched.
    webPreferences: { preload: path.join(import.meta.dirname, 'preload.cjs') },
  });
  window.once('ready-to-show', () => {
    if (maximised) window.maximize();
    window.show();
  });
  window.webContents.on('preload-error', (_event, file, error) => {
    report(new Error(`The preload ${file} failed: ${String(error)}`));
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) void offerReload(window, reason);
  });
  const { webContents } = window;
  webContents.on('context-menu', (_event, params) => {
    const items = contextMenu(params, {
      replace: (word) => webContents.replaceMisspelling(word),
      learn: (word) => webContents.session.addWordToSpellCheckerDictionary(word),
    });
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
  load(window, address, report);
  return window;
}

async function offerReload(window: BrowserWindow, reason: string): Promise<void> {
  const words = stoppedWindowWords(reason);
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.message,
    detail: words.detail,
    buttons: [words.again, words.close],
    defaultId: 0,
    cancelId: 1,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else window.close();
}

/** Rejects when the page cannot be loaded, which is told, and when the window is closed meanwhile, which is nothing. */
export function load(window: BrowserWindow, address: string, report: NewWindow['report']): void {
  window.loadURL(address).catch((error: unknown) => {
    if (!window.isDestroyed()) report(error);
  });
}

/** Brings the window to the front, for a person who asks for it a second time. */
export function showAgain(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
