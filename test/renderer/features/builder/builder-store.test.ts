import { describe, expect, it } from 'vitest';
import {
  createBuilder,
  saveAfterMs,
  selectCanUndo,
  selectPhases,
  selectWorkflow,
} from '../../../../renderer/features/builder/builder-store.ts';
import type { Draft } from '../../../../renderer/features/builder/builder-store.ts';
import { failure } from '../../../../shared/failure.ts';
import type { Failure } from '../../../../shared/failure.ts';
import { asTaskId } from '../../../../shared/ids.ts';
import { plainPhase } from '../../../../shared/structure/own-phases.ts';
import { blankTask } from '../../../../shared/workflow/blank-task.ts';

const people = blankTask([], 'People');
const start: Draft = {
  workflow: { id: 'w', title: 'Risks', goal: null, exercise: null, plan: null, materials: [], tasks: [people] },
  places: {},
  phases: null,
};

/** A builder whose host answers as told, and whose clock is turned by hand. */
function built(answers: readonly (Failure | null)[] = []) {
  const saved: Draft[] = [];
  const waiting: { ms: number; then: () => void }[] = [];
  const queue = [...answers];
  const builder = createBuilder({
    start,
    save: (draft) => {
      saved.push(draft);
      return Promise.resolve(queue.shift() ?? null);
    },
    after: (ms, then) => {
      const timer = { ms, then };
      waiting.push(timer);
      return () => void waiting.splice(0, waiting.length, ...waiting.filter((each) => each !== timer));
    },
  });
  const pass = async () => {
    for (const { then } of waiting.splice(0)) then();
    await builder.flush();
  };
  return { builder, saved, waiting, pass };
}

describe('a workflow on the table', () => {
  it('is saved again where an edit is undone before it was saved', async () => {
    const { builder, saved, pass } = built();
    builder.edit({ kind: 'rename-workflow', title: 'Threats' });
    builder.undo();
    expect(builder.store.getState().saving.kind).toBe('unsaved');
    await pass();
    expect(builder.store.getState().saving.kind).toBe('saved');
    expect(saved).toEqual([]);
  });

  it('is kept as it was where an edit is undone while it is being saved', async () => {
    const { builder, saved, pass } = built();
    builder.edit({ kind: 'rename-workflow', title: 'Threats' });
    const saving = builder.flush();
    await Promise.resolve();
    builder.undo();
    await saving;
    await pass();
    expect(saved.map(({ workflow }) => workflow.title)).toEqual(['Threats', 'Risks']);
    expect(builder.store.getState().saving.kind).toBe('saved');
  });

  it('is saved once, half a second after the last of several edits', async () => {
    const { builder, saved, waiting, pass } = built();
    builder.edit({ kind: 'set-goal', goal: 'O' }, 'goal');
    builder.edit({ kind: 'set-goal', goal: 'On' }, 'goal');
    expect(waiting.map(({ ms }) => ms)).toEqual([saveAfterMs]);
    expect(saved).toEqual([]);
    expect(builder.store.getState().saving.kind).toBe('unsaved');
    await pass();
    expect(saved.map(({ workflow }) => workflow.goal)).toEqual(['On']);
    expect(builder.store.getState().saving.kind).toBe('saved');
  });

  it('takes a task at its place as one step, and none of its id a second time', () => {
    const { builder } = built();
    const dates = blankTask([people], 'Dates');
    builder.place(dates, { x: 40, y: 80 });
    builder.place(dates, { x: 0, y: 0 });
    const { workflow, places } = builder.store.getState().history.present;
    expect(workflow.tasks).toEqual([people, dates]);
    expect(places).toEqual({ [dates.id]: { x: 40, y: 80 } });
    builder.undo();
    const before = builder.store.getState().history.present;
    expect([before.workflow.tasks, before.places]).toEqual([[people], {}]);
    expect(selectCanUndo(builder.store.getState())).toBe(false);
  });

  it('is not saved for an edit that changes nothing', () => {
    const { builder, waiting } = built();
    builder.edit({ kind: 'set-goal', goal: null });
    expect(waiting).toEqual([]);
    expect(selectCanUndo(builder.store.getState())).toBe(false);
  });

  it('keeps what was edited when the host refuses it, and saves it with the next try', async () => {
    const { builder, saved, pass } = built([failure('disk-full')]);
    builder.edit({ kind: 'set-goal', goal: 'One page' });
    expect(await builder.flush()).toEqual(failure('disk-full'));
    expect(builder.store.getState().saving).toEqual({ kind: 'failed', failure: failure('disk-full') });
    expect(selectWorkflow(builder.store.getState()).goal).toBe('One page');
    await pass();
    expect(saved).toHaveLength(2);
    expect(builder.store.getState().saving.kind).toBe('saved');
  });

  it('saves an undo like any edit', async () => {
    const { builder, saved } = built();
    builder.edit({ kind: 'set-goal', goal: 'One page' });
    await builder.flush();
    builder.undo();
    await builder.flush();
    expect(saved.map(({ workflow }) => workflow.goal)).toEqual(['One page', null]);
  });

  it('lets go of a selected task that is gone, and of none when something is undone', () => {
    const { builder } = built();
    builder.select([people.id, asTaskId('nobody')]);
    builder.edit({ kind: 'remove-tasks', tasks: [people.id] });
    expect(builder.store.getState().selected).toEqual([]);
  });

  it('takes an answer of the interview back together with what it drew', () => {
    const { builder } = built();
    const before = builder.store.getState().history.present;
    const answers = [{ pair: [people.id, people.id] as const, answer: 'no' as const, carries: '' }];
    builder.answer({ order: [people.id], answers }, [{ kind: 'set-goal', goal: 'Drawn' }]);
    const { present } = builder.store.getState().history;
    expect([present.workflow.goal, present.interview.answers]).toEqual(['Drawn', answers]);
    builder.undo();
    expect(builder.store.getState().history.present).toBe(before);
  });

  it('takes over what another window saved as a step that can be undone, without saving it again', async () => {
    const { builder, saved } = built();
    builder.adopt({ ...start, workflow: { ...start.workflow, goal: 'Theirs' } });
    await builder.flush();
    expect(saved).toEqual([]);
    expect(selectWorkflow(builder.store.getState()).goal).toBe('Theirs');
    builder.undo();
    expect(selectWorkflow(builder.store.getState()).goal).toBe(null);
  });

  it('keeps and undoes the phases that were built for it, and drops them with the last task that they name', async () => {
    const { builder, saved, pass } = built();
    const phases = [{ ...plainPhase, tasks: [people.id] }];
    builder.setPhases(phases);
    builder.edit({ kind: 'set-goal', goal: 'One page' });
    await pass();
    expect(saved.map((draft) => draft.phases)).toEqual([phases]);
    builder.edit({ kind: 'replace', workflow: { ...start.workflow, tasks: [blankTask([people], 'Other')] } });
    expect(selectPhases(builder.store.getState())).toBe(null);
    builder.undo();
    expect(selectPhases(builder.store.getState())).toEqual(phases);
    builder.undo();
    builder.undo();
    expect(selectPhases(builder.store.getState())).toBe(null);
  });

  it('undoes at least a hundred edits', () => {
    const { builder } = built();
    const before = builder.store.getState().history.present;
    for (let step = 1; step <= 100; step += 1) builder.edit({ kind: 'set-goal', goal: `Version ${step}` });
    for (let step = 1; step <= 100; step += 1) builder.undo();
    expect(builder.store.getState().history.present).toBe(before);
  });
});
