// The browser inside the binary: the system's Chromium, headless, driven over the DevTools protocol by this process
// and, over the same port, by the test's Playwright.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import { carryDownloads } from './downloads.mjs';
import { isAlive } from './single-instance.mjs';
import { refuse, stage } from './state.mjs';

const CANDIDATES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const SWITCHES = [
  '--headless=new',
  '--no-startup-window',
  '--remote-debugging-port=0',
  // Nothing speaks on this pipe: Chromium ends when its other end closes, so a killed app leaves no browser behind.
  '--remote-debugging-pipe',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
];

const PROFILE_NAME = 'fake-electron-';

export async function startChromium() {
  const executable = CANDIDATES.find((candidate) => candidate && existsSync(candidate));
  if (!executable) refuse('no Chromium was found; name one in CHROMIUM');
  clearAwayProfilesOfTheDead();
  // Named by the process id, so that it can be told whose it was when this process is killed.
  const profile = path.join(os.tmpdir(), `${PROFILE_NAME}${process.pid}`);
  mkdirSync(profile, { recursive: true });
  const child = spawn(executable, [...SWITCHES, `--user-data-dir=${path.join(profile, 'chromium')}`], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  stage.chromium = { process: child, profile };
  const address = await addressOf(child);
  const browser = await chromium.connectOverCDP(address);
  stage.context = browser.contexts()[0];
  await carryDownloads(browser, path.join(profile, 'downloads'));
  console.error(`\nDevTools listening on ${address}`);
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

function addressOf(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Chromium ended with status ${code} before it listened`)));
    child.stderr.on('data', (chunk) => {
      const match = (said += chunk).match(/DevTools listening on (ws:\S+)/);
      if (match) resolve(match[1]);
    });
  });
}

/** Ends the browser and removes its profile. Safe to call before it has started. */
export async function stopChromium() {
  if (!stage.chromium) return;
  const { process: child, profile } = stage.chromium;
  stage.chromium = null;
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }
  rmSync(profile, { recursive: true, force: true, maxRetries: 9, retryDelay: 50 });
}
