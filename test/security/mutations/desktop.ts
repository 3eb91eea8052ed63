import { safePreferences } from '../guards/window.ts';
import type { Mutation } from '../trials.ts';

const main = 'dist/electron/desktop/main.js';
const window = 'dist/electron/desktop/window.js';
const fences = 'dist/electron/desktop/fences.js';
const origin = 'dist/electron/desktop/origin.js';
const ipc = 'dist/electron/desktop/ipc.js';
const preload = 'dist/electron/desktop/preload.cjs';
const pageFiles = 'dist/electron/desktop/page-files.js';
const headers = 'dist/shared/page-headers.js';

const preferences = 'a window has no preference that weakens it, and loads a page of the app';
const permissions = 'no page gets a permission but to copy';
const sender = 'only the top frame of a page of the app is listened to, on every channel';
const bridge = 'the preload gives a page neither Electron nor an event, and one channel to speak on';
const outside = 'no page opens a window, and only web links leave the app';
const policy = 'every answer of the scheme carries the strict policy';
const climbing = 'the scheme serves no file outside the pages, however it is asked';

export const desktopMutations: readonly Mutation[] = [
  {
    what: 'the sandbox is not asked for',
    file: main,
    find: 'app.enableSandbox();',
    replace: '',
    caughtBy: 'the sandbox is on for every page before the app is ready',
  },
  {
    what: 'the sandbox is asked for too late',
    file: main,
    find: 'app.enableSandbox();',
    replace: 'app.whenReady().then(() => app.enableSandbox());',
    caughtBy: 'the sandbox is on for every page before the app is ready',
  },
  ...safePreferences.map((name) => ({
    what: `${name} is touched`,
    file: window,
    find: 'webPreferences: {',
    replace: `webPreferences: { ${name}: ${/Integration|allow|experimental|webview/.test(name)},`,
    caughtBy: preferences,
  })),
  {
    what: 'a window has a preference that nobody has weighed',
    file: window,
    find: 'webPreferences: {',
    replace: 'webPreferences: { spellcheck: true,',
    caughtBy: preferences,
  },
  {
    what: 'the window loads a page of the web',
    file: window,
    find: 'window.loadURL(address)',
    replace: "window.loadURL(address.replace('braid://app', 'https://app.example'))",
    caughtBy: preferences,
  },
  {
    what: 'Chromium starts without its sandbox',
    file: main,
    find: 'app.enableSandbox();',
    replace: "app.enableSandbox(); app.commandLine.appendSwitch('no-sandbox');",
    caughtBy: 'no command line switch and no certificate rule weakens Chromium',
  },
  {
    what: 'every certificate is taken',
    file: main,
    find: 'app.enableSandbox();',
    replace: "app.enableSandbox(); app.on('certificate-error', (_e, _c, _u, _x, _y, take) => take(true));",
    caughtBy: 'no command line switch and no certificate rule weakens Chromium',
  },
  {
    what: 'permissions are left as Electron has them',
    file: main,
    find: 'fencePermissions(session.defaultSession);',
    replace: '',
    caughtBy: permissions,
  },
  {
    what: 'permissions are granted on request',
    file: fences,
    find: 'answer(isGranted(permission, requestingUrl))',
    replace: 'answer(true)',
    caughtBy: permissions,
  },
  {
    what: 'permissions are granted on check',
    file: fences,
    find: '(_contents, permission, origin) => isGranted(permission, origin)',
    replace: '() => true',
    caughtBy: permissions,
  },
  {
    what: 'devices are granted',
    file: fences,
    find: 'setDevicePermissionHandler(() => false)',
    replace: 'setDevicePermissionHandler(() => true)',
    caughtBy: permissions,
  },
  {
    what: 'whoever asks may copy',
    file: origin,
    find: ' && requester !== undefined && isOwnAddress(requester)',
    replace: '',
    caughtBy: permissions,
  },
  {
    what: 'everything may be saved',
    file: main,
    find: 'fenceDownloads(session.defaultSession);',
    replace: '',
    caughtBy: 'nothing is saved but what a page of the app has made',
  },
  {
    what: 'what any page has made may be saved',
    file: origin,
    find: "address.startsWith('blob:') && isOwnAddress(address.slice('blob:'.length))",
    replace: "address.startsWith('blob:')",
    caughtBy: 'nothing is saved but what a page of the app has made',
  },
  {
    what: 'pages have no fences',
    file: main,
    find: 'fenceContents();',
    replace: '',
    caughtBy: 'will-navigate leads to no page but the app’s own',
  },
  ...(['will-navigate', 'will-redirect', 'will-frame-navigate'] as const).map((name) => ({
    what: `${name} is let through`,
    file: fences,
    find: `contents.on('${name}', (event) => {`,
    replace: `contents.on('${name}', (event) => { return;`,
    caughtBy: `${name} leads to no page but the app’s own`,
  })),
  {
    what: 'a webview is let in',
    file: fences,
    find: "contents.on('will-attach-webview', (event) => event.preventDefault());",
    replace: '',
    caughtBy: 'no page has another inside it',
  },
  {
    what: 'frames are filled',
    file: fences,
    find: '!event.isMainFrame || ',
    replace: '',
    caughtBy: 'no page has another inside it',
  },
  {
    what: 'windows are opened',
    file: fences,
    find: "{ action: 'deny' }",
    replace: "{ action: 'allow' }",
    caughtBy: outside,
  },
  { what: 'every link leaves', file: fences, find: 'if (mayOpenOutside(url))', replace: 'if (url)', caughtBy: outside },
  {
    what: 'links of other programs leave',
    file: origin,
    find: "return protocol === 'https:' && username",
    replace: "return protocol !== 'file:' && username",
    caughtBy: outside,
  },
  {
    what: 'a link with a name for another server leaves',
    file: origin,
    find: "protocol === 'https:' && username === '' && password === ''",
    replace: "protocol === 'https:'",
    caughtBy: outside,
  },
  {
    what: 'the scheme passes by the policy',
    file: 'dist/electron/desktop/protocol.js',
    find: 'standard: true,',
    replace: 'standard: true, bypassCSP: true,',
    caughtBy: 'the scheme is an origin of its own with no privilege beyond that',
  },
  {
    what: 'the sender is not looked at',
    file: ipc,
    find: 'if (!isOwnFrame(event.senderFrame))',
    replace: 'if (false)',
    caughtBy: sender,
  },
  {
    what: 'a frame inside a page is listened to',
    file: origin,
    find: 'frame !== null && frame.parent === null && ',
    replace: 'frame !== null && ',
    caughtBy: sender,
  },
  {
    what: 'an address is judged by how it begins',
    file: origin,
    find: 'return protocol === `${scheme}:` && host',
    replace: 'return address.startsWith(`${scheme}://${pageHost}`) || host',
    caughtBy: sender,
  },
  {
    what: 'a name before the host is overlooked',
    file: origin,
    find: "host === pageHost && username === '' && password === ''",
    replace: 'host === pageHost',
    caughtBy: sender,
  },
  {
    what: 'everybody hears what the app tells',
    file: ipc,
    find: ' && isOwnAddress(window.webContents.getURL())',
    replace: '',
    caughtBy: 'what the app tells goes to its own pages alone',
  },
  {
    what: 'a page gets ipcRenderer',
    file: preload,
    find: 'exposeInMainWorld("braid", {',
    replace: 'exposeInMainWorld("braid", { ipc: import_renderer.ipcRenderer,',
    caughtBy: bridge,
  },
  {
    what: 'a page gets the event, and with it the sender',
    file: preload,
    find: '(_event, push) => listener(push)',
    replace: '(_event, push) => listener(_event, push)',
    caughtBy: bridge,
  },
  {
    what: 'a page names the channel',
    file: preload,
    find: '(command) => import_renderer.ipcRenderer.invoke(commandChannel, command)',
    replace: '(command, channel = commandChannel) => import_renderer.ipcRenderer.invoke(channel, command)',
    caughtBy: bridge,
  },
  {
    what: 'the preload reaches for Node',
    file: preload,
    find: '"use strict";',
    replace: '"use strict"; require("node:fs");',
    caughtBy: bridge,
  },
  {
    what: 'a path may climb',
    file: pageFiles,
    find: "inside === '' || inside.startsWith('..') || path.isAbsolute(inside)",
    replace: "inside === ''",
    caughtBy: climbing,
  },
  {
    what: 'every host of the scheme is served',
    file: pageFiles,
    find: 'url.protocol !== `${scheme}:` || url.host !== pageHost',
    replace: 'false',
    caughtBy: climbing,
  },
  {
    what: 'the scheme takes what is sent',
    file: pageFiles,
    find: "if (method !== 'GET' && method !== 'HEAD')",
    replace: 'if (false)',
    caughtBy: 'the scheme only reads',
  },
  {
    what: 'pages have no policy in the window',
    file: pageFiles,
    find: '{ ...pageHeaders(), ',
    replace: '{ ',
    caughtBy: policy,
  },
  {
    what: 'pages may ask for the camera',
    file: headers,
    find: "'camera=(), ",
    replace: "'",
    caughtBy: policy,
  },
  {
    what: 'inline scripts run',
    file: headers,
    find: `"script-src 'self'"`,
    replace: `"script-src 'self' 'unsafe-inline'"`,
    caughtBy: policy,
  },
  {
    what: 'pages speak with every server',
    file: headers,
    find: `["connect-src 'self'",`,
    replace: `["connect-src *",`,
    caughtBy: policy,
  },
  {
    what: 'pages are framed by anybody',
    file: headers,
    find: `"frame-ancestors 'none'",`,
    replace: '',
    caughtBy: policy,
  },
];
