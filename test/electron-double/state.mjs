// What the parts of the double share.

/** Where the app stands. `folder` is the app's folder, `manifest` its package.json. */
export const stage = {
  ready: false,
  quitting: false,
  /** `exit` was called: the status is settled, and nothing that breaks on the way out counts. */
  leaving: false,
  sandboxed: false,
  /** Somebody called app.whenReady() while the main module was still being evaluated. */
  readyAwaitedWhileLoading: false,
  loading: true,
  folder: '',
  manifest: {},
  /** @type {{ own: { end: () => Promise<void> } | null, profile: string } | null} `own` is null in a shared one */
  chromium: null,
  /** Playwright's browser, once Chromium is connected, and the context in it that the app's pages live in. */
  browser: null,
  context: null,
};

/** Open windows by id. */
export const windows = new Map();

/** Side effects that a person would see (links opened, dialogs …), in order, for tests to read. */
export const calls = [];

/** A function that does nothing but be remembered. */
export function recorded(name, result) {
  return (...args) => {
    calls.push({ name, args });
    return result;
  };
}

export function refuse(message) {
  throw new Error(`[electron-double] ${message}`);
}

/** Most of Electron may only be used after `ready`; the real one crashes or misbehaves silently. */
export function needsReady(what) {
  if (!stage.ready) refuse(`${what} was called before app ready`);
}

export function preventable(extra = {}) {
  return {
    ...extra,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}
