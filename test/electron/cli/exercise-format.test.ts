import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkFolder } from '../../../electron/cli/exercises-check.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

it('the example of the format’s page passes the check as it is printed', async () => {
  const page = await readFile('docs/exercise-format.md', 'utf8');
  const folder = path.join(await temporaryFolder(), 'summer-fair');
  const files = [...page.matchAll(/^`([\w/.-]+)`\n\n```\w+\n([^]*?)\n```$/gm)];
  expect(files.map(([, name]) => name)).toHaveLength(6);
  for (const [, name = '', text = ''] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `${text}\n`);
  }
  const checked = await checkFolder(folder);
  expect(checked.ok ? [] : checked.failure.faults).toEqual([]);
});
