import { defineConfig } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { chromiumArguments, findChromium } from './scripts/chromium.mjs';
import { whyNoElectron } from './scripts/electron-binary.mjs';
import type { ProjectOptions } from './test/e2e/fixtures/test.ts';

const executablePath = await findChromium();
const fakeElectron = fileURLToPath(new URL('./test/electron-double/fake-electron', import.meta.url));
/**
 * What only one kind of host has (its window; its address, its connection, several pages), and what is about a screen
 * alone: every transport carries commands alike, which the contract suite holds.
 */
const desktopOnly = '**/desktop*.spec.ts';
const webOnly = [
  '**/web.spec.ts',
  '**/two-windows.spec.ts',
  '**/connection-lost.spec.ts',
  '**/faults.spec.ts',
  '**/connections.spec.ts',
  '**/in-turn.spec.ts',
  '**/lanes.spec.ts',
  '**/accessibility.spec.ts',
  '**/cards.spec.ts',
  '**/builder-by-mouse.spec.ts',
  '**/claims.spec.ts',
  '**/own-phases.spec.ts',
  '**/planner.spec.ts',
  '**/builder-by-keyboard.spec.ts',
  '**/exports.spec.ts',
  '**/figures.spec.ts',
  '**/repeats.spec.ts',
  '**/lessons.spec.ts',
  '**/class.spec.ts',
];

/**
 * The same specs in every host: the browser host, the Electron host over the double, and Electron itself where its
 * program can run. The fixtures in test/e2e/fixtures start the host that a project names.
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
      : [{ name: 'double', use: { host: 'electron', electronPath: fakeElectron } as const, testIgnore: webOnly }]),
    ...(whyNoElectron()
      ? []
      : [{ name: 'electron', use: { host: 'electron', electronPath: null } as const, testIgnore: webOnly }]),
  ],
});
