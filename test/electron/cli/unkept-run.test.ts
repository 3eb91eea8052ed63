import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { buildNode, launch } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

beforeAll(buildNode, 240_000);

// Windows lets nobody move a folder with open files in it.
it.skipIf(process.platform === 'win32')(
  'a run whose folder was taken away is measured and printed, and ends with status 1',
  async () => {
    const folder = await temporaryFolder();
    const [file, data] = [path.join(folder, 'plan.yaml'), path.join(folder, 'data')];
    await writeFile(file, 'braid: 1\ntasks: [{ id: a, brief: Say what matters. }, { id: b, brief: Say it again. }]');
    const options = ['--structures', 'one-at-a-time', '--pace', '2', '--json', '--data', data];
    const running = launch('cli', ['compare', file, ...options]);
    await running.said(/starts/);
    await rename(data, `${data}-gone`);
    const { status, out, err } = await running.ended;
    expect(JSON.parse(out)).toMatchObject({ runs: [{ state: 'finished' }] });
    expect(err).toMatch(/^The disk did not keep all of comparison .+\n/m);
    expect(err).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
  },
  60_000,
);
