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
    hookTimeout: 30_000,
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
