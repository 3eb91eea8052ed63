import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { braid, buildNode } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

beforeAll(buildNode, 240_000);

async function fileOf(text: string): Promise<string> {
  const file = path.join(await temporaryFolder(), 'plan.yaml');
  await writeFile(file, text);
  return file;
}

const task = (id: string, rest: string): string => `  - { id: ${id}, ${rest} }\n`;

describe('check', () => {
  it('prints one document with --json: the first plan of an exercise', async () => {
    const { status, out, err } = await braid('check', 'board-prep', '--json');
    const document: unknown = JSON.parse(out);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(document).toMatchObject({
      braid: 1,
      kind: 'check',
      workflow: { title: 'Board preparation, first plan' },
      issues: [
        {
          rule: 'missing-material',
          severity: 'warning',
          tasks: ['narrative'],
          reason: 'Its brief speaks of Plan against actual.',
          remedy: 'Show it',
        },
        { rule: 'loose-output', severity: 'hint', tasks: ['financials'], remedy: 'Use fields' },
      ],
    });
  });

  it('says the same to people, with what is right', async () => {
    const { status, out } = await braid('check', 'board-prep');
    expect(status).toBe(0);
    expect(out).toContain('One warning and one hint.\n');
    expect(out).toContain('Warning missing-material: Narrative structure can’t see what it names\n');
    expect(out).toContain('Right as it is:\n  Every brief is specific');
  });

  it('checks a file that can’t run, and ends well all the same', async () => {
    const cyclic = await fileOf(
      `braid: 1\ntasks:\n${task('a', 'brief: Name each risk of the lease., needs: [b]')}${task('b', 'brief: "", needs: [a]')}`,
    );
    const { status, out } = await braid('check', cyclic, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ issues: [{ rule: 'cycle' }, { rule: 'empty-brief', tasks: ['b'] }] });
  });

  it('finds nothing to mend in a sound plan', async () => {
    const sound = await fileOf(
      `braid: 1\ntasks:\n${task('a', 'brief: "Name each clause of the lease that ends it early, with its notice."')}`,
    );
    const { status, out } = await braid('check', sound);
    expect({ status, nothing: out.includes('Nothing to mend.') }).toEqual({ status: 0, nothing: true });
  });

  it('refuses what it can’t read with status 2, and prints no document', async () => {
    const broken = await fileOf('braid: 1\ntasks:\n  - { id: a }\n');
    const { status, out, err } = await braid('check', broken, '--json');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('tasks[0].brief is missing');
    expect((await braid('check', 'nowhere')).status).toBe(2);
  });
});
