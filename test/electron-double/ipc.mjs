// ipcMain.
//
// Real behaviour kept: one handler a channel; an error thrown in a handler crosses as its text alone, class and code
// are lost; what a handler returns must survive structured cloning.

import { EventEmitter } from 'node:events';

class IpcMain extends EventEmitter {
  handlers = new Map();

  handle(channel, handler) {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    if (typeof handler !== 'function') {
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`);
    }
    this.handlers.set(channel, handler);
  }

  removeHandler(channel) {
    this.handlers.delete(channel);
  }
}

export const ipcMain = new IpcMain();

/** Runs the handler of one `ipcRenderer.invoke`: `{result}` or `{error}`, as they cross to the page. */
export async function answerInvoke(event, channel, args) {
  try {
    const handler = ipcMain.handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return { result: cloned(await handler(event, ...args)) };
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    return { error: String(error) };
  }
}

/** Structured cloning with Electron's words when it fails. */
export function cloned(value) {
  try {
    return structuredClone(value);
  } catch {
    throw new Error('An object could not be cloned.');
  }
}
