import { truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createOpenWork } from '../../../electron/desktop/open-work.ts';
import type { Failure } from '../../../shared/failure.ts';
import { commands } from '../../../shared/contract.ts';
import { failureLine } from '../../../shared/words/said-failure.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testApp } from '../../support/test-app.ts';

async function opening() {
  const app = await testApp();
  const shown: string[] = [];
  const told: Failure[] = [];
  const work = createOpenWork({ ...app, showRoom: (route) => shown.push(route), tell: (each) => told.push(each) });
  const titles = async () => {
    const listed = await app.dispatch({ name: 'workflows.list', input: {} });
    return listed.ok ? commands['workflows.list'].output.parse(listed.value).map(({ title }) => title) : [];
  };
  return { work, shown, told, titles, folder: await temporaryFolder() };
}

const plan = 'braid: 1\ntitle: Two regions\ntasks:\n  - id: north\n    title: North\n    brief: Sum up the north.\n';

describe('a workflow file that the system hands over', () => {
  it('is kept as a copy and shown', async () => {
    const { work, shown, told, titles, folder } = await opening();
    const file = path.join(folder, 'regions.yaml');
    await writeFile(file, plan);
    await work.file(file);
    expect(told).toEqual([]);
    expect(shown).toEqual([expect.stringMatching(/^\/workflows\/[A-Za-z0-9-]+$/)]);
    expect(await titles()).toEqual(['Two regions']);
  });

  it('is told of at its faults, and nothing is kept of it', async () => {
    const { work, shown, told, titles, folder } = await opening();
    const write = async (name: string, text: string) => {
      await writeFile(path.join(folder, name), text);
      return path.join(folder, name);
    };
    const giant = await write('giant.yaml', '');
    await truncate(giant, 4_000_001);
    const files = [
      path.join(folder, 'gone.yaml'),
      folder,
      giant,
      await write('bytes.yaml', 'a\0b'),
      await write('other.json', '{"hello": 1}'),
      await write('reads.yaml', `${plan}materials:\n  - id: secret\n    title: S\n    file: ../../etc/passwd\n`),
    ];
    for (const file of files) await work.file(file);
    expect(shown).toEqual([]);
    expect(await titles()).toEqual([]);
    const said = told.map(failureLine);
    const expected = [
      /no file .*gone\.yaml/,
      /is a folder/,
      /larger than 4 MB/,
      /not a text file/,
      /tasks/,
      /cannot be read from here/,
    ];
    expect(said).toEqual(expected.map((each) => expect.stringMatching(each)));
  });

  it('can be one that is new and empty', async () => {
    const { work, shown, titles } = await opening();
    await work.blank();
    expect(shown).toHaveLength(1);
    expect(await titles()).toEqual(['A workflow of my own']);
  });
});
