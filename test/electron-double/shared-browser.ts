import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { spawnChromium } from './chromium-process.mjs';

/** One Chromium for several doubles in turn: starting it takes longer than the rest of an app's start. */
export type SharedBrowser = {
  /** What the environment of a double adds to open its pages there. */
  readonly environment: { readonly FAKE_ELECTRON_BROWSER: string };
  /** Resolves when no page is open any more: those of a double that was killed are left to Chromium to close. */
  untilLeft(): Promise<void>;
  end(): Promise<void>;
};

/** `program` is the browser to use; the one that CHROMIUM names, or the system's, unless told. */
export async function startSharedBrowser(program?: string): Promise<SharedBrowser> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'double-browser-'));
  const chromium = spawnChromium(folder, program);
  const address = await chromium.address;
  const openPages = async (): Promise<number> => {
    const answer = await fetch(`http://${new URL(address).host}/json/list`);
    // Chromium's own list of what DevTools can be opened on.
    const targets = (await answer.json()) as { type: string }[];
    return targets.filter(({ type }) => type === 'page').length;
  };
  return {
    environment: { FAKE_ELECTRON_BROWSER: address },
    async untilLeft() {
      while ((await openPages()) > 0) await setTimeout(20);
    },
    async end() {
      await chromium.end();
      await removeOnceLeft(folder);
    },
  };
}

/**
 * Chromium's own helpers outlive it by a moment and go on writing: what they add while the folder is emptied is removed
 * the next time. What is left after that stays in the folder for temporary files, and is no fault of any test.
 */
async function removeOnceLeft(folder: string): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    try {
      return rmSync(folder, { recursive: true, force: true });
    } catch {
      await setTimeout(100);
    }
  }
}
