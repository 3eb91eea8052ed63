import type { BrowserWindow, IpcMain } from 'electron/main';
import { commandChannel, pushChannel } from './channels.ts';
import { isOwnAddress, isOwnFrame } from './origin.ts';

/** The services as a transport sees them. `dispatch` answers whatever it is given with a Result, and never rejects. */
export type Services = {
  dispatch(command: unknown): Promise<unknown>;
  subscribe(listener: (push: unknown) => void): () => void;
};

/**
 * Carries commands of our own pages to the services, and pushes to every window. A message from anywhere else is an
 * attack or a fault of ours, so it throws: there is no screen that could word it.
 */
export function connectIpc(
  services: Services,
  { ipcMain, windows }: { ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>; windows: () => readonly BrowserWindow[] },
): () => void {
  ipcMain.handle(commandChannel, async (event, command: unknown) => {
    if (!isOwnFrame(event.senderFrame)) throw new Error('A command came from outside the app.');
    return services.dispatch(command);
  });
  const unsubscribe = services.subscribe((push) => {
    for (const window of windows()) {
      if (!window.isDestroyed() && isOwnAddress(window.webContents.getURL()))
        window.webContents.send(pushChannel, push);
    }
  });
  return () => {
    unsubscribe();
    ipcMain.removeHandler(commandChannel);
  };
}
