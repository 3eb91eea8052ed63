import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CommandOutput } from '../../../shared/contract.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import { blankTask } from '../../../shared/workflow/blank-task.ts';
import { freshMaterialId } from '../../../shared/workflow/fresh-id.ts';
import type { Material, Task } from '../../../shared/workflow/task.ts';
import { ended, listen } from '../../support/app-pushes.ts';
import { buildNode } from '../../support/command-line.ts';
import { ask, send, testApp } from '../../support/test-app.ts';
import type { Carrier } from '../../support/test-app.ts';
import { paragraph, writtenDocx } from '../../support/written-docx.ts';
import { writtenPdf } from '../../support/written-pdf.ts';

beforeAll(buildNode, 180_000);

const base64 = (bytes: Buffer | string): string => Buffer.from(bytes).toString('base64');
const wages = 'Wages rose by 7 percent in the spring. Two teams left for Kestrel. The canteen was painted green.';
const orders = 'Orders fell to 310 in May. The largest customer asks for 60 days to pay. The lift was repaired.';

/** Adds what a file says as a material, as a page does. */
async function dropped(app: Carrier, materials: Material[], name: string, bytes: Buffer | string): Promise<Material> {
  const { title, text } = await ask(app, 'material.read', { name, base64: base64(bytes) });
  const material = { id: freshMaterialId(materials, title), title, text };
  materials.push(material);
  return material;
}

function reads(tasks: Task[], title: string, brief: string, material: Material): void {
  tasks.push(blankTask(tasks, title, { brief, materials: [material.id] }));
}

type Result = CommandOutput<'comparison.result'>;
const outputsOf = (result: Result, structure: StructureKey): string[] =>
  result.comparison.runs.find((run) => run.structure === structure)?.tasks.map(({ output }) => output ?? '') ?? [];

describe('a workflow of one’s own, with the practice model', () => {
  it('runs two independent tasks on two files, and each answer quotes its own', async () => {
    const app = await testApp();
    const pushes = listen(app);
    const { id, workflow } = await ask(app, 'workflow.create', { from: 'blank', title: 'My week' });
    const materials: Material[] = [];
    const tasks: Task[] = [];
    const people = await dropped(app, materials, 'people.docx', writtenDocx(paragraph(wages)));
    const sales = await dropped(app, materials, 'sales.txt', orders);
    reads(tasks, 'People', 'Which people risks do the notes show? Quote the wages and who left.', people);
    reads(tasks, 'Sales', 'Which sales risks do the notes show? Quote the orders and the customer.', sales);
    await ask(app, 'workflow.save', { workflow: id, patch: { workflow: { ...workflow, materials, tasks } } });

    const { comparison } = await ask(app, 'comparison.start', {
      source: { kind: 'kept', workflow: id },
      structures: ['thread', 'all-at-once'],
      prediction: null,
    });
    await pushes.until(ended(comparison));
    const result = await ask(app, 'comparison.result', { comparison });

    expect(result.summary).toMatchObject({ title: 'My week', model: 'practice', kept: id });
    expect(result.comparison.runs.map(({ state, findings }) => [state, findings])).toEqual([
      ['finished', null],
      ['finished', null],
    ]);
    for (const structure of ['thread', 'all-at-once'] as const) {
      const [onPeople, onSales] = outputsOf(result, structure);
      expect(onPeople).toContain('Wages rose by 7 percent in the spring');
      expect(onSales).toContain('Orders fell to 310 in May');
      expect(onPeople).toContain('People, as an extract: the sentences that share most with the brief, word for word');
      // Nothing of the second text had been sent when the first was answered.
      expect(onPeople).not.toContain('310');
    }
    const [, alone] = outputsOf(result, 'all-at-once');
    expect(alone).not.toContain('7 percent');
    expect((await ask(app, 'workflows.list', {}))[0]).toMatchObject({ id, lastComparison: comparison });
  });

  it('is forecast as it stands, and says at which tasks it can’t be', async () => {
    const app = await testApp();
    const { id, workflow } = await ask(app, 'workflow.create', { from: 'blank', title: 'My week' });
    const forecast = () =>
      send(app, 'forecast', { source: { kind: 'kept', workflow: id }, structures: ['thread', 'all-at-once'] });
    expect(await forecast()).toMatchObject({ failure: { code: 'not-runnable' } });
    const tasks = [blankTask([], 'People'), { ...blankTask([], 'Sales'), brief: 'Sum it up.' }];
    await ask(app, 'workflow.save', { workflow: id, patch: { workflow: { ...workflow, tasks } } });
    expect(await forecast()).toMatchObject({ failure: { code: 'not-runnable', details: { tasks: 'people' } } });
    const written = tasks.map((task) => ({ ...task, brief: 'Sum it up.' }));
    await ask(app, 'workflow.save', { workflow: id, patch: { workflow: { ...workflow, tasks: written } } });
    expect(await forecast()).toMatchObject({ ok: true, value: { predicted: true, workflow: { title: 'My week' } } });
  });
});

describe('files that somebody drops', () => {
  it('are read, or told in a sentence, and what is kept stays as it was', async () => {
    const app = await testApp();
    const made = await ask(app, 'workflow.create', { from: 'blank', title: 'My week' });
    const pdf = writtenPdf([[{ text: 'Orders fell to 310.', y: 700 }]]);
    const read = await ask(app, 'material.read', { name: 'C:\\week\\sales.pdf', base64: base64(pdf) });
    expect(read).toEqual({ title: 'sales', text: 'Orders fell to 310.', pages: 1 });
    const bad: readonly [string, Buffer | string][] = [
      ['large.txt', 'x'.repeat(5_000_000)],
      ['empty.txt', ''],
      ['blank.txt', ' \n '],
      ['picture.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
      ['locked.pdf', await readFile('test/support/files/locked.pdf')],
      ['scan.pdf', writtenPdf([[]])],
      ['cut.pdf', pdf.subarray(0, 80)],
      ['cut.docx', writtenDocx(paragraph('Text')).subarray(0, 500)],
      ['old.doc', 'anything'],
    ];
    const answers: string[] = [];
    for (const [name, bytes] of bad) {
      const answer = await send(app, 'material.read', { name, base64: base64(bytes) });
      answers.push(answer.ok ? 'ok' : `${answer.failure.code} ${answer.failure.details['reason']}`);
    }
    expect(answers).toEqual(
      ['too-large', 'empty', 'blank', 'binary', 'locked', 'scanned', 'damaged', 'damaged', 'format'].map(
        (reason) => `material-unreadable ${reason}`,
      ),
    );
    expect(await ask(app, 'workflow.open', { workflow: made.id })).toEqual(made);
  });
});
