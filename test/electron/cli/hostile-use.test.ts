import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { braid, buildNode, launch } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

beforeAll(buildNode, 240_000);

const oneSentence = /^[^\n]+\n$/;

async function oneTask(): Promise<string> {
  const file = path.join(await temporaryFolder(), 'plan.yaml');
  await writeFile(file, 'braid: 1\ntasks: [{ id: a, brief: Say what matters. }]');
  return file;
}

/** Runs a command whose standard output goes elsewhere; answers status and standard error. */
function intoShell(command: string, args: readonly string[]): Promise<{ status: number | null; err: string }> {
  const main = path.resolve('dist/electron/cli/main.js');
  const child = spawn('bash', ['-c', command, 'bash', process.execPath, main, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, err })));
}

describe.skipIf(process.platform === 'win32')('outputs that nobody reads', () => {
  it('ends a comparison in order when the reader of its output has left', async () => {
    const args = ['compare', await oneTask(), '--structures', 'thread', '--pace', '20', '--json'];
    const { status, err } = await intoShell('"$@" | true; exit ${PIPESTATUS[0]}', [
      ...args,
      ...['--data', await temporaryFolder()],
    ]);
    expect(err).toMatch(/finished\n$/);
    expect(status).toBe(0);
  });

  it.skipIf(!existsSync('/dev/full'))('fails with a sentence when the output cannot be written', async () => {
    const { status, err } = await intoShell('"$@" > /dev/full', ['exercises', '--json']);
    expect(err).toMatch(oneSentence);
    expect(status).toBe(1);
  });
});

describe('values that look harmless', () => {
  it.each([
    [['--data', ''], /--data cannot be “”/],
    [['--model', ''], /--model cannot be “”/],
    [['--structures', ''], /There is no structure “”/],
    [['--structures', 'constructor'], /There is no structure “constructor”/],
    [['--base-url', 'http://name:word@127.0.0.1:1', '--model', 'm'], /cannot be used as a server’s address/],
  ])('compare %j is one sentence and status 2', async (args, pattern) => {
    const { status, out, err } = await braid('compare', await oneTask(), ...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(pattern);
    expect(err).toMatch(oneSentence);
  });

  it('never prints a key that no header can carry', async () => {
    const args = ['compare', await oneTask(), '--base-url', 'http://127.0.0.1:1', '--data', await temporaryFolder()];
    const { status, err } = await launch('cli', args, { ANTHROPIC_API_KEY: 'first\nsecond' }).ended;
    expect(status).toBe(2);
    expect(err).toMatch(/^The key holds characters/);
    expect(err).not.toContain('second');
  });

  it('shows the help of a command and ends well', async () => {
    expect((await braid('help', 'compare')).status).toBe(0);
  });
});
