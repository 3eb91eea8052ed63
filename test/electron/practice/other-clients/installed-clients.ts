import { execFile } from 'node:child_process';
import { access, copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));

/** Their majors are pinned; a new set of them gets a folder of its own. */
const packages = ['ai@^6', '@ai-sdk/anthropic@^3', '@langchain/anthropic@^1', '@langchain/core@^1'];
const cache = fileURLToPath(new URL('../../../../node_modules/.cache/', import.meta.url));
const home = path.join(cache, 'braid-test-clients-1');

const isThere = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

/**
 * A folder with the clients in it, kept between runs. Where there is none yet and the registry can't be reached within
 * seconds, the reason why.
 */
export async function installClients(): Promise<{ folder: string } | { missing: string }> {
  if (!(await isThere(path.join(home, 'node_modules')))) {
    await mkdir(cache, { recursive: true });
    const building = await mkdtemp(path.join(cache, 'braid-test-clients-'));
    try {
      await writeFile(path.join(building, 'package.json'), '{ "private": true, "type": "module" }');
      const quiet = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
      const patience = ['--fetch-timeout=8000', '--fetch-retries=0'];
      const isWindows = process.platform === 'win32';
      await run(isWindows ? 'npm.cmd' : 'npm', ['install', '--prefix', building, ...quiet, ...patience, ...packages], {
        timeout: 40_000,
        shell: isWindows,
      });
    } catch (error) {
      await rm(building, { recursive: true, force: true });
      const said =
        error instanceof Error ? (error.message.split('\n').find((line) => /npm error/.test(line)) ?? '') : '';
      return { missing: `The other clients could not be installed from the package registry. ${said}`.trim() };
    }
    // Another run may have been quicker; its folder is as good.
    await rename(building, home).catch(() => rm(building, { recursive: true, force: true }));
  }
  return { folder: home };
}

/** Runs one of the scripts beside the clients, and reads the results that it prints. */
export async function runClient(folder: string, script: string, environment: Record<string, string>): Promise<unknown> {
  const copy = path.join(folder, script);
  await copyFile(path.join(here, script), copy);
  const { stdout } = await run(process.execPath, [copy], {
    cwd: folder,
    timeout: 30_000,
    env: { PATH: process.env['PATH'], HOME: folder, ...environment },
  });
  return JSON.parse(stdout);
}
