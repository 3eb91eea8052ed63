import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';

/** One thing that was called: `app.enableSandbox`, its arguments, and whether the app was ready. */
export type Call = { readonly name: string; readonly args: readonly unknown[]; readonly ready: boolean };

type Handler = (...args: unknown[]) => unknown;

/** As much of a window's contents as the main process holds on to. */
export class RecordedContents extends EventEmitter {
  openHandler: ((details: { url: string }) => unknown) | null = null;
  readonly sent: unknown[][] = [];
  url = '';
  readonly session: unknown;
  constructor(session: unknown) {
    super();
    this.session = session;
  }
  setWindowOpenHandler = (handler: (details: { url: string }) => unknown): void => void (this.openHandler = handler);
  getURL = (): string => this.url;
  send = (...args: unknown[]): void => void this.sent.push(args);
}

/**
 * The module `electron` as a record of what the main process does with it: no window, no Chromium, no time. What guards
 * look at is kept; whatever else is used may be used, and does nothing.
 */
export type RecordedElectron = {
  readonly module: Record<string, unknown>;
  readonly app: EventEmitter;
  readonly calls: readonly Call[];
  readonly windows: { readonly options: Record<string, unknown>; readonly contents: RecordedContents }[];
  readonly session: EventEmitter;
  readonly ipc: Map<string, Handler>;
  readonly schemes: Map<string, (request: { method: string; url: string }) => unknown>;
  called(name: string): Call[];
  becomeReady(): void;
};

export function recordElectron(): RecordedElectron {
  const calls: Call[] = [];
  const windows: RecordedElectron['windows'] = [];
  const ipc = new Map<string, Handler>();
  const schemes: RecordedElectron['schemes'] = new Map();
  let ready = false;

  /** Anything: may be called, constructed, read and awaited, and comes to nothing. */
  const anything = (name: string): unknown =>
    new Proxy(function () {}, {
      get: (_, key) => {
        if (key === 'then') return undefined;
        if (key === Symbol.iterator) return () => [][Symbol.iterator]();
        if (key === Symbol.toPrimitive) return () => 0;
        return anything(`${name}.${String(key)}`);
      },
      apply: (_, _this, args: unknown[]) => {
        calls.push({ name, args, ready });
        return anything(`${name}()`);
      },
      construct: () => Object(anything(`new ${name}`)),
    });
  /** An emitter whose other methods are recorded, and do what `own` says. */
  const recorded = <T extends object>(name: string, target: T, own: Record<string, unknown> = {}): T =>
    new Proxy(target, {
      get(_, key) {
        const known: unknown = own[String(key)] ?? Reflect.get(target, key);
        if (known !== undefined && typeof known !== 'function') return known;
        if (key === 'then' || typeof key === 'symbol') return known;
        return (...args: unknown[]) => {
          calls.push({ name: `${name}.${key}`, args, ready });
          return known === undefined ? anything(`${name}.${key}()`) : Reflect.apply(known, target, args);
        };
      },
    });

  const emitter = new EventEmitter();
  const commandLine = { hasSwitch: () => false, getSwitchValue: () => '' };
  const app = recorded('app', emitter, {
    isPackaged: false,
    commandLine: recorded('app.commandLine', commandLine),
    requestSingleInstanceLock: () => true,
    getAppPath: () => process.cwd(),
    getPath: () => tmpdir(),
    getVersion: () => '0.0.0',
    getLocale: () => 'en-GB',
    isReady: () => ready,
    whenReady: () => new Promise<void>((resolve) => emitter.once('ready', resolve)),
  });
  const session = recorded('session', new EventEmitter());
  const protocol = recorded(
    'protocol',
    {},
    {
      handle: (scheme: string, handler: (request: { method: string; url: string }) => unknown) =>
        void schemes.set(scheme, handler),
    },
  );
  const ipcMain = recorded('ipcMain', new EventEmitter(), {
    handle: (channel: string, handler: Handler) => void ipc.set(channel, handler),
    handleOnce: (channel: string, handler: Handler) => void ipc.set(channel, handler),
    on: (channel: string, handler: Handler) => void ipc.set(channel, handler),
    removeHandler: (channel: string) => void ipc.delete(channel),
  });

  /** A constructor with the statics that are asked of it. */
  function BrowserWindow(options: Record<string, unknown>): unknown {
    const contents = new RecordedContents(session);
    windows.push({ options, contents });
    emitter.emit('web-contents-created', {}, contents);
    return recorded('window', new EventEmitter(), {
      webContents: recorded('contents', contents),
      isDestroyed: () => false,
      loadURL: (url: string) => {
        contents.url = url;
        return Promise.resolve();
      },
    });
  }
  const all = (): unknown[] => windows.map(({ contents }) => ({ isDestroyed: () => false, webContents: contents }));
  Object.assign(BrowserWindow, { getAllWindows: all, getFocusedWindow: () => null, fromWebContents: () => null });
  const own: Record<string, unknown> = { app, session: { defaultSession: session }, protocol, ipcMain, BrowserWindow };
  const safeStorage = {
    getSelectedStorageBackend: () => 'basic_text',
    isAsyncEncryptionAvailable: () => Promise.resolve(false),
  };
  own['safeStorage'] = recorded('safeStorage', safeStorage);

  return {
    module: new Proxy(own, { get: (_, name) => own[String(name)] ?? anything(String(name)) }),
    app: emitter,
    calls,
    windows,
    session,
    ipc,
    schemes,
    called: (name) => calls.filter((call) => call.name === name),
    becomeReady() {
      ready = true;
      emitter.emit('ready', {});
    },
  };
}
