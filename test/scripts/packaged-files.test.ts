import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/*
 * The whole packaging pipeline without Electron's program: the builder is given a stand-in that has what it looks for.
 * What the stand-in can't show is whether the packaged program starts.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);
const tool = (file: string, ...args: string[]) =>
  run(process.execPath, [join(root, 'node_modules', file), ...args], { cwd: root });

/** Marks the place of the fuses in Electron's program: version, count, and one state for each. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const folder = mkdtempSync(join(tmpdir(), 'braid-packaging-'));
const release = join(folder, 'release');
const archive = join(release, 'linux-unpacked', 'resources', 'app.asar');

function writeStandIn(): string {
  const distribution = join(folder, 'electron');
  mkdirSync(join(distribution, 'locales'), { recursive: true });
  mkdirSync(join(distribution, 'resources'));
  const program = Buffer.concat([
    Buffer.alloc(64),
    Buffer.from(fuseSentinel),
    Buffer.from([1, 9]),
    Buffer.from('1'.repeat(9)),
  ]);
  writeFileSync(join(distribution, 'electron'), program, { mode: 0o755 });
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak'])
    writeFileSync(join(distribution, name), '');
  return distribution;
}

describe.skipIf(process.platform !== 'linux')('a package', () => {
  beforeAll(async () => {
    if (!existsSync(join(root, 'dist/electron/desktop/preload.cjs')))
      await run(process.execPath, [join(root, 'scripts/build.mjs')]);
    const distribution = writeStandIn();
    const application = join(folder, 'application');
    mkdirSync(application);
    writeFileSync(join(application, 'main.js'), '');
    await tool('@electron/asar/bin/asar.js', 'pack', application, join(distribution, 'resources', 'default_app.asar'));
    const options = [`-c.electronDist=${distribution}`, `-c.directories.output=${release}`, '--publish', 'never'];
    await tool('electron-builder/cli.js', '--linux', 'dir', ...options);
  }, 180_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds what runs, and neither sources, tests, other hosts nor development packages', async () => {
    const { stdout } = await tool('@electron/asar/bin/asar.js', 'list', archive);
    const files = stdout.split(/\r?\n/);
    for (const file of [
      '/package.json',
      '/dist/electron/desktop/main.js',
      '/dist/electron/desktop/preload.cjs',
      '/dist/renderer/index.html',
    ])
      expect(files).toContain(file);
    expect(files).not.toContain('/dist/electron/desktop/preload.js');
    expect(files).toContain('/assets/exercises/board-prep/exercise.yaml');
    // What reads PDFs and Word files runs in a thread, and finds its packages beside it.
    for (const file of [
      '/dist/electron/services/materials/reader-thread.js',
      '/node_modules/unpdf/dist/pdfjs.mjs',
      '/node_modules/mammoth/lib/index.js',
    ])
      expect(files).toContain(file);
    expect(files.filter((file) => /^\/(test|scripts|shared|electron|renderer|docs)\//.test(file))).toEqual([]);
    expect(files.filter((file) => /^\/dist\/electron\/(web|cli)\//.test(file))).toEqual([]);
    expect(
      files.filter((file) => /^\/node_modules\/(react|vite|vitest|electron|typescript|eslint)$/.test(file)),
    ).toEqual([]);
    expect(files.filter((file) => /^\/dist\/.*\.(ts|tsx|map|tsbuildinfo)$/.test(file))).toEqual([]);
  });

  it('has the fuses flipped in its program', () => {
    const program = readFileSync(join(release, 'linux-unpacked', 'braid'));
    const at = program.indexOf(fuseSentinel) + fuseSentinel.length + 2;
    const states = program.subarray(at, at + 8).toString();
    // Run as Node, cookie encryption, NODE_OPTIONS, inspect, asar integrity, asar only, V8 snapshot, file privileges.
    expect([...states].map((state) => state === '1')).toEqual([
      false,
      expect.any(Boolean),
      false,
      false,
      true,
      true,
      expect.any(Boolean),
      false,
    ]);
  });
});
