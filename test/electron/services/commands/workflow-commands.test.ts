import { describe, expect, it } from 'vitest';
import { asExerciseId, asMaterialId, asPlanId } from '../../../../shared/ids.ts';
import { WorkflowFormatSchema } from '../../../../shared/workflow/commands.ts';
import { ownPlan } from '../../../../shared/workflow/kept.ts';
import type { KeptWorkflow } from '../../../../shared/workflow/kept.ts';
import type { Workflow } from '../../../../shared/workflow/task.ts';
import { ended, listen } from '../../../support/app-pushes.ts';
import { ask, send, testApp } from '../../../support/test-app.ts';
import type { Carrier } from '../../../support/test-app.ts';
import { aTask, aWorkflow } from '../../../support/workflows.ts';

const board = asExerciseId('board-prep');
const firstPlan = asPlanId('first-plan');

const ownCut = (app: Carrier) =>
  ask(app, 'workflow.create', { from: 'plan', exercise: board, plan: firstPlan, own: true });
const copyOfPlan = (app: Carrier) =>
  ask(app, 'workflow.create', { from: 'plan', exercise: board, plan: firstPlan, own: false });
const saved = (app: Carrier, { id, workflow }: KeptWorkflow, change: Partial<Workflow>) =>
  ask(app, 'workflow.save', { workflow: id, patch: { workflow: { ...workflow, ...change } } });
const opened = (app: Carrier) => ask(app, 'exercise.open', { exercise: board });
const stray = { id: asMaterialId('stray'), title: 'Stray', text: 'Nothing to do with it.' };

describe('a workflow of one’s own', () => {
  it('is made, saved, copied, deleted and brought back, and every window hears of it', async () => {
    const app = await testApp();
    const { heard } = listen(app);
    const made = await ask(app, 'workflow.create', { from: 'blank', title: 'Launch' });
    expect(made.workflow).toEqual(aWorkflow([], { id: made.id, title: 'Launch' }));
    const after = await saved(app, made, { tasks: [aTask('a'), aTask('b', { needs: ['a'] })], materials: [stray] });
    const copy = await ask(app, 'workflow.create', { from: 'kept', workflow: made.id });
    expect(copy.workflow).toEqual({ ...after.workflow, id: copy.id, title: 'Copy of Launch' });
    await ask(app, 'workflow.delete', { workflow: copy.id });
    expect(await ask(app, 'workflows.list', {})).toEqual([
      {
        id: made.id,
        title: 'Launch',
        goal: null,
        exercise: null,
        own: false,
        waves: [1, 1],
        tasks: 2,
        materials: 1,
        lastComparison: null,
        updatedAt: after.updatedAt,
      },
    ]);
    expect(await ask(app, 'workflow.restore', { workflow: copy.id })).toEqual(copy);
    const told = heard.flatMap((push) => (push.kind === 'workflows-changed' ? [push.workflow] : []));
    expect(told).toEqual([made.id, made.id, copy.id, copy.id, copy.id]);
  });

  it('is refused at its own places, and an unknown one by its name', async () => {
    const app = await testApp();
    const made = await ask(app, 'workflow.create', { from: 'blank', title: 'Launch' });
    const wild = { ...made.workflow, tasks: [aTask('a', { needs: ['nobody'] })] };
    const faulty = {
      ok: false,
      failure: {
        code: 'faulty-workflow',
        faults: [{ where: 'tasks[0].needs[0]', what: 'names “nobody”, which is no task of this workflow' }],
      },
    };
    expect(await send(app, 'workflow.save', { workflow: made.id, patch: { workflow: wild } })).toMatchObject(faulty);
    expect(await send(app, 'workflow.create', { from: 'workflow', workflow: wild })).toMatchObject(faulty);
    const gone = { ok: false, failure: { code: 'unknown-workflow' } };
    await ask(app, 'workflow.delete', { workflow: made.id });
    expect(await send(app, 'workflow.open', { workflow: made.id })).toMatchObject(gone);
    const source = { kind: 'kept', workflow: made.id } as const;
    expect(await send(app, 'forecast', { source, structures: ['thread'] })).toMatchObject(gone);
  });

  it('runs under its own title, remembers its comparisons, and says at which tasks it can’t run yet', async () => {
    const app = await testApp();
    const pushes = listen(app);
    const made = await ask(app, 'workflow.create', { from: 'blank', title: 'Launch' });
    const source = { kind: 'kept', workflow: made.id } as const;
    const start = { source, structures: ['all-at-once'], prediction: null } as const;
    await saved(app, made, { tasks: [aTask('a', { title: '', followUps: [' '] }), aTask('b', { brief: '' })] });
    expect(await send(app, 'comparison.start', { ...start, structures: ['thread'] })).toMatchObject({
      failure: { code: 'not-runnable', details: { tasks: 'b' } },
    });
    await saved(app, made, { tasks: [aTask('a', { title: '', followUps: [' '] }), aTask('b')] });
    const { comparison } = await ask(app, 'comparison.start', { ...start, structures: ['all-at-once'] });
    await pushes.until(ended(comparison));
    const { summary, comparison: measured } = await ask(app, 'comparison.result', { comparison });
    expect(summary).toMatchObject({ title: 'Launch', exercise: null, planTitle: null, kept: made.id });
    expect(measured.workflow.id).toBe(made.id);
    const { comparisons } = await ask(app, 'workflow.open', { workflow: made.id });
    expect(comparisons).toEqual([comparison]);
  });
});

describe('the learner’s own cut of an exercise', () => {
  it('is one more plan of it, made once, and reads the exercise’s materials whatever was sent', async () => {
    const app = await testApp();
    const before = await opened(app);
    expect(before.exercise.plans.map(({ kind }) => kind)).not.toContain('own');
    const cut = await ownCut(app);
    expect(cut.workflow).toMatchObject({ title: before.exercise.title, exercise: board, plan: ownPlan });
    const changed = await saved(app, cut, {
      exercise: null,
      plan: null,
      materials: [stray],
      tasks: [aTask('all', { materials: [stray.id] })],
    });
    expect(changed.workflow).toEqual({
      ...cut.workflow,
      tasks: [aTask('all')],
      materials: before.exercise.materials,
    });
    expect(await ownCut(app)).toEqual(changed);
    const { exercise } = await opened(app);
    expect(exercise.plans.slice(0, -1)).toEqual(before.exercise.plans);
    expect(exercise.plans.at(-1)).toMatchObject({
      id: 'own',
      kind: 'own',
      title: 'Your plan',
      workflow: changed.workflow,
    });
    expect(JSON.stringify(exercise)).not.toMatch(/"(?:findings|decoys|cues|evidence)":/);
  });

  it('moves progress on like any plan, is scored like one, and is offered as a mend', async () => {
    const app = await testApp();
    const pushes = listen(app);
    const cut = await ownCut(app);
    const source = { kind: 'exercise', exercise: board, plan: ownPlan } as const;
    const run = async (plan: typeof source.plan) => {
      const started = await ask(app, 'comparison.start', {
        source: { ...source, plan },
        structures: ['all-at-once'],
        prediction: null,
      });
      await pushes.until(ended(started.comparison));
      return ask(app, 'comparison.result', started);
    };
    const own = await run(ownPlan);
    expect((await opened(app)).progress).toMatchObject({ plan: 'own', step: 'run', comparisons: [own.summary.id] });
    const first = await run(firstPlan);
    expect(own.summary).toMatchObject({ title: first.summary.title, exercise: board, planTitle: 'Your plan' });
    expect(own.comparison.workflow).toMatchObject({ id: first.comparison.workflow.id, plan: 'own' });
    expect(own.comparison.runs[0]?.findings).toEqual(first.comparison.runs[0]?.findings);
    expect(first.mends.map(({ id }) => id)).toContain('own');
    expect(own.mends.map(({ id }) => id)).toEqual([
      firstPlan,
      ...first.mends.map(({ id }) => id).filter((id) => id !== 'own'),
    ]);
    expect((await ask(app, 'workflow.open', { workflow: cut.id })).comparisons).toEqual([own.summary.id]);
  });

  it('gives way to the first plan while it is deleted', async () => {
    const app = await testApp();
    const patch = { plan: ownPlan };
    expect((await ask(app, 'progress.save', { exercise: board, patch })).plan).toBe(firstPlan);
    const cut = await ownCut(app);
    expect((await ask(app, 'progress.save', { exercise: board, patch })).plan).toBe('own');
    await ask(app, 'workflow.delete', { workflow: cut.id });
    expect((await opened(app)).progress.plan).toBe(firstPlan);
    const listed = await ask(app, 'exercises.list', {});
    expect(listed.find(({ id }) => id === board)?.progress?.plan).toBe(firstPlan);
    const source = { kind: 'exercise', exercise: board, plan: ownPlan } as const;
    expect(await send(app, 'forecast', { source, structures: ['thread'] })).toMatchObject({
      failure: { code: 'unknown-plan' },
    });
    await ask(app, 'workflow.restore', { workflow: cut.id });
    expect((await opened(app)).progress.plan).toBe('own');
  });
});

describe('a copy of a plan', () => {
  it('is scored by its exercise as long as the texts are untouched, and no longer', async () => {
    const app = await testApp();
    const copy = await copyOfPlan(app);
    expect(copy.workflow).toMatchObject({ exercise: board, plan: null });
    const [first, ...others] = copy.workflow.materials;
    if (!first) throw new Error('needs a material');
    const added = await saved(app, copy, { materials: [...copy.workflow.materials, stray] });
    expect(added.workflow.exercise).toBe(board);
    const reworded = await saved(app, copy, { materials: [{ ...first, text: `${first.text}.` }, ...others] });
    expect(reworded.workflow.exercise).toBe(null);
    // Undone: the page sends what it had before.
    expect((await saved(app, copy, {})).workflow.exercise).toBe(board);
  });

  it('is called by its own title, though its findings are scored', async () => {
    const app = await testApp();
    const pushes = listen(app);
    const copy = await saved(app, await copyOfPlan(app), { title: 'Mine', tasks: [aTask('all')] });
    const source = { kind: 'kept', workflow: copy.id } as const;
    const { comparison } = await ask(app, 'comparison.start', { source, structures: ['thread'], prediction: null });
    await pushes.until(ended(comparison));
    const { summary, comparison: measured } = await ask(app, 'comparison.result', { comparison });
    expect(summary).toMatchObject({ title: 'Mine', exercise: board, planTitle: null });
    expect(measured.runs[0]?.findings?.of).toBeGreaterThan(0);
    expect((await opened(app)).progress.comparisons).toEqual([]);
  });

  it('can’t become an own cut by what it says', async () => {
    const app = await testApp();
    const cut = await ownCut(app);
    const copies = [
      await ask(app, 'workflow.create', { from: 'workflow', workflow: cut.workflow }),
      await ask(app, 'workflow.create', { from: 'kept', workflow: cut.id }),
      await saved(app, await copyOfPlan(app), { plan: ownPlan }),
    ];
    expect(copies.map(({ workflow }) => [workflow.exercise, workflow.plan])).toEqual(copies.map(() => [board, null]));
  });
});

describe('a workflow file given to a window', () => {
  it('becomes a kept workflow, named after the file where it has no title', async () => {
    const app = await testApp();
    const text = 'braid: 1\ntasks:\n  - id: a\n    brief: Do it.\n';
    const made = await ask(app, 'workflow.create', { from: 'file', name: 'C:\\notes\\launch.yaml', text });
    expect(made.workflow).toEqual(aWorkflow([aTask('a', { brief: 'Do it.' })], { id: made.id, title: 'launch' }));
  });

  it('is told every fault at its line, the files that it names among them', async () => {
    const app = await testApp();
    const text = 'braid: 1\nmaterials:\n  - { id: notes, file: notes.md }\ntasks:\n  - id: a\n    needs: [b]\n';
    const refused = await send(app, 'workflow.create', { from: 'file', name: 'launch.yaml', text });
    expect(refused).toMatchObject({ failure: { code: 'workflow-file', wayOut: 'mend-input' } });
    expect(!refused.ok && refused.failure.faults?.map(({ where }) => where)).toEqual([
      'launch.yaml:3 materials[0].file',
      'launch.yaml:5 tasks[0].brief',
      'launch.yaml:6 tasks[0].needs[0]',
    ]);
    expect(await ask(app, 'workflows.list', {})).toEqual([]);
  });

  it('is what an export writes, once there is a task in it', async () => {
    const app = await testApp();
    const made = await ask(app, 'workflow.create', { from: 'blank', title: 'Launch & more' });
    const none = await send(app, 'workflow.export', { workflow: made.id, format: 'yaml' });
    expect(none).toMatchObject({ failure: { code: 'not-runnable' } });
    const { workflow } = await saved(app, made, { tasks: [aTask('a')], materials: [stray] });
    for (const format of WorkflowFormatSchema.options) {
      const file = await ask(app, 'workflow.export', { workflow: made.id, format });
      expect(file.name).toBe(`launch-more.${format}`);
      const again = await ask(app, 'workflow.create', { from: 'file', ...file });
      expect(again.workflow).toEqual({ ...workflow, id: again.id });
    }
  });
});
