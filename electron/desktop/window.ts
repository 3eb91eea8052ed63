import { BrowserWindow, dialog, nativeTheme } from 'electron/main';
import path from 'node:path';

/** Logical pixels. The smallest size is the smallest that the screens are made for. */
const sizes = {
  main: { width: 1440, height: 900, minWidth: 1024, minHeight: 700 },
  lane: { width: 760, height: 840, minWidth: 480, minHeight: 400 },
};

/** The ground of the first paint, so that no white flashes before the page has its own: tokens `--bg`, light and dark. */
const ground = { light: '#F7F5F0', dark: '#161513' };

type NewWindow = {
  readonly address: string;
  readonly kind: keyof typeof sizes;
  /** Hears what a page would only print to its own console. */
  readonly report: (fault: unknown) => void;
};

/** Opens a page of the app in a window. Every window has the same rights, and the same fences around its page. */
export function openWindow({ address, kind, report }: NewWindow): BrowserWindow {
  const window = new BrowserWindow({
    ...sizes[kind],
    title: 'Braid',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    // Nothing else here: every other preference is safe as Electron ships it and weaker when touched.
    webPreferences: { preload: path.join(import.meta.dirname, 'preload.cjs') },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('preload-error', (_event, file, error) => {
    report(new Error(`The preload ${file} failed: ${String(error)}`));
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) void offerReload(window, reason);
  });
  load(window, address, report);
  return window;
}

async function offerReload(window: BrowserWindow, reason: string): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'This window stopped working.',
    detail: `Runs go on and nothing that arrived is lost. Show the window again to go on where you were. (${reason})`,
    buttons: ['Show again', 'Close'],
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
