import { shell } from 'electron/common';
import { app } from 'electron/main';
import type { Session, WebContents } from 'electron/main';
import { isGranted, isOwnAddress, isOwnBlob, mayOpenOutside } from './origin.ts';

/**
 * Holds every page inside the app, whichever way it was made: no navigation, no redirect, no embedded page, no window
 * of its own. A web link opens in the person's browser.
 */
export function fenceContents(): void {
  app.on('web-contents-created', (_event, contents) => fence(contents));
}

function fence(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    // A frame inside a page is never ours: the policy forbids frames.
    if (!event.isMainFrame || !isOwnAddress(event.url)) event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
}

/** Electron grants what nobody refuses. Our own pages may write to the clipboard (copying an answer), and nothing else. */
export function fencePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(isGranted(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin));
  session.setDevicePermissionHandler(() => false);
}

/**
 * Only what a page of ours has made may be saved: an export. Where to, Electron asks the person, because nothing here
 * gives it a path.
 */
export function fenceDownloads(session: Session): void {
  session.on('will-download', (event, item) => {
    if (!isOwnBlob(item.getURL())) event.preventDefault();
  });
}
