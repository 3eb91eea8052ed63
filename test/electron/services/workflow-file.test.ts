import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkflowFile } from '../../../electron/services/workflow-file.ts';
import { failureLine } from '../../../shared/words/en.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function read(text: string, name = 'plan.yaml', folder?: string) {
  const file = path.join(folder ?? (await temporaryFolder()), name);
  await writeFile(file, text);
  return readWorkflowFile(file);
}
async function faultsOf(text: string, name?: string) {
  const result = await read(text, name);
  return result.ok ? [] : (result.failure.faults ?? []).map(({ where, what }) => `${where} ${what}`);
}

describe('a workflow file', () => {
  it('needs only an id and a brief or seconds', async () => {
    const result = await read(
      'braid: 1\ntasks:\n  - { id: a, brief: Do it. }\n  - { id: b, seconds: 45, tokens: 15000, needs: [a] }\n',
    );
    expect(result).toEqual({
      ok: true,
      value: {
        id: 'plan',
        title: 'plan',
        goal: null,
        exercise: null,
        plan: null,
        materials: [],
        tasks: [
          {
            id: 'a',
            title: 'a',
            brief: 'Do it.',
            materials: [],
            needs: [],
            output: { kind: 'prose' },
            followUps: [],
            writes: [],
            limitSeconds: null,
            estimate: null,
          },
          {
            id: 'b',
            title: 'b',
            brief: '',
            materials: [],
            needs: ['a'],
            output: { kind: 'prose' },
            followUps: [],
            writes: [],
            limitSeconds: null,
            estimate: { seconds: 45, tokens: 15_000 },
          },
        ],
      },
    });
  });

  it('may be JSON', async () => {
    expect(await read('{\n\t"braid": 1, "tasks": [{"id": "a", "seconds": 1}]}', 'plan.json')).toMatchObject({
      ok: true,
    });
  });

  it('parses with a cycle, so that it can be shown and checked', async () => {
    expect(
      await read('braid: 1\ntasks: [{id: a, seconds: 1, needs: [b]}, {id: b, seconds: 1, needs: [a]}]'),
    ).toMatchObject({ ok: true });
  });

  it('names file, line and field of every fault at once', async () => {
    const text = [
      'braid: 1',
      'materials:',
      '  - { id: notes }',
      'tasks:',
      '  - id: a b',
      '    brief: x',
      '  - id: c',
      '    need: [a]',
      '    brief: 7',
      '  - id: d',
      '    output: { kind: sections, sections: [] }',
    ].join('\n');
    expect(await faultsOf(text)).toEqual([
      'plan.yaml:3 materials[0] needs either text or file',
      'plan.yaml:5 tasks[0].id may hold letters, digits and dashes, and starts with a letter or digit',
      'plan.yaml:8 tasks[1].need is not a field: did you mean needs?',
      'plan.yaml:9 tasks[1].brief must be a text',
      'plan.yaml:10 tasks[2].brief is missing: a task needs a brief, or seconds for a forecast',
      'plan.yaml:11 tasks[2].output.sections is empty',
    ]);
  });

  it('names ids that are used twice or point nowhere', async () => {
    const text = 'braid: 1\ntasks:\n  - { id: a, brief: x, needs: [z], materials: [m] }\n  - { id: a, brief: x }\n';
    expect(await faultsOf(text)).toEqual([
      'plan.yaml:3 tasks[0].needs[0] names “z”, which is no task of this file',
      'plan.yaml:3 tasks[0].materials[0] names “m”, which is no material of this file',
      'plan.yaml:4 tasks[1].id “a” is already the id of another task',
    ]);
  });

  it('names the line where the text itself is broken', async () => {
    expect((await faultsOf('braid: 1\ntasks: [\n  {id: a\n'))[0]).toMatch(/^plan\.yaml:\d is not valid YAML here: /);
    expect(await faultsOf('{"braid": 1,\n"tasks": [}', 'plan.json')).toEqual(['plan.json:2 is not valid JSON here']);
    expect((await faultsOf('')).length).toBeGreaterThan(0);
    expect((await faultsOf('just a text')).length).toBeGreaterThan(0);
  });

  it('reads the materials it names', async () => {
    const folder = await temporaryFolder();
    await mkdir(path.join(folder, 'materials'));
    await writeFile(path.join(folder, 'materials', 'notes.md'), 'Notes');
    const result = await read(
      'braid: 1\nmaterials: [{id: n, file: materials/notes.md}]\ntasks: [{id: a, brief: x}]',
      'p.yaml',
      folder,
    );
    expect(result).toMatchObject({ ok: true, value: { materials: [{ id: 'n', title: 'n', text: 'Notes' }] } });
  });

  it('never reads a file outside its folder, not by a path and not by a link', async () => {
    const outside = path.join(await temporaryFolder(), 'secret.md');
    await writeFile(outside, 'secret');
    const folder = await temporaryFolder();
    await symlink(outside, path.join(folder, 'link.md'));
    for (const name of [
      outside,
      `../${path.basename(path.dirname(outside))}/secret.md`,
      'link.md',
      'C:\\secret.md',
      '.',
    ]) {
      const result = await read(
        `braid: 1\nmaterials: [{id: n, file: ${JSON.stringify(name)}}]\ntasks: [{id: a, brief: x}]`,
        'p.yaml',
        folder,
      );
      expect(result).toMatchObject({ ok: false, failure: { code: 'workflow-file' } });
      if (!result.ok) expect(result.failure.faults?.[0]?.what).toMatch(/lies outside the folder|is not a file/);
    }
  });

  it('fits in one sentence of the command line, however many faults it has', async () => {
    const result = await read('braid: 2\ntasks: [{id: a}, {id: b}, {id: c}]');
    if (result.ok) throw new Error('should not parse');
    expect(failureLine(result.failure)).toMatch(
      /^The workflow file .*: plan\.yaml:1 braid must be 1; .*; and 2 more\. Nothing was/,
    );
  });
});
