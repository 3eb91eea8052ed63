// The entry: does what the Electron binary does between its start and `ready`.
//
// Real behaviour: package.json decides the module kind of the main script; an ES main module is evaluated to its end
// before `ready` is emitted, so a top-level `await app.whenReady()` hangs for ever (here: said, and status 70);
// Playwright may hold `ready` back until it is attached (`__playwright_run`).

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, failLoudly } from './app.mjs';
import { startChromium } from './chromium.mjs';
import { installModuleHook } from './module-hook.mjs';
import { stage } from './state.mjs';

const STUCK_AFTER_MS = 2000;
let failed = false;

// The real one shows a dialog and goes on; a test wants to know.
process.on('uncaughtException', (error) => failLoudly(error));
process.on('SIGTERM', () => app.quit());
process.on('SIGINT', () => app.quit());

const underPlaywright = process.argv.some((argument) => argument.startsWith('--remote-debugging-port'));
const attached = new Promise((resolve) => {
  globalThis.__playwright_run = () => {
    resolve();
  };
});

const target = process.argv.slice(2).find((argument) => !argument.startsWith('-'));
if (!target) throw new Error('Give the folder of the app.');
stage.folder = path.resolve(target);
stage.manifest = JSON.parse(readFileSync(path.join(stage.folder, 'package.json'), 'utf8'));
const main = path.join(stage.folder, stage.manifest.main ?? 'index.js');
const isModule = main.endsWith('.mjs') || (stage.manifest.type === 'module' && !main.endsWith('.cjs'));

installModuleHook();
// Chromium starts beside the app's code; a main script that throws never needs it.
const browser = startChromium().catch((error) => {
  if (!failed && !stage.leaving) failLoudly(error);
});
const loaded = loadMain();

browser.then(() => {
  setTimeout(() => {
    if (stage.loading && stage.readyAwaitedWhileLoading) {
      failLoudly('[electron-double] the main module waits for ready at its top level, so ready never comes');
    }
  }, STUCK_AFTER_MS).unref();
});
await Promise.all([browser, loaded, underPlaywright ? attached : undefined]);
stage.ready = true;
app.emit('will-finish-launching');
app.emit('ready', {});

async function loadMain() {
  try {
    if (isModule) await import(pathToFileURL(main).href);
    else createRequire(main)(main);
    stage.loading = false;
  } catch (error) {
    failed = true;
    failLoudly(error);
    await new Promise(() => {});
  }
}
