import { strict as assert } from 'node:assert';
import vm from 'node:vm';
import { foreignPages, ownPage, startDesktop } from '../desktop.ts';
import { servicesOf } from '../recorded-services.ts';
import type { Guard } from '../guard.ts';

const preload = 'dist/electron/desktop/preload.cjs';

/** Electron's items 17 and 20: who may speak with the main process, and what a page is given for it. */
export const messageGuards: readonly Guard[] = [
  {
    name: 'only the top frame of a page of the app is listened to, on every channel',
    async check(built) {
      await startDesktop(built);
      assert.ok(built.electron.ipc.size > 0, 'there is a channel');
      const ownFrame = { url: ownPage, parent: null };
      const hostile = [
        null,
        { url: ownPage, parent: ownFrame },
        ...foreignPages.map((url) => ({ url, parent: null })),
        { url: `https://elsewhere.example/?${ownPage}`, parent: null },
      ];
      const hostileCommand = { name: 'app.hello' };
      for (const [channel, handler] of built.electron.ipc) {
        for (const senderFrame of hostile) {
          const answer = async (): Promise<unknown> => handler({ senderFrame, returnValue: null }, hostileCommand);
          await assert.rejects(answer, `${channel} does not answer ${senderFrame?.url ?? 'nobody'}`);
        }
      }
      assert.equal(servicesOf(built).heard.includes(hostileCommand), false, 'nothing reached the services');
      const handler = built.electron.ipc.get('braid:command');
      const ownCommand = { name: 'app.hello' };
      await handler?.({ senderFrame: ownFrame }, ownCommand);
      assert.ok(servicesOf(built).heard.includes(ownCommand));
    },
  },
  {
    name: 'what the app tells goes to its own pages alone',
    async check(built) {
      const { contents } = await startDesktop(built);
      const push = (url: string): number => {
        contents.url = url;
        contents.sent.length = 0;
        servicesOf(built).push({ kind: 'history-changed' });
        return contents.sent.length;
      };
      for (const url of foreignPages) assert.equal(push(url), 0, `${url} hears nothing`);
      assert.equal(push(ownPage), 1);
    },
  },
  {
    name: 'the preload gives a page neither Electron nor an event, and one channel to speak on',
    async check(built) {
      const exposed: Record<string, unknown> = {};
      const invoked: unknown[][] = [];
      const listeners: ((...args: unknown[]) => void)[] = [];
      const event = { sender: 'the whole of IPC' };
      const ipcRenderer = {
        invoke: (...args: unknown[]) => Promise.resolve(invoked.push(args)),
        send: (...args: unknown[]) => void invoked.push(args),
        on: (_: string, listener: (...args: unknown[]) => void) => void listeners.push(listener),
        off: () => undefined,
      };
      const electron: Record<string, unknown> = {
        ipcRenderer,
        webUtils: { getPathForFile: () => '' },
        contextBridge: { exposeInMainWorld: (name: string, value: unknown) => (exposed[name] = value) },
      };
      const require = (name: string): unknown => {
        assert.equal(name, 'electron', 'a sandboxed preload requires electron alone');
        return electron;
      };
      const module = { exports: {} };
      vm.runInNewContext(await built.text(preload), { require, module, exports: module.exports });
      assert.deepEqual(Object.keys(exposed), ['braid'], 'one name is given');
      const bridge = exposed['braid'] as Record<string, (...args: unknown[]) => unknown>; // Judged below.
      for (const [name, value] of Object.entries(bridge)) {
        assert.equal(typeof value, 'function', `${name} is a function`);
      }
      await bridge['invoke']?.({ name: 'app.hello' }, 'other:channel');
      assert.deepEqual(invoked, [['braid:command', { name: 'app.hello' }]], 'the channel is the preload’s own');
      const heard: unknown[][] = [];
      const silence = bridge['onPush']?.((...args: unknown[]) => heard.push(args));
      for (const listener of listeners) listener(event, { kind: 'history-changed' });
      assert.deepEqual(heard, [[{ kind: 'history-changed' }]], 'the event stays inside');
      assert.equal(typeof silence, 'function');
      assert.notEqual((silence as () => unknown)(), ipcRenderer, 'nothing of Electron comes back');
    },
  },
];
