// The browser inside the binary: driven by this process and, over a DevTools port, by the test's Playwright. It is
// this app's own, or a part of one that FAKE_ELECTRON_BROWSER names: a context with storage and cookies of its own,
// which Chromium drops when this process is gone.

import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import { spawnChromium } from './chromium-process.mjs';
import { passOn } from './devtools-port.mjs';
import { isAlive } from './single-instance.mjs';
import { stage } from './state.mjs';

const PROFILE_NAME = 'fake-electron-';

export async function startChromium() {
  clearAwayProfilesOfTheDead();
  // Named by the process id, so that it can be told whose it was when this process is killed.
  const profile = path.join(os.tmpdir(), `${PROFILE_NAME}${process.pid}`);
  mkdirSync(profile, { recursive: true });
  const shared = process.env.FAKE_ELECTRON_BROWSER;
  const own = shared ? null : spawnChromium(path.join(profile, 'chromium'));
  stage.chromium = { own, profile };
  const browser = await chromium.connectOverCDP(shared ?? (await own.address));
  stage.browser = browser;
  // In a window without an emulated size, as a page of the browser's own context is.
  stage.context = shared ? await browser.newContext({ viewport: null }) : browser.contexts()[0];
  console.error(`\nDevTools listening on ${shared ? await passOn(shared) : await own.address}`);
}

function clearAwayProfilesOfTheDead() {
  for (const name of readdirSync(os.tmpdir())) {
    if (!name.startsWith(PROFILE_NAME) || isAlive(Number(name.slice(PROFILE_NAME.length)))) continue;
    try {
      rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Its Chromium is still ending; the next start clears it away.
    }
  }
}

/** Ends the browser, or this app's part of it, and removes the profile. Safe to call before it has started. */
export async function stopChromium() {
  if (!stage.chromium) return;
  const { own, profile } = stage.chromium;
  stage.chromium = null;
  if (own) await own.end();
  else await stage.context?.close().catch(() => {}); // The shared one has ended before.
  rmSync(profile, { recursive: true, force: true, maxRetries: 9, retryDelay: 50 });
}
