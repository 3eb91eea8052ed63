import { defineConfig } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { chromiumArguments, findChromium } from './scripts/chromium.mjs';
import { whyNoElectron } from './scripts/electron-binary.mjs';
import type { ProjectOptions } from './test/e2e/fixtures/test.ts';

const executablePath = await findChromium();
const fakeElectron = fileURLToPath(new URL('./test/electron-double/fake-electron', import.meta.url));
/** Of the window, the keychain and the process that only a desktop has. */
const desktopOnly = '**/desktop*.spec.ts';
/**
 * Every other spec runs in the browser host, and those tagged `@desktop` in the desktop too. Every transport carries
 * commands and pushes alike, which the contract suite holds; so the tag is for what the desktop does by a way of its
 * own (its start and end, its keys, its windows), and for one whole walk of each feature that keeps the wire busy.
 */
const inDesktop = /@desktop|desktop[^/]*\.spec/;

/**
 * Three hosts: the browser host, the Electron host over the double, and Electron itself where its program can run.
 * The fixtures in test/e2e/fixtures start the host that a project names.
 */
export default defineConfig<object, ProjectOptions>({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // A test mostly waits for its run, so two cores have room for three; none of them asserts how long something took.
  workers: 3,
  fullyParallel: false,
  forbidOnly: true,
  reporter: 'list',
  use: {
    // What can't be pressed fails the test by itself, and not by using up its time.
    actionTimeout: 15_000,
    launchOptions: { args: chromiumArguments, ...(executablePath === null ? {} : { executablePath }) },
  },
  projects: [
    { name: 'web', testIgnore: desktopOnly, use: { host: 'web' } },
    // The double's program is a shell script.
    ...(process.platform === 'win32'
      ? []
      : [{ name: 'double', use: { host: 'electron', electronPath: fakeElectron } as const, grep: inDesktop }]),
    ...(whyNoElectron()
      ? []
      : [{ name: 'electron', use: { host: 'electron', electronPath: null } as const, grep: inDesktop }]),
  ],
});
