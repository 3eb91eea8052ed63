import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { withBuildLock } from './build-lock.mjs';
import { requireNode } from './node-version.mjs';
import { inProject, isMain, main, root, run, runTool, say, Trouble } from './project.mjs';
import { setUp } from './set-up.mjs';

const nodeProjects = [
  'shared',
  ...['http', 'practice', 'class', 'services', 'web', 'desktop', 'cli'].map((name) => `electron/${name}`),
];

const courseFolders = ['exercises', 'examples', 'lessons', 'workflows'].map((name) => `assets/${name}`);

/** What is built, from what, and how. The parts are built in this order. */
const parts = [
  {
    name: 'node',
    sources: ['shared', 'electron', 'tsconfig.base.json', 'package-lock.json'],
    result: 'dist/electron/cli/main.js',
    async build() {
      await tool('typescript/bin/tsc', ['-b', ...nodeProjects]);
      await bundlePreload();
    },
  },
  {
    name: 'course',
    sources: ['shared', 'electron', 'tsconfig.base.json', 'package-lock.json', ...courseFolders],
    result: 'dist/course.json',
    build: () => heard(run(process.execPath, [inProject('scripts/prepare-course.mjs')], { output: 'capture' })),
  },
  {
    name: 'renderer',
    sources: [
      'renderer',
      'shared',
      'docs',
      'LICENSE',
      'scripts/notices.mjs',
      'scripts/first-scripts.mjs',
      'package-lock.json',
    ],
    result: 'dist/renderer/index.html',
    build: () =>
      tool('vite/bin/vite.js', ['build', '--config', 'renderer/vite.config.ts', '--logLevel', 'warn'], {
        // Whatever the caller's says: React's other build is slow and tells where it was made.
        NODE_ENV: 'production',
      }),
  },
];

const tool = (file, args, env = {}) => heard(runTool(file, args, { output: 'capture', env }));

/** Waits for a tool, hands on what it said, and gives up where it did. */
async function heard(running) {
  const { status, text } = await running;
  if (text.trim()) say(text.trim());
  if (status !== 0)
    throw new Trouble(
      'Braid could not be built; the reasons are above. Nothing was started and no data was touched. Mend them and run the same command again.',
    );
}

/** A sandboxed preload is one CommonJS file that may require little more than electron itself. */
async function bundlePreload() {
  const entry = inProject('electron/desktop/preload.ts');
  if (!fs.existsSync(entry)) return;
  const esbuild = await import('esbuild');
  await esbuild.build({
    entryPoints: [entry],
    outfile: inProject('dist/electron/desktop/preload.cjs'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    external: ['electron', 'electron/*'],
    // electron/renderer is a name for TypeScript; inside the sandbox only electron itself can be required.
    alias: { 'electron/renderer': 'electron', 'electron/common': 'electron' },
    logLevel: 'silent',
  });
  // Its helper process would else live as long as the host that this process becomes.
  await esbuild.stop();
}

const sourceFile = /\.(ts|tsx|css|html|json|svg|woff2|yaml|md|jsonl)$/;

/** A short print of the names, dates and sizes of all files under `sources`: tens of milliseconds for the whole project. */
export function fingerprint(sources) {
  const hash = createHash('sha1');
  const visit = (file, stats) => {
    if (stats.isDirectory()) {
      for (const name of fs.readdirSync(file).sort()) {
        const child = path.join(file, name);
        const childStats = fs.statSync(child, { throwIfNoEntry: false });
        if (childStats && (childStats.isDirectory() || sourceFile.test(name))) visit(child, childStats);
      }
    } else hash.update(`${path.relative(root, file)}\0${stats.mtimeMs}\0${stats.size}\n`);
  };
  for (const source of sources) {
    const stats = fs.statSync(inProject(source), { throwIfNoEntry: false });
    if (stats) visit(inProject(source), stats);
  }
  return hash.digest('hex');
}

const stampFile = (name) => inProject('dist', `.stamp-${name}`);

function isStale({ name, sources, result }) {
  if (!fs.existsSync(inProject(result)) || !fs.existsSync(stampFile(name))) return true;
  return fs.readFileSync(stampFile(name), 'utf8') !== fingerprint(sources);
}

/** Builds the named parts ('node', 'course', 'renderer'; all by default) where their sources changed. Throws Trouble with a sentence. */
export async function build(names = parts.map(({ name }) => name)) {
  const wanted = parts.filter(({ name }) => names.includes(name));
  if (!wanted.some(isStale)) return;
  await withBuildLock(async () => {
    // Asked again under the lock: another process may have built meanwhile.
    for (const part of wanted.filter(isStale)) {
      say(`Building Braid (${part.name}).`);
      const print = fingerprint(part.sources);
      fs.rmSync(stampFile(part.name), { force: true });
      await part.build();
      fs.writeFileSync(stampFile(part.name), print);
    }
  });
}

if (isMain(import.meta.url)) {
  requireNode();
  await main(async () => {
    await setUp();
    await build();
  });
}
