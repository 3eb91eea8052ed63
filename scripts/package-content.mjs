import fs from 'node:fs';
import path from 'node:path';
import { inProject, root } from './project.mjs';

/** Where the desktop program begins: its main process, the script before every page, and the thread that reads files. */
const beginnings = [
  'dist/electron/desktop/main.js',
  'dist/electron/desktop/preload.cjs',
  'dist/electron/services/materials/reader-thread.js',
];

/** Given by Electron, and what is deliberately left out: the client of a class's database (docs/class-host.md). */
const notPackaged = ['electron', 'electron/*', 'pg'];

/** The folder of the package that a file belongs to, e.g. `node_modules/zod`; null for a file of ours. */
export const packageOf = (file) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? null;

/**
 * Every file that the desktop program can come to load, ours and of packages, found by following its imports; paths
 * in the project with forward slashes. A package is packed as these files, and neither as what it publishes nor whole.
 */
export async function reachedFiles() {
  const esbuild = await import('esbuild');
  const { metafile } = await esbuild.build({
    entryPoints: beginnings,
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    // As Node resolves: of a package's variants, the ones for bundlers are not for it.
    conditions: ['node'],
    mainFields: ['main'],
    external: notPackaged,
    outdir: inProject('dist'),
    logLevel: 'silent',
  });
  await esbuild.stop();
  return Object.keys(metafile.inputs).sort();
}

/** The package.json files that Node reads on its way to a file of a package: they say what kind of module it is. */
export function manifestsOn(file) {
  const home = packageOf(file);
  if (home === null) return [];
  const found = [];
  for (let folder = path.posix.dirname(file); folder.startsWith(home); folder = path.posix.dirname(folder)) {
    const manifest = `${folder}/package.json`;
    if (fs.existsSync(inProject(manifest))) found.push(manifest);
  }
  return found;
}
