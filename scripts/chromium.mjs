import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { run, say } from './project.mjs';

/**
 * The pages that Chromium keeps ready under its address bar, which nobody sees in a test. Each window draws them anew,
 * and that takes as long as the first page of Braid.
 */
const unseenPages = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/**
 * What Playwright turns off (its chromiumSwitches.ts). Chromium heeds the last switch of a name alone, so what we turn
 * off has to bring along what Playwright does.
 */
const offForPlaywright = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...[
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
  ],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch', 'msForceBrowserSignIn'],
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/**
 * What Chromium is started with: no sandbox where it runs as root, nothing that talks to the network by itself, and no
 * pages but the test's.
 */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
  `--disable-features=${[...offForPlaywright, ...unseenPages].join(',')}`,
];

const applications = '/Applications';
const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];

/** Where systems keep a Chromium, best first. Commands are looked up on the path. */
const places = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  darwin: ['Chromium', 'Google Chrome'].map((name) => `${applications}/${name}.app/Contents/MacOS/${name}`),
  win32: programFiles.filter(Boolean).map((folder) => path.join(folder, 'Google/Chrome/Application/chrome.exe')),
};

function onPath(command) {
  try {
    return execFileSync('which', [command], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}

/** The path of a Chromium: named by CHROMIUM, the system's, or Playwright's own download. Null where there is none. */
export async function findChromium() {
  const named = process.env.CHROMIUM;
  if (named && fs.existsSync(named)) return named;
  for (const place of places[process.platform] ?? []) {
    const file = path.isAbsolute(place) ? place : onPath(place);
    if (file && fs.existsSync(file)) return file;
  }
  try {
    const { chromium } = await import('playwright');
    const file = chromium.executablePath();
    return fs.existsSync(file) ? file : null;
  } catch {
    return null; // Playwright's package is not installed, so neither is its browser.
  }
}

/** Finds a Chromium, or installs Debian's where we are root. Answers null after saying why there is none. */
export async function getChromium() {
  const found = await findChromium();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    say("Installing Debian's Chromium for the end-to-end specs.");
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { output: 'capture', env });
    const { text } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      output: 'capture',
      env,
    });
    const installed = await findChromium();
    if (installed) return installed;
    say(text.trim().split('\n').slice(-3).join('\n'));
  }
  say('No Chromium was found. Name one with CHROMIUM=/path/to/chromium, or run npx playwright install chromium.');
  return null;
}
