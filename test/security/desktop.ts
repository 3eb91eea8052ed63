import { strict as assert } from 'node:assert';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Built } from './built.ts';
import { within } from './guard.ts';
import type { RecordedContents } from './recorded-electron.ts';

/** The main process, started and with its first window open. */
export type Desktop = { readonly contents: RecordedContents; readonly options: Record<string, unknown> };

export const ownPage = 'braid://app/index.html';

/** Addresses that only look like the app's own. */
export const foreignPages = [
  'https://elsewhere.example/',
  'http://app/index.html',
  'braid://app.elsewhere.example/index.html',
  'braid://elsewhere/index.html',
  'braid://app@elsewhere.example/',
  'braid://somebody@app/index.html',
  'braid://app:8080/index.html',
  'file:///etc/passwd',
  'data:text/html,braid://app/index.html',
  'about:blank',
  'javascript:void 0',
  '',
];

export async function startDesktop(built: Built): Promise<Desktop> {
  const folder = await mkdtemp(path.join(tmpdir(), 'braid-security-'));
  built.atEnd(() => rm(folder, { recursive: true, force: true }));
  const before = process.argv;
  process.argv = [...before.slice(0, 1), 'braid', '--data', folder];
  built.atEnd(() => (process.argv = before));
  await built.load('electron/desktop/main.js');
  built.electron.becomeReady();
  const opened = async (): Promise<void> => {
    while (built.electron.windows.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  await within(opened(), 'a window opens');
  const [window] = built.electron.windows;
  assert.ok(window);
  return window;
}

/** What becomes of an event that a page caused: whether the main process stopped it. */
export function isStopped(
  contents: { emit(name: string, event: unknown): boolean },
  name: string,
  about = {},
): boolean {
  let stopped = false;
  contents.emit(name, { ...about, preventDefault: () => (stopped = true) });
  return stopped;
}
