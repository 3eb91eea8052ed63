import { existsSync } from 'node:fs';
import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openBrowser } from '../../../electron/web/browser.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const address = 'http://127.0.0.1:4870/?token=a-secret-of-this-account';

it.skipIf(process.platform === 'win32')(
  'hands the browser a page that only this account can read, and the token to no list of processes',
  async () => {
    const folder = await temporaryFolder();
    const heard = path.join(folder, 'heard');
    const opener = path.join(folder, 'xdg-open');
    await writeFile(
      opener,
      `#!/bin/sh\nprintf '%s\\n' "$0" "$@" > '${heard}.part'\n/bin/mv '${heard}.part' '${heard}'\n`,
    );
    await chmod(opener, 0o700);
    vi.stubEnv('PATH', folder);
    vi.stubEnv('HOME', folder);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const failed: true[] = [];
    const remove = openBrowser(address, 'linux', () => failed.push(true));
    onTestFinished(remove);
    await vi.waitUntil(() => existsSync(heard), { timeout: 25_000, interval: 10 });

    const [, argument = '', ...more] = (await readFile(heard, 'utf8')).trimEnd().split('\n');
    expect(more).toEqual([]);
    expect(argument).toMatch(/^file:\/\/\/.*\.html$/);
    expect(argument).not.toContain('token');
    expect(argument).not.toContain('a-secret');
    const file = fileURLToPath(argument);
    // A browser from a snap reads nothing but what lies openly in the home folder.
    expect(path.relative(folder, file)).toMatch(/^braid-opening-[^/]+\/open\.html$/);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(path.dirname(file))).mode & 0o777).toBe(0o700);
    expect(await readFile(file, 'utf8')).toContain(`content="0;url=${address}"`);

    remove();
    expect(existsSync(path.dirname(file))).toBe(false);
    expect(failed).toEqual([]);
  },
);
