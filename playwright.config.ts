import { defineConfig } from '@playwright/test';
import { findElectron } from './scripts/electron-binary.mjs';

/**
 * The same specs in every host: the browser host, the Electron host over the double, and Electron itself where its
 * program is at hand. The fixtures in test/e2e/fixtures start the host that a project names.
 */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // Runs have clocks of their own: two at a time is what a small machine can measure honestly.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  reporter: 'list',
  projects: [
    { name: 'web', metadata: { host: 'web' } },
    { name: 'double', metadata: { host: 'electron' } },
    ...(findElectron() === null ? [] : [{ name: 'electron', metadata: { host: 'electron' } }]),
  ],
});
