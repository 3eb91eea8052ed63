import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { asMaterialId, asTaskId, ExerciseIdSchema } from '../../../shared/ids.ts';
import { plainPhase, settledPhases } from '../../../shared/structure/own-phases.ts';
import type { OwnPhase } from '../../../shared/structure/own-phases.ts';
import { readFiledWorkflow, readWorkflowText } from '../../../electron/services/workflow-file.ts';
import type { OutputContract, Task, Workflow } from '../../../shared/workflow/task.ts';
import { writeWorkflowFile } from '../../../shared/workflow/write-file.ts';
import { anyPhasesOf } from '../../support/any-phases.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { aTask, aWorkflow } from '../../support/workflows.ts';

const notes = {
  id: asMaterialId('notes'),
  title: 'Interview notes',
  text: '# Notes\n\nTen people left.\nNobody said why: "pay", or so.\n',
};
const sample = aWorkflow(
  [
    aTask('people', { title: 'People risks', brief: 'Name three risks.\nQuote each.', materials: [notes.id] }),
    aTask('page', {
      needs: ['people'],
      output: { kind: 'fields', fields: [{ name: 'risks', type: 'list', required: true, description: '' }] },
      limitSeconds: 120,
    }),
    aTask('later', { brief: '', estimate: { seconds: 45, tokens: 0 } }),
  ],
  { title: 'Risk review', goal: 'One page', materials: [notes] },
);

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        '\n',
        '\n\n',
        ' ',
        '  ',
        '\t',
        '\r\n',
        'Words',
        ': ',
        '- ',
        '# ',
        '"',
        "'",
        '|',
        '['.repeat(40),
        '{ a: '.repeat(8),
        '- '.repeat(20),
        '...',
        '---',
        'ü',
        '👩‍🔬',
        '\u2028',
      ),
    )
    .map((parts) => parts.join('')),
);
const filled = (most: number) => anyText.filter((text) => text !== '' && text.length <= most);
const ids = (word: string) =>
  fc.uniqueArray(fc.nat({ max: 99 }), { minLength: 1, maxLength: 5 }).map((all) => all.map((n) => `${word}-${n}`));
const anyOutput: fc.Arbitrary<OutputContract> = fc.oneof(
  fc.constant({ kind: 'prose' as const }),
  fc.record({
    kind: fc.constant('sections' as const),
    sections: fc.array(filled(120), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('fields' as const),
    fields: fc.array(
      fc.record({
        name: filled(60),
        type: fc.constantFrom('text' as const, 'number' as const, 'list' as const, 'boolean' as const),
        required: fc.boolean(),
        description: anyText,
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
);

const anyWorkflow: fc.Arbitrary<Workflow> = fc.tuple(ids('task'), ids('material')).chain(([tasks, materials]) =>
  fc.record({
    id: fc.constant('file'),
    title: filled(200),
    goal: fc.option(anyText),
    exercise: fc.option(fc.constant(ExerciseIdSchema.parse('board-prep'))),
    plan: fc.constant(null),
    materials: fc.tuple(
      ...materials.map((id) => fc.record({ id: fc.constant(asMaterialId(id)), title: filled(200), text: anyText })),
    ),
    tasks: fc.tuple(
      ...tasks.map((id): fc.Arbitrary<Task> =>
        fc.record(
          {
            id: fc.constant(asTaskId(id)),
            title: filled(200),
            brief: anyText,
            materials: fc.subarray(materials.map(asMaterialId)),
            // A circle is kept and written too.
            needs: fc.subarray(tasks.map(asTaskId)),
            output: anyOutput,
            followUps: fc.array(filled(200), { maxLength: 3 }),
            writes: fc.array(filled(200), { maxLength: 2 }),
            limitSeconds: fc.option(fc.integer({ min: 1, max: 86_400 })),
            estimate: fc.option(
              fc.record({
                seconds: fc.double({ min: 0.001, max: 86_400, noNaN: true }),
                tokens: fc.nat({ max: 9_999 }),
              }),
            ),
            merge: fc.constant(true as const),
            thread: filled(64),
          },
          {
            requiredKeys: [
              'id',
              'title',
              'brief',
              'materials',
              'needs',
              'output',
              'followUps',
              'writes',
              'limitSeconds',
              'estimate',
            ],
          },
        ),
      ),
    ),
  }),
);

describe('a workflow as a file', () => {
  it('is written to be read: in the order of the format, long texts as they stand, nothing that goes without saying', () => {
    expect(writeWorkflowFile(sample, 'yaml')).toBe(
      [
        'braid: 1',
        'title: Risk review',
        'goal: One page',
        'materials:',
        '  - id: notes',
        '    title: Interview notes',
        '    text: |',
        '      # Notes',
        '',
        '      Ten people left.',
        '      Nobody said why: "pay", or so.',
        'tasks:',
        '  - id: people',
        '    title: People risks',
        '    brief: |-',
        '      Name three risks.',
        '      Quote each.',
        '    materials: [notes]',
        '  - id: page',
        '    brief: Do page.',
        '    needs: [people]',
        '    output:',
        '      kind: fields',
        '      fields:',
        '        - name: risks',
        '          type: list',
        '    limitSeconds: 120',
        '  - id: later',
        '    seconds: 45',
        '',
      ].join('\n'),
    );
    expect(JSON.parse(writeWorkflowFile(sample, 'json'))).toEqual(parse(writeWorkflowFile(sample, 'yaml')));
  });

  it.each(['yaml', 'json'] as const)('is the same workflow when it is read again from %s', (format) => {
    fc.assert(
      fc.property(anyWorkflow, (workflow) => {
        const read = readWorkflowText(writeWorkflowFile(workflow, format), `file.${format}`);
        expect(read).toEqual({ ok: true, value: { workflow, phases: null } });
      }),
    );
  });

  it.each([
    ['a line that is but one space', `\n \n${'words '.repeat(8)}`],
    ['brackets without end', '[{ a: - ? '.repeat(2_000)],
    ['lines further and further in', Array.from({ length: 300 }, (_, level) => `${' '.repeat(level)}- a:`).join('\n')],
  ])('is the same with %s in its texts', (_name, text) => {
    const task = aTask('long', { brief: text, output: { kind: 'sections', sections: [text.slice(0, 60)] } });
    const workflow = aWorkflow([task], { materials: [{ ...notes, text }] });
    for (const format of ['yaml', 'json'] as const) {
      const read = readWorkflowText(writeWorkflowFile(workflow, format), `file.${format}`);
      expect(read).toMatchObject({
        ok: true,
        value: { workflow: { materials: [{ text }], tasks: [{ brief: text }] } },
      });
    }
  });

  it.each(['yaml', 'json'] as const)('is the same when the command line reads it from a file in %s', async (format) => {
    const file = path.join(await temporaryFolder(), `file.${format}`);
    await fc.assert(
      fc.asyncProperty(anyWorkflow, async (workflow) => {
        await writeFile(file, writeWorkflowFile(workflow, format));
        expect(await readFiledWorkflow(file)).toEqual({ ok: true, value: { workflow, phases: null } });
      }),
      { numRuns: 50 },
    );
  });

  it.each(['yaml', 'json'] as const)('brings the phases that somebody built for it along in %s', (format) => {
    const left = anyWorkflow.chain((workflow) => fc.tuple(fc.constant(workflow), anyPhasesOf(workflow.tasks)));
    fc.assert(
      fc.property(left, ([workflow, phases]) => {
        const read = readWorkflowText(writeWorkflowFile(workflow, format, phases), `file.${format}`);
        expect(read).toEqual({ ok: true, value: { workflow, phases: settledPhases(workflow.tasks, phases) } });
      }),
    );
    const people: OwnPhase = { tasks: [asTaskId('people')], context: 'thread', width: 1, gate: true, warm: false };
    expect(writeWorkflowFile(sample, 'yaml', [people, { ...plainPhase, width: 2, tasks: [asTaskId('page')] }])).toMatch(
      /\nphases:\n {2}- tasks: \[people\]\n {4}context: thread\n {4}gate: true\n {2}- tasks: \[page, later\]\n {4}width: 2\n$/,
    );
  });
});
