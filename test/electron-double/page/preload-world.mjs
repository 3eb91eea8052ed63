// The preload's isolated world, as source for a page: `ipcRenderer`, the restricted `require`, and the preload itself.
//
// Real behaviour kept: a sandboxed preload may require electron, events, timers and url alone; one that throws leaves a
// console line, a `preload-error` in the main process, and a page without its bridge; arguments of invoke and send
// must survive structured cloning; an error of a handler arrives as text.

/** @param options bridge, text (see structured-text), preload (a function), file (its path), process (what it sees) */
export function preloadWorld({ bridge, text, preload, file, process }) {
  const listeners = new Map();
  const pending = new Map();
  // A page that a reload put in this one's place must not take the answers that this one asked for.
  const world = Math.random().toString(36).slice(2);
  let count = 0;

  const transmit = (message) => window.__electronTransmit(text.write({ ...message, address: location.href }));
  function cloned(args) {
    try {
      return structuredClone(args);
    } catch {
      throw new Error('An object could not be cloned.');
    }
  }
  const listenersOf = (channel) => listeners.get(channel) ?? [];

  const ipcRenderer = {
    isIpcRenderer: true,
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        const copy = cloned(args);
        const id = `${world}-${++count}`;
        pending.set(id, ({ error, result }) => {
          if (error) reject(new Error(`Error invoking remote method '${channel}': ${error}`));
          else resolve(result);
        });
        transmit({ kind: 'invoke', id, channel, args: copy });
      }),
    send: (channel, ...args) => transmit({ kind: 'send', channel, args: cloned(args) }),
    on(channel, listener) {
      listeners.set(channel, [...listenersOf(channel), listener]);
      return this;
    },
    off(channel, listener) {
      listeners.set(
        channel,
        listenersOf(channel).filter((other) => other !== listener),
      );
      return this;
    },
    once(channel, listener) {
      const first = (...args) => {
        this.off(channel, first);
        listener(...args);
      };
      return this.on(channel, first);
    },
    removeAllListeners(channel) {
      listeners.delete(channel);
      return this;
    },
  };
  ipcRenderer.addListener = ipcRenderer.on;
  ipcRenderer.removeListener = ipcRenderer.off;

  globalThis.__electronReceive = (sent) => {
    const message = text.read(sent);
    if (message.id === undefined) {
      for (const listener of listenersOf(message.channel))
        listener({ sender: ipcRenderer, ports: [] }, ...message.args);
      return;
    }
    pending.get(message.id)?.(message);
    pending.delete(message.id);
  };

  const electron = {
    contextBridge: bridge,
    ipcRenderer,
    webFrame: {},
    webUtils: {},
    crashReporter: {},
    nativeImage: {},
  };
  const modules = {
    electron,
    'electron/common': electron,
    'electron/renderer': electron,
    events: {},
    timers: { setTimeout, clearTimeout, setInterval, clearInterval },
    url: { URL, URLSearchParams },
  };
  function require(name) {
    const found = modules[name.replace(/^node:(?=(events|timers|url)$)/, '')];
    if (!found) throw new Error(`module not found: ${name}`);
    return found;
  }

  try {
    const exports = {};
    preload(require, process, exports, { exports });
  } catch (error) {
    console.error(`Unable to load preload script: ${file}`);
    console.error(error);
    transmit({ kind: 'preload-error', file, error });
  }
}
