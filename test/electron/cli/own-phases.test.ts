import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { braid, buildNode } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

beforeAll(buildNode, 240_000);

const tasks = `braid: 1
tasks:
  - { id: notes, brief: Note the risks., seconds: 20, tokens: 2000 }
  - { id: figures, brief: Note the figures., seconds: 20, tokens: 2000 }
  - { id: page, brief: Write one page., seconds: 10, tokens: 1000, needs: [notes, figures] }
`;

async function forecast(phases: string): ReturnType<typeof braid> {
  const file = path.join(await temporaryFolder(), 'plan.yaml');
  await writeFile(file, tasks + phases);
  return braid('forecast', file, '--structures', 'one-at-a-time,own', '--json');
}

it('phases of a workflow file are the structure `own`', async () => {
  const { status, out, err } = await forecast(
    'phases:\n  - { tasks: [notes, figures] }\n  - { tasks: [page], context: thread }\n',
  );
  expect({ status, err }).toEqual({ status: 0, err: '' });
  const { runs } = JSON.parse(out) as { runs: { structure: string; wallClockMs: number }[] };
  expect(runs.map(({ structure, wallClockMs }) => [structure, wallClockMs])).toEqual([
    ['one-at-a-time', 50_000],
    ['own', 30_000],
  ]);
});

it('a file without phases, or with some that would stand still, is refused before anything is started', async () => {
  const without = await forecast('');
  expect({ status: without.status, out: without.out }).toEqual({ status: 2, out: '' });
  expect(without.err).toContain('There are no phases that you built for this work.');
  const reversed = await forecast('phases:\n  - { tasks: [page] }\n  - { tasks: [notes, figures] }\n');
  expect({ status: reversed.status, out: reversed.out }).toEqual({ status: 2, out: '' });
  expect(reversed.err).toContain('page in phase 1 needs “notes”, which comes later, in phase 2');
});
