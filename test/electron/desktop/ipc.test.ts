import type { BrowserWindow, IpcMain, IpcMainInvokeEvent } from 'electron/main';
import { describe, expect, it } from 'vitest';
import { commandChannel, pushChannel } from '../../../electron/desktop/channels.ts';
import { connectIpc } from '../../../electron/desktop/ipc.ts';
import { startAddress } from '../../../electron/desktop/origin.ts';

type Handler = (event: IpcMainInvokeEvent, command: unknown) => Promise<unknown>;

/** The wire with both its ends in hand. */
function wire(windows: readonly BrowserWindow[] = []) {
  const handlers = new Map<string, Handler>();
  const ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'> = {
    handle: (channel, handler) => void handlers.set(channel, handler),
    removeHandler: (channel) => void handlers.delete(channel),
  };
  const heard: unknown[] = [];
  const listeners = new Set<(push: unknown) => void>();
  const services = {
    dispatch(command: unknown) {
      heard.push(command);
      return Promise.resolve({ ok: true, value: 1 });
    },
    subscribe(listener: (push: unknown) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const disconnect = connectIpc(services, { ipcMain, windows: () => windows });
  const invoke = (senderFrame: { url: string; parent: unknown } | null, command: unknown): Promise<unknown> => {
    const handler = handlers.get(commandChannel);
    if (!handler) throw new Error('nobody handles commands');
    // Only the frame of the event is looked at.
    return handler({ senderFrame } as IpcMainInvokeEvent, command);
  };
  return { handlers, heard, invoke, disconnect, push: (push: unknown) => listeners.forEach((tell) => tell(push)) };
}

function windowShowing(address: string, gone = false): { window: BrowserWindow; got: unknown[][] } {
  const got: unknown[][] = [];
  const webContents = { getURL: () => address, send: (...args: unknown[]) => void got.push(args) };
  // As much of a window as a push needs.
  return { window: { isDestroyed: () => gone, webContents } as unknown as BrowserWindow, got };
}

describe('the wire between pages and services', () => {
  it('takes a command from the top frame of our own page, whatever the command is', async () => {
    const { invoke, heard } = wire();
    const commands = [{ name: 'app.hello', input: {} }, null, 7];
    for (const command of commands) {
      expect(await invoke({ url: startAddress, parent: null }, command)).toEqual({ ok: true, value: 1 });
    }
    expect(heard).toEqual(commands);
  });

  it('takes none from anywhere else', async () => {
    const { invoke, heard } = wire();
    const senders = [
      null,
      { url: startAddress, parent: { url: startAddress } },
      { url: 'https://elsewhere.invalid/', parent: null },
      { url: 'about:blank', parent: null },
    ];
    for (const sender of senders) await expect(invoke(sender, {})).rejects.toThrow(/outside the app/);
    expect(heard).toEqual([]);
  });

  it('pushes to every window that shows our pages, until it is disconnected', () => {
    const [ours, foreign, gone] = [windowShowing(startAddress), windowShowing('about:blank'), windowShowing('', true)];
    const { push, disconnect, handlers } = wire([ours.window, foreign.window, gone.window]);
    push({ kind: 'a' });
    disconnect();
    push({ kind: 'b' });
    expect([ours.got, foreign.got, gone.got]).toEqual([[[pushChannel, { kind: 'a' }]], [], []]);
    expect(handlers.size).toBe(0);
  });
});
