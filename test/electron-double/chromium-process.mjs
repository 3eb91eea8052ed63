// A Chromium of the system, headless, that is driven over the DevTools protocol.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { refuse } from './state.mjs';

const CANDIDATES = [
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
  // Nothing speaks on this pipe: Chromium ends when its other end closes, so whoever is killed leaves no browser behind.
  '--remote-debugging-pipe',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  // The pages under the address bar, which nobody sees and every window draws anew.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
];

/**
 * Starts it on a profile in `folder`.
 * @param {string} folder
 * @param {string} [program] the one that CHROMIUM names by default, or the first that is there
 * @returns {{ address: Promise<string>, end: () => Promise<void> }} `address` is that of its DevTools
 */
export function spawnChromium(folder, program = process.env.CHROMIUM) {
  const executable = [program, ...CANDIDATES].find((candidate) => candidate && existsSync(candidate));
  if (!executable) refuse('no Chromium was found; name one in CHROMIUM');
  const child = spawn(executable, [...SWITCHES, `--user-data-dir=${folder}`], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  return {
    address: addressOf(child),
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    },
  };
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
