// What a page asks the outside for: files of the app's own scheme, navigation, new windows.
//
// Real behaviour kept: will-frame-navigate for every frame and will-navigate for the main one can stop what the page
// began (never what loadURL began); the window-open handler decides over window.open, target=_blank and modified
// clicks; a file of the scheme arrives with exactly the status and headers that the app's handler gave.

import { failLoudly } from './app.mjs';
import { handlerOf, isOwnScheme, schemeOf, toApp } from './protocol.mjs';
import { preventable } from './state.mjs';

/** @param loading the address that loadURL is loading, without its fragment */
export async function guardNavigation({ page, webContents, loading }) {
  await page.exposeBinding('__electronOpen', (_source, address) => askToOpen(webContents, address));
  await page.addInitScript(reportNewWindows);
  // What the script in the page missed.
  page.on('popup', (popup) => void popup.close().catch(() => {}));

  await page.route('**/*', async (route, request) => {
    const address = toApp(request.url());
    if (request.isNavigationRequest() && !mayNavigate(webContents, page, request, address, loading())) {
      return route.abort('aborted');
    }
    const scheme = schemeOf(address);
    const handler = handlerOf(scheme);
    if (!handler) return isOwnScheme(scheme) ? route.abort('failed') : route.continue();
    try {
      const response = await handler(toRequest(address, request));
      await route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      });
    } catch (error) {
      if (page.isClosed()) return;
      console.error(`The handler of ${scheme}: failed`, error);
      await route.abort('failed').catch(() => {});
    }
  });
}

function toRequest(address, request) {
  const body = request.postDataBuffer();
  return new Request(address, {
    method: request.method(),
    headers: request.headers(),
    ...(body ? { body } : {}),
  });
}

function mayNavigate(webContents, page, request, address, loading) {
  const isMainFrame = request.frame() === page.mainFrame();
  if (isMainFrame && address.split('#')[0] === loading) return true;
  const anyFrame = preventable({ url: address, isMainFrame });
  webContents.emit('will-frame-navigate', anyFrame);
  if (anyFrame.defaultPrevented) return false;
  if (!isMainFrame) return true;
  const mainFrame = preventable({ url: address, isMainFrame });
  webContents.emit('will-navigate', mainFrame, address);
  return !mainFrame.defaultPrevented;
}

/** Asks the app's window-open handler; an allowed window is a loud end, because nothing in the app wants one. */
function askToOpen(webContents, address) {
  const url = toApp(address);
  const details = {
    url,
    disposition: 'foreground-tab',
    features: '',
    frameName: '',
    referrer: { url: '', policy: 'default' },
  };
  if (webContents.windowOpenHandler(details).action === 'deny') return;
  failLoudly(`[electron-double] a page was allowed to open a window for ${url}`, 71);
}

/** Runs in the page. */
function reportNewWindows() {
  const report = globalThis.__electronOpen;
  window.open = (address = 'about:blank') => {
    report(new URL(address, location.href).href);
    return null;
  };
  document.addEventListener('click', (event) => {
    const link = event.target?.closest?.('a[href]');
    if (!link || event.defaultPrevented) return;
    if (link.target !== '_blank' && !event.ctrlKey && !event.metaKey && !event.shiftKey) return;
    event.preventDefault();
    report(link.href);
  });
}
