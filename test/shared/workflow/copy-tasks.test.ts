import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asMaterialId } from '../../../shared/ids.ts';
import { blankTask } from '../../../shared/workflow/blank-task.ts';
import { copyTasks, pasteTasks, readCopied } from '../../../shared/workflow/copy-tasks.ts';
import { applyEdit } from '../../../shared/workflow/edit.ts';
import { referenceFaults } from '../../../shared/workflow/file.ts';
import type { Workflow } from '../../../shared/workflow/task.ts';

const notes = { id: asMaterialId('notes'), title: 'Notes', text: 'Ten people left.' };
const people = blankTask([], 'People', { brief: 'Name three risks.', materials: [notes.id] });
const money = blankTask([], 'Money', { needs: [people.id] });
const page = blankTask([], 'Page', { needs: [people.id, money.id] });
const workflow: Workflow = {
  id: 'risks',
  title: 'Risks',
  goal: null,
  exercise: null,
  plan: null,
  materials: [notes],
  tasks: [people, money, page],
};
const elsewhere: Workflow = {
  ...workflow,
  id: 'other',
  materials: [{ id: notes.id, title: 'Notes', text: 'Other notes.' }],
  tasks: [blankTask([], 'Money')],
};
const again = (title: string) => `${title}, again`;

describe('copied tasks', () => {
  it('come beside their originals with the needs between them, and share the materials', () => {
    const { edit, added } = pasteTasks(workflow, copyTasks(workflow, [people.id, page.id]), again);
    const after = applyEdit(workflow, edit);
    const [copiedPeople, copiedPage] = after.tasks.slice(3);
    expect([copiedPeople?.title, copiedPage?.title]).toEqual(['People, again', 'Page, again']);
    expect(added).toEqual([copiedPeople?.id, copiedPage?.id]);
    // The copy of a join rests on the copied task, and still on the one that was not copied.
    expect(copiedPage?.needs).toEqual([copiedPeople?.id, money.id]);
    expect(copiedPeople?.materials).toEqual([notes.id]);
    expect(after.materials).toEqual([notes]);
  });

  it('bring what they read into another workflow, under ids that are free there', () => {
    const { edit } = pasteTasks(elsewhere, copyTasks(workflow, [people.id, money.id]), again);
    const after = applyEdit(elsewhere, edit);
    expect(after.materials).toEqual([...elsewhere.materials, { ...notes, id: asMaterialId('notes-2') }]);
    expect(after.tasks.map(({ id, title, materials }) => [id, title, materials])).toEqual([
      ['money', 'Money', []],
      ['people', 'People', ['notes-2']],
      ['money-again', 'Money, again', []],
    ]);
    expect(after.tasks[2]?.needs).toEqual([people.id]);
  });

  it('survive the clipboard, and no other text is taken for them', () => {
    const copied = copyTasks(workflow, [people.id]);
    expect(readCopied(JSON.stringify(copied))).toEqual(copied);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readCopied(text)).toBe(null);
      }),
      { seed: 5 },
    );
    expect(readCopied(`{"braid":1,"kind":"tasks","tasks":[{"id":"x"}],"materials":[]}`)).toBe(null);
  });

  it('leave a workflow that names only what it has, whatever is copied where', () => {
    const some = fc.subarray(
      workflow.tasks.map(({ id }) => id),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(some, fc.constantFrom(workflow, elsewhere), fc.integer({ min: 1, max: 3 }), (ids, target, times) => {
        let after = target;
        for (let time = 0; time < times; time += 1) {
          after = applyEdit(after, pasteTasks(after, copyTasks(workflow, ids), again).edit);
        }
        expect(referenceFaults(after)).toEqual([]);
        expect(after.tasks).toHaveLength(target.tasks.length + times * ids.length);
      }),
      { seed: 5 },
    );
  });
});
