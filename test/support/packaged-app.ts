import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Marks the place of the fuses in Electron's program: version, count, and one state for each. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

export type PackagedApp = {
  /** Where the system would have put it. */
  readonly folder: string;
  /** What its archive holds, laid open elsewhere: nothing of the project can be found from there. */
  readonly content: string;
  remove(): void;
};

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/**
 * The app as electron-builder packs it for Linux, without Electron's program: the builder is given a stand-in that has
 * what it looks for. What the stand-in can't show is whether Electron itself starts the archive.
 */
export async function packageApp(environment: NodeJS.ProcessEnv = {}): Promise<PackagedApp> {
  const env = { ...process.env, ...environment };
  const tool = (file: string, ...args: string[]) =>
    run(process.execPath, [join(root, 'node_modules', file), ...args], { cwd: root, env });
  const place = mkdtempSync(join(tmpdir(), 'braid-packaging-'));
  const distribution = join(place, 'electron');
  const release = join(place, 'release');
  const content = join(place, 'content');

  await run(process.execPath, [join(root, 'scripts/build.mjs')]);
  writeStandIn(distribution);
  const other = join(place, 'other');
  mkdirSync(other);
  writeFileSync(join(other, 'main.js'), '');
  await tool('@electron/asar/bin/asar.js', 'pack', other, join(distribution, 'resources', 'default_app.asar'));
  const options = [`-c.electronDist=${distribution}`, `-c.directories.output=${release}`, '--publish', 'never'];
  await tool('electron-builder/cli.js', '--linux', 'dir', ...options);
  const folder = join(release, 'linux-unpacked');
  await tool('@electron/asar/bin/asar.js', 'extract', join(folder, 'resources', 'app.asar'), content);
  return { folder, content, remove: () => rmSync(place, { recursive: true, force: true, maxRetries: 3 }) };
}

function writeStandIn(distribution: string): void {
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
}
