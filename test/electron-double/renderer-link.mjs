// The wire between the main process and the preload's isolated world of one page.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { answerInvoke, ipcMain } from './ipc.mjs';
import { contextBridge } from './page/context-bridge.mjs';
import { preloadWorld } from './page/preload-world.mjs';
import { structuredText } from './page/structured-text.mjs';
import { toApp } from './protocol.mjs';
import { refuse } from './state.mjs';

const WORLD = 'electron-preload';
const TOKEN = `bridge${Math.random().toString(36).slice(2)}`;
const text = structuredText();

/** What the real sandbox would refuse to load only once a page opens: refused when the window is made. */
export function checkPreload(file) {
  if (!path.isAbsolute(file) || file.endsWith('.mjs')) {
    refuse(`the preload must be an absolute path to a CommonJS script: ${file}`);
  }
  // The wrapper that a sandboxed preload is compiled in; an ES module doesn't parse in it.
  const parameters = 'require, process, Buffer, global, setImmediate, clearImmediate, exports, module';
  new vm.Script(`(function (${parameters}) {${readFileSync(file, 'utf8')}\n})`, { filename: file });
}

/** Opens the wire; call before the page's first navigation. Returns `send(message)`. */
export async function linkRenderer({ devtools, webContents, preload }) {
  const worlds = new Set();
  devtools.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === WORLD) worlds.add(context.id);
  });
  devtools.on('Runtime.executionContextDestroyed', ({ executionContextId }) => worlds.delete(executionContextId));
  devtools.on('Runtime.executionContextsCleared', () => worlds.clear());

  const send = (message) => {
    const sent = text.write(message);
    for (const id of worlds) {
      devtools
        .send('Runtime.callFunctionOn', {
          executionContextId: id,
          functionDeclaration: '(sent) => globalThis.__electronReceive?.(sent)',
          arguments: [{ value: sent }],
        })
        .catch(() => {}); // The page went away meanwhile; so would the message.
    }
  };

  devtools.on('Runtime.bindingCalled', async ({ name, payload }) => {
    if (name !== '__electronTransmit') return;
    const message = text.read(payload);
    const event = eventFrom(message.address, webContents);
    if (message.kind === 'preload-error') webContents.emit('preload-error', {}, message.file, message.error);
    else if (message.kind === 'send') ipcMain.emit(message.channel, event, ...message.args);
    else send({ id: message.id, ...(await answerInvoke(event, message.channel, message.args)) });
  });

  await devtools.send('Runtime.enable');
  await devtools.send('Page.enable');
  await devtools.send('Runtime.addBinding', { name: '__electronTransmit', executionContextName: WORLD });
  const bridge = (side) => `(${contextBridge})(${JSON.stringify(TOKEN)}, '${side}')`;
  await devtools.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `if (top === window) ${bridge('main')};`,
  });
  if (preload) {
    await devtools.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName: WORLD,
      source: `if (top === window && location.href !== 'about:blank') (${preloadWorld})({
        bridge: ${bridge('isolated')},
        text: (${structuredText})(),
        preload: function (require, process, exports, module) {${readFileSync(preload, 'utf8')}\n},
        file: ${JSON.stringify(preload)},
        process: ${JSON.stringify(processOfPreload())},
      });`,
    });
  }
  return send;
}

/** The event that ipcMain handlers get. */
function eventFrom(address, webContents) {
  const url = toApp(address);
  const { protocol, host } = new URL(url);
  const senderFrame = { url, origin: `${protocol}//${host}`, parent: null, top: null };
  senderFrame.top = senderFrame;
  return {
    type: 'frame',
    sender: webContents,
    senderFrame,
    frameId: 1,
    processId: 1,
    reply: (channel, ...args) => webContents.send(channel, ...args),
  };
}

function processOfPreload() {
  return {
    platform: process.platform,
    arch: process.arch,
    versions: { electron: '0', chrome: '0', node: process.versions.node },
    env: {},
    argv: [],
    type: 'renderer',
    contextIsolated: true,
    sandboxed: true,
  };
}
