import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asMaterialId, asTaskId } from '../../../shared/ids.ts';
import { blankTask } from '../../../shared/workflow/blank-task.ts';
import { applyEdit } from '../../../shared/workflow/edit.ts';
import type { Edit } from '../../../shared/workflow/edit.ts';
import { redo, record, seal, startHistory, undo } from '../../../shared/workflow/edit-history.ts';
import { referenceFaults } from '../../../shared/workflow/file.ts';
import { freshMaterialId, freshTaskId } from '../../../shared/workflow/fresh-id.ts';
import { WorkflowSchema } from '../../../shared/workflow/task.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';

const notes = { id: asMaterialId('notes'), title: 'Notes', text: 'Ten people left.' };
const people = { ...blankTask([], 'People'), brief: 'Name three risks.', materials: [notes.id] };
const money = { ...blankTask([], 'Money'), needs: [people.id] };
const start: Workflow = {
  id: 'risks',
  title: 'Risks',
  goal: null,
  exercise: null,
  plan: null,
  materials: [notes],
  tasks: [people, money],
};

describe('an edit', () => {
  it('takes a removed task out of the needs of others', () => {
    expect(applyEdit(start, { kind: 'remove-tasks', tasks: [people.id] }).tasks).toEqual([{ ...money, needs: [] }]);
  });

  it('takes a removed material from the tasks that read it', () => {
    const after = applyEdit(start, { kind: 'remove-material', material: notes.id });
    expect(after.materials).toEqual([]);
    expect(after.tasks[0]?.materials).toEqual([]);
  });

  it('joins several into one', () => {
    const page = blankTask(start.tasks, 'One page');
    const after = applyEdit(start, {
      kind: 'all',
      edits: [
        { kind: 'add-task', task: page },
        { kind: 'connect', from: people.id, to: page.id },
        { kind: 'connect', from: money.id, to: page.id },
        { kind: 'change-task', task: page.id, change: { brief: 'Write one page.' } },
      ],
    });
    expect(after.tasks.at(-1)).toEqual({ ...page, needs: [people.id, money.id], brief: 'Write one page.' });
  });

  it('keeps the id when everything else is replaced', () => {
    const other = { ...start, id: 'other', title: 'Other', tasks: [] };
    expect(applyEdit(start, { kind: 'replace', workflow: other })).toEqual({ ...other, id: 'risks' });
  });

  it('is the very same workflow where nothing changes', () => {
    const idle: Edit[] = [
      { kind: 'rename-workflow', title: 'Risks' },
      { kind: 'rename-workflow', title: '' },
      { kind: 'set-goal', goal: null },
      { kind: 'add-task', task: people },
      { kind: 'remove-tasks', tasks: [asTaskId('nobody')] },
      { kind: 'change-task', task: people.id, change: { brief: people.brief, materials: [notes.id] } },
      { kind: 'change-task', task: asTaskId('nobody'), change: { brief: 'Anything' } },
      { kind: 'connect', from: people.id, to: money.id },
      { kind: 'connect', from: asTaskId('nobody'), to: money.id },
      { kind: 'connect', from: money.id, to: money.id },
      { kind: 'disconnect', from: money.id, to: people.id },
      { kind: 'add-material', material: notes },
      { kind: 'change-material', material: notes.id, change: { title: 'Notes' } },
      { kind: 'remove-material', material: asMaterialId('nothing') },
      { kind: 'all', edits: [] },
    ];
    for (const edit of idle) expect([edit, applyEdit(start, edit) === start]).toEqual([edit, true]);
  });
});

const someTask = fc.constantFrom(...['people', 'money', 'page', 'nobody'].map(asTaskId));
const someMaterial = fc.constantFrom(...['notes', 'plan', 'nothing'].map(asMaterialId));
const someEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('rename-workflow' as const), title: fc.string({ maxLength: 20 }) }),
  fc.record({
    kind: fc.constant('add-task' as const),
    task: someTask.map((id) => ({ ...blankTask([], 'A title'), id })),
    at: fc.nat(4),
  }),
  fc.record({ kind: fc.constant('remove-tasks' as const), tasks: fc.array(someTask, { maxLength: 2 }) }),
  fc.record({
    kind: fc.constant('change-task' as const),
    task: someTask,
    change: fc.record({ brief: fc.string(), title: fc.string({ minLength: 1, maxLength: 20 }) }),
  }),
  fc.record({ kind: fc.constant('connect' as const), from: someTask, to: someTask }),
  fc.record({ kind: fc.constant('disconnect' as const), from: someTask, to: someTask }),
  fc.record({
    kind: fc.constant('add-material' as const),
    material: someMaterial.map((id) => ({ id, title: 'A text', text: 'Words.' })),
  }),
  fc.record({ kind: fc.constant('remove-material' as const), material: someMaterial }),
);

describe('edits in any order', () => {
  it('leave a workflow that is whole and names only what it has', () => {
    fc.assert(
      fc.property(fc.array(someEdit, { maxLength: 30 }), (edits) => {
        const after = edits.reduce(applyEdit, start);
        expect(WorkflowSchema.safeParse(after).success).toBe(true);
        expect(referenceFaults(after)).toEqual([]);
      }),
      { seed: 5 },
    );
  });

  it('can all be undone and redone', () => {
    fc.assert(
      fc.property(fc.array(someEdit, { maxLength: 120 }), (edits) => {
        const done = edits.reduce(
          (history, edit) => record(history, applyEdit(history.present, edit)),
          startHistory(start),
        );
        const undone = edits.reduce(undo, done);
        expect(undone.present).toBe(start);
        expect(edits.reduce(redo, undone).present).toEqual(done.present);
      }),
      { seed: 5 },
    );
  });
});

describe('the history', () => {
  it('takes a typed word back at once, and two words of a left field one by one', () => {
    const typed = ['a', 'ab', 'abc'].reduce((history, text) => record(history, text, 'brief'), startHistory(''));
    expect(undo(typed).present).toBe('');
    const again = record(seal(typed), 'abcd', 'brief');
    expect(undo(again).present).toBe('abc');
  });

  it('does not join what is typed after an undo to what was undone', () => {
    const undone = undo(record(record(startHistory('one'), 'two', 'brief'), 'three', 'title'));
    expect(undo(record(undone, 'four', 'brief')).present).toBe('two');
  });

  it('keeps at least 100 steps', () => {
    const many = Array.from({ length: 500 }, (_, at) => at + 1).reduce(
      (history, at) => record(history, at),
      startHistory(0),
    );
    const back = Array.from({ length: 100 }).reduce((history: typeof many) => undo(history), many);
    expect(back.present).toBe(400);
  });
});

describe('a fresh id', () => {
  it('comes from the title and is free', () => {
    expect(freshTaskId([], 'Größe & Gewicht')).toBe('gro-e-gewicht');
    expect(freshTaskId([{ id: asTaskId('people') }], 'People')).toBe('people-2');
    expect(freshTaskId([], '計画')).toBe('task');
    expect(freshMaterialId([{ id: asMaterialId('material') }], '…')).toBe('material-2');
    expect(freshTaskId([], 'constructor')).toBe('constructor-2');
  });

  it('is a valid one for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (title) => {
        expect(freshTaskId([], title)).toMatch(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/);
      }),
      { seed: 5 },
    );
  });
});
