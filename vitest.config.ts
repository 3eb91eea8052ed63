import os from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Tests that put a stand-in in a module's place: with shared modules the others would get it too, or they the real one. */
const ownModules = [
  'test/electron/services/faults/machine.test.ts',
  'test/electron/services/store/refused-writes.test.ts',
];
const all = ['test/**/*.test.{ts,tsx}'];
const never = ['test/e2e/**', 'test/shots/**', 'node_modules/**', 'dist/**'];

/**
 * Unit and contract suites. The end-to-end specs are Playwright's (playwright.config.ts).
 * Files share what they import, since loading it anew for each took a third of the time.
 */
export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'shared-modules', include: all, exclude: [...never, ...ownModules], isolate: false },
      },
      { extends: true, test: { name: 'own-modules', include: ownModules } },
    ],
    globalSetup: 'test/support/one-temporary-folder.ts',
    // Real servers, SDK and files: generous, so that a busy machine is slow and not red.
    testTimeout: 30_000,
    // Much of the time goes to waiting for servers and child processes, so two cores serve two files at once.
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
    hookTimeout: 30_000,
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
