import { contextBridge, ipcRenderer } from 'electron/renderer';
import { commandChannel, pushChannel } from './channels.ts';

/**
 * Everything a page gets. Built into one CommonJS file, because a sandboxed preload can load no second one. The page
 * never sees `ipcRenderer`, nor an event: an event carries the sender, and with it the whole of IPC.
 */
contextBridge.exposeInMainWorld('braid', {
  invoke: (command: unknown): Promise<unknown> => ipcRenderer.invoke(commandChannel, command),
  onPush: (listener: (push: unknown) => void): (() => void) => {
    const forward = (_event: unknown, push: unknown): void => listener(push);
    ipcRenderer.on(pushChannel, forward);
    return () => {
      ipcRenderer.off(pushChannel, forward);
    };
  },
});
