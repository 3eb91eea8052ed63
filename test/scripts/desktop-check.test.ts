import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/desktop-check.mjs', import.meta.url));

function check(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env });
  return { status, out: stdout, error: stderr };
}

function packaged(fuses: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'braid-check-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'braid'), `\0\0dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0008${fuses}`);
  return folder;
}

describe('npm run desktop:check', () => {
  it('lists its options and exit statuses', () => {
    const { status, out } = check(['--help']);
    expect(status).toBe(0);
    expect(out).toContain('3 nothing could be checked on this machine');
  });

  it('answers a mistake in the options with one sentence and exit status 2', () => {
    expect(check(['--colour'])).toMatchObject({
      status: 2,
      error: expect.stringMatching(/^Unknown option '--colour'\. .+\n$/),
    });
    expect(check(['--package', 'no-such-folder'])).toMatchObject({
      status: 2,
      error: 'There is no packaged app in no-such-folder. Nothing was checked; give the folder that holds it.\n',
    });
  });

  it('fails on a package whose fuses let it run foreign code, and says which', () => {
    const { status, error } = check(['--package', packaged('11001100')]);
    expect(status).toBe(1);
    expect(error).toContain('The program can run as plain Node: it should be otherwise.');
    expect(error).toContain('The program can not read NODE_OPTIONS.');
  });

  it('says why nothing can be checked where Electron can neither be found nor fetched, with a status of its own', () => {
    // A place where no program is, and one to fetch it from where nobody listens.
    const nowhere = { ELECTRON_OVERRIDE_DIST_PATH: tmpdir(), ELECTRON_MIRROR: 'http://127.0.0.1:9/' };
    const { status, out, error } = check(['--package', packaged('01001100')], nowhere);
    expect(error).toContain('It could not be fetched: its publisher did not answer.');
    expect(error).toContain("Nothing was checked: Electron's program is not on this machine");
    expect(out).toBe('');
    expect(status).toBe(3);
  });
});
