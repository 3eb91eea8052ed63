import react from '@vitejs/plugin-react';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { firstScripts } from '../scripts/first-scripts.mjs';
import { noticesOf } from '../scripts/notices.mjs';

const page = (name: string): string => fileURLToPath(new URL(`./${name}.html`, import.meta.url));

/** Notes which packages the pages are made of, and lays their licences beside the pages, where Help shows them. */
function packagesOfPages(): Plugin {
  const folder = fileURLToPath(new URL('../', import.meta.url));
  return {
    name: 'packages-of-pages',
    apply: 'build',
    generateBundle(_options, bundle) {
      const inPackage = /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/;
      // Fonts are assets, and what brought them, a style sheet within another, is no module.
      const assets = Object.values(bundle).flatMap((each) => (each.type === 'asset' ? each.originalFileNames : []));
      const folders = new Set([...this.getModuleIds(), ...assets].flatMap((name) => inPackage.exec(name)?.[0] ?? []));
      mkdirSync(`${folder}dist`, { recursive: true });
      writeFileSync(`${folder}dist/packages-of-pages.json`, JSON.stringify([...folders].sort()));
      this.emitFile({ type: 'asset', fileName: 'notices.json', source: JSON.stringify(noticesOf([...folders])) });
    },
  };
}

/** The renderer as files that a strict content security policy accepts: nothing inline, no `data:` scripts, relative addresses. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react(), packagesOfPages(), firstScripts()],
  build: {
    outDir: fileURLToPath(new URL('../dist/renderer', import.meta.url)),
    emptyOutDir: true,
    // The app, and what a class shows to a browser that has joined nothing yet.
    rollupOptions: { input: { index: page('index'), join: page('join') } },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'chrome120',
    reportCompressedSize: false,
  },
});
