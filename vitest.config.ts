import os from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Unit and contract suites. The end-to-end specs are Playwright's (playwright.config.ts). */
export default defineConfig({
  plugins: [react()],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/shots/**', 'node_modules/**', 'dist/**'],
    // Real servers, SDK and files: generous, so that a busy machine is slow and not red.
    testTimeout: 30_000,
    // Much of the time goes to waiting for servers and child processes, so two cores serve two files at once.
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
    hookTimeout: 30_000,
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
