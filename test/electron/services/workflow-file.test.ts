import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readFiledWorkflow, readWorkflowFile, readWorkflowText } from '../../../electron/services/workflow-file.ts';
import { failureLine, failureLines } from '../../../shared/words/said-failure.ts';
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
      'plan.yaml:3 tasks[0].needs[0] names “z”, which is no task of this workflow',
      'plan.yaml:3 tasks[0].materials[0] names “m”, which is no material of this workflow',
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

  it('reads no more files than a workflow may have, and no more text than it can use', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'small.md'), 'Notes');
    await writeFile(path.join(folder, 'large.md'), 'x'.repeat(2_000_000));
    const naming = (count: number, file: string) =>
      ['braid: 1', 'materials:', ...Array.from({ length: count }, (_, i) => `  - { id: m${i}, file: ${file} }`)]
        .concat('tasks: [{id: a, brief: x}]')
        .join('\n');
    const whatsOf = async (text: string): Promise<string[]> => {
      const result = await read(text, 'p.yaml', folder);
      return result.ok ? [] : (result.failure.faults ?? []).map(({ what }) => what);
    };
    expect(await whatsOf(naming(200, 'small.md'))).toEqual([]);
    expect(await whatsOf(naming(203, 'small.md'))).toEqual([
      'has more than 200 entries',
      ...Array.from({ length: 3 }, () => '“small.md” is one file too many, or too much beside the others'),
    ]);
    expect(await whatsOf(naming(8, 'large.md'))).toEqual([]);
    expect(await whatsOf(naming(9, 'large.md'))).toEqual([
      '“large.md” is one file too many, or too much beside the others',
    ]);
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

  it('costs work that grows with the number of its fields, not faster', () => {
    const searched = (count: number): number => {
      const spy = vi.spyOn(Array.prototype, 'includes');
      try {
        readWorkflowText(Array.from({ length: count }, (_, i) => `k${i}: 1`).join('\n'), 'plan.yaml');
        const lists: unknown[] = spy.mock.contexts;
        return lists.reduce((sum: number, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
      } finally {
        spy.mockRestore();
      }
    };
    expect(searched(4000)).toBeLessThan(5 * searched(1000) + 4000);
  });

  it('fits in one sentence of the command line, however many faults it has', async () => {
    const result = await read('braid: 2\ntasks: [{id: a}, {id: b}, {id: c}]');
    if (result.ok) throw new Error('should not parse');
    expect(failureLine(result.failure)).toMatch(
      /^The workflow file .*: plan\.yaml:1 braid must be 1; .*; and 2 more\. Nothing was/,
    );
  });
});

describe('a hostile or broken workflow file', () => {
  it('tells every fault at once: those of one field, those between fields, and those of files it names', async () => {
    expect(
      await faultsOf(
        [
          'braid: 2',
          'materials:',
          '  - { id: notes, file: ../secret.md }',
          '  - { id: notes, text: again }',
          '  - { id: bare }',
          'tasks:',
          '  - { id: a, brief: 3, needs: [nobody] }',
          '  - { id: a, materials: [elsewhere] }',
          '  - {}',
        ].join('\n'),
      ),
    ).toEqual([
      'plan.yaml:1 braid must be 1',
      'plan.yaml:3 materials[0].file “../secret.md” lies outside the folder of this file',
      'plan.yaml:4 materials[1].id “notes” is already the id of another material',
      'plan.yaml:5 materials[2] needs either text or file',
      'plan.yaml:7 tasks[0].brief must be a text',
      'plan.yaml:7 tasks[0].needs[0] names “nobody”, which is no task of this workflow',
      'plan.yaml:8 tasks[1].brief is missing: a task needs a brief, or seconds for a forecast',
      'plan.yaml:8 tasks[1].id “a” is already the id of another task',
      'plan.yaml:8 tasks[1].materials[0] names “elsewhere”, which is no material of this workflow',
      'plan.yaml:9 tasks[2].id is missing',
      'plan.yaml:9 tasks[2].brief is missing: a task needs a brief, or seconds for a forecast',
    ]);
  });

  const deep = 'x: '.concat('['.repeat(40_000), ']'.repeat(40_000));
  const bomb = 'abcdefgh'
    .split('')
    .map((name, index, names) => `${name}: &${name} [${`*${names[index - 1] ?? 'o'}, `.repeat(9)}1]\n`)
    .join('');

  it.each<[string, string | Uint8Array, string, string]>([
    ['empty', ' \n', 'plan.yaml', 'plan.yaml is empty'],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x62, 0, 0x72, 0]), 'plan.yaml', 'plan.yaml is not a text in UTF-8'],
    ['UTF-16 without a mark', Uint8Array.from([0x62, 0, 0x72, 0]), 'plan.yaml', 'plan.yaml is not a text file'],
    ['Latin-1', Uint8Array.from([0x74, 0x3a, 0x20, 0xdc]), 'plan.yaml', 'plan.yaml is not a text in UTF-8'],
    ['larger than 4 MB', '#'.repeat(4_100_000), 'plan.yaml', 'plan.yaml is larger than 4 MB'],
    ['nested without end', deep, 'plan.yaml', 'plan.yaml is nested too deeply'],
    ['an alias bomb', `o: &o [1]\n${bomb}`, 'plan.yaml', 'plan.yaml repeats parts of itself beyond measure'],
    ['two documents', 'braid: 1\n---\nbraid: 1\n', 'plan.yaml', 'plan.yaml:2 holds a second document from here on'],
    ['a field twice in JSON', '{"braid": 1,\n"braid": 1}', 'plan.json', 'plan.json:2 has a field twice here'],
    ['cut off JSON', '{"braid": 1,\n"tas', 'plan.json', 'plan.json:2 is not valid JSON here'],
  ])('that is %s is told in a word', async (_name, text, name, expected) => {
    const file = path.join(await temporaryFolder(), name);
    await writeFile(file, text);
    const result = await readWorkflowFile(file);
    expect(result.ok ? [] : result.failure.faults?.map(({ where, what }) => `${where} ${what}`)).toEqual([expected]);
  });

  it('that is a folder is told so, and the same for a material', async () => {
    const folder = await temporaryFolder();
    await mkdir(path.join(folder, 'sub.yaml'));
    expect(await readWorkflowFile(path.join(folder, 'sub.yaml'))).toMatchObject({
      ok: false,
      failure: { code: 'workflow-file', faults: [{ where: 'sub.yaml', what: 'is a folder' }] },
    });
    const file = path.join(folder, 'plan.yaml');
    await writeFile(
      file,
      'braid: 1\nmaterials: [{ id: a, file: sub.yaml }, { id: b, file: "x\\0y" }]\ntasks: [{ id: t, brief: x }]',
    );
    const result = await readWorkflowFile(file);
    expect(result.ok ? [] : result.failure.faults?.map(({ what }) => what)).toEqual([
      '“sub.yaml” is not a file',
      'is no name that a file can have',
    ]);
  });

  it('may begin with a byte order mark and end its lines as Windows does', async () => {
    expect(await read('\uFEFFbraid: 1\r\ntasks:\r\n  - { id: a, brief: Do it. }\r\n')).toMatchObject({ ok: true });
  });

  it('is told whole on a terminal: a sentence, then a line for each fault', async () => {
    const result = await read('braid: 1\ntasks: [{ id: a }, { id: b }, { id: c }]');
    const lines = result.ok ? [] : failureLines(result.failure);
    expect(lines[0]).toMatch(/^The workflow file .*plan\.yaml cannot be used\. /);
    expect(lines.slice(1).map((line) => line.replace(/ is missing.*/, ''))).toEqual([
      '  plan.yaml:2 tasks[0].brief',
      '  plan.yaml:2 tasks[1].brief',
      '  plan.yaml:2 tasks[2].brief',
    ]);
  });
});

describe('phases in a workflow file', () => {
  const tasks = 'braid: 1\ntasks:\n  - { id: a, brief: Do it. }\n  - { id: b, brief: Do that., needs: [a] }\n';

  it('are separate and without a bound unless they say otherwise', async () => {
    const file = path.join(await temporaryFolder(), 'plan.yaml');
    await writeFile(
      file,
      `${tasks}phases:\n  - { tasks: [a], context: thread, gate: true }\n  - { tasks: [b], warm: true }\n`,
    );
    expect(await readFiledWorkflow(file)).toMatchObject({
      ok: true,
      value: {
        workflow: { title: 'plan' },
        phases: [
          { tasks: ['a'], context: 'thread', width: 1, gate: true, warm: false },
          { tasks: ['b'], context: 'separate', width: null, gate: false, warm: true },
        ],
      },
    });
  });

  it('name tasks of the workflow, each once, by fields that exist', async () => {
    const found = await faultsOf(`${tasks}phases:\n  - { tasks: [a, c], widh: 2 }\n  - { tasks: [b, a], width: 0 }\n`);
    expect(found).toEqual([
      'plan.yaml:6 phases[0].widh is not a field: did you mean width?',
      'plan.yaml:6 phases[0].tasks[1] names “c”, which is no task of this workflow',
      'plan.yaml:7 phases[1].width must be at least 1',
      'plan.yaml:7 phases[1].tasks[1] names “a”, which is in phase 1 already',
    ]);
  });
});
