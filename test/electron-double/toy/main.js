// A small app that uses Electron as it should be used; the double's tests run it, and run it broken.
import { BrowserWindow, app, ipcMain, net, protocol, session, shell } from 'electron/main';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const ORIGIN = 'app://bundle';
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.enableSandbox();

class TypedError extends Error {
  name = 'TypedError';
  code = 'E_TYPED';
}

function checkSender({ senderFrame }) {
  const url = new URL(senderFrame?.url ?? 'about:blank');
  if (senderFrame?.parent || url.protocol !== 'app:' || url.host !== 'bundle') throw new Error('untrusted sender');
}

function countTo3(sender) {
  for (const number of [1, 2, 3]) sender.send('tick', number);
}

ipcMain.handle('rpc', async (event, method, argument) => {
  checkSender(event);
  if (method === 'add') return argument.a + argument.b;
  if (method === 'types') {
    const map = new Map([['k', new Uint8Array([1, 2, 3])]]);
    return { date: new Date(0), map, missing: undefined, got: Object.prototype.toString.call(argument) };
  }
  if (method === 'fail') throw new TypedError('nope');
  if (method === 'function') return () => 1;
  if (method === 'tick') return countTo3(event.sender);
  throw new Error(`no method ${method}`);
});

app.on('web-contents-created', (_event, contents) => {
  contents.on('will-navigate', (event, address) => {
    if (new URL(address).host !== 'bundle') event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    if (url.startsWith('https://')) void shell.openExternal(url);
    return { action: 'deny' };
  });
});

async function serve(request) {
  const { host, pathname } = new URL(request.url);
  const root = path.join(here, 'renderer');
  const file = path.join(root, decodeURIComponent(pathname));
  const inside = path.relative(root, file);
  if (host !== 'bundle' || !inside || inside.startsWith('..') || path.isAbsolute(inside)) {
    return new Response('bad', { status: 400 });
  }
  const response = await net.fetch(pathToFileURL(file).toString());
  const headers = new Headers(response.headers);
  headers.set('content-security-policy', POLICY);
  return new Response(response.body, { status: response.status, headers: headers });
}

function createWindow() {
  const window = new BrowserWindow({
    width: 900,
    height: 600,
    webPreferences: { preload: path.join(here, 'preload.cjs') },
  });
  void window.loadURL(`${ORIGIN}/index.html`);
}

app.whenReady().then(() => {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  protocol.handle('app', serve);
  createWindow();
});
app.on('window-all-closed', () => app.quit());
