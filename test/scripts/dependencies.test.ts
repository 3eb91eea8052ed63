import { readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = fileURLToPath(new URL('../../', import.meta.url));
const names = z.record(z.string(), z.string());
const manifest = z
  .object({ dependencies: names, devDependencies: names })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
const production = Object.keys(manifest.dependencies);
const development = Object.keys(manifest.devDependencies);

const sources = /\.(ts|tsx|js|mjs|cjs|css)$/;
/** Sources by the folder that they lie in; the configurations at the root are a folder of their own. */
const folders = ['shared', 'electron', 'renderer', 'scripts', 'test'];
const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: folder !== '', withFileTypes: true })
    .filter((entry) => entry.isFile() && sources.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    // They run beside an installation of somebody else's client, elsewhere.
    .filter((file) => !/other-clients.[\w-]+\.mjs$/.test(file));

const packageOf = (name: string): string => name.split('/', name.startsWith('@') ? 2 : 1).join('/');
const isPackage = (name: string): boolean =>
  /^(@[\w.-]+\/)?[a-z][\w.-]*(\/|$)/.test(name) && !builtinModules.includes(packageOf(name));

/** Names of packages that a source imports; those that TypeScript alone looks at are types and nothing at run time. */
function imported(file: string): Set<string> {
  const text = readFileSync(file, 'utf8');
  const found = file.endsWith('.css')
    ? [...text.matchAll(/@import ['"]([^'"]+)['"]/g)].map(([, name]) => name ?? '')
    : ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return new Set(found.filter(isPackage).map(packageOf));
}

function importedIn(folder: string): Set<string> {
  return new Set(filesOf(folder).flatMap((file) => [...imported(file)]));
}

const everywhere = new Map(['', ...folders].map((folder) => [folder, importedIn(folder)]));
const used = new Set([...everywhere.values()].flatMap((found) => [...found]));

describe('the packages of package.json', () => {
  it('are each imported by a source, started by a script, or the types of one that is', () => {
    const scripts = ['scripts', 'test'].flatMap(filesOf).map((file) => readFileSync(file, 'utf8'));
    // A tool is started by its own file, e.g. prettier/bin/prettier.cjs.
    const isStarted = (name: string): boolean => scripts.some((text) => text.includes(`'${name}/`));
    const isTypes = (name: string): boolean =>
      name.startsWith('@types/') && (name === '@types/node' || used.has(name.slice('@types/'.length)));
    expect(
      [...production, ...development].filter((name) => !used.has(name) && !isStarted(name) && !isTypes(name)),
    ).toEqual([]);
  });

  it('are declared wherever they are imported', () => {
    const declared = new Set([...production, ...development]);
    expect([...used].filter((name) => !declared.has(name) && !declared.has(`@types/${name}`)).sort()).toEqual([]);
  });

  it('are installed for users where programs of theirs import them', () => {
    const needed = new Set(['shared', 'electron'].flatMap((folder) => [...(everywhere.get(folder) ?? [])]));
    // Electron is the program itself; pg is for hosts who have a database and install its client; mdast is types alone.
    expect([...needed].filter((name) => !production.includes(name)).sort()).toEqual(['electron', 'mdast', 'pg']);
    expect(production.filter((name) => !needed.has(name))).toEqual([]);
  });
});
