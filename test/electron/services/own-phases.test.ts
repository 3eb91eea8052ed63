import { describe, expect, it } from 'vitest';
import { asExerciseId, asPlanId, asRunId, asTaskId } from '../../../shared/ids.ts';
import { plainPhase } from '../../../shared/structure/own-phases.ts';
import type { OwnPhase } from '../../../shared/structure/own-phases.ts';
import { ownPlan } from '../../../shared/workflow/kept.ts';
import type { KeptWorkflow } from '../../../shared/workflow/kept.ts';
import { ended, listen } from '../../support/app-pushes.ts';
import { ask, send, testApp } from '../../support/test-app.ts';
import type { Carrier } from '../../support/test-app.ts';
import { aTask, aWorkflow } from '../../support/workflows.ts';

const [first, left, right, join] = ['first', 'left', 'right', 'join'].map(asTaskId) as [never, never, never, never]; // four literals
const plan = aWorkflow(
  [
    aTask('first'),
    aTask('left', { needs: ['first'] }),
    aTask('right', { needs: ['first'] }),
    aTask('join', { needs: ['left', 'right'] }),
  ],
  { title: 'My week' },
);
const built: OwnPhase[] = [
  { ...plainPhase, tasks: [first, left], context: 'thread', width: 1, gate: true },
  { ...plainPhase, tasks: [right], width: 2, warm: true },
  { ...plainPhase, tasks: [join] },
];

async function kept(app: Carrier, phases: OwnPhase[] | null = built): Promise<KeptWorkflow> {
  const { id } = await ask(app, 'workflow.create', { from: 'workflow', workflow: plan });
  return ask(app, 'workflow.save', { workflow: id, patch: { phases } });
}

/** Each task with its conversation: what tells these structures apart. */
const conversationsOf = ({ tasks }: { tasks: readonly { id: string; conversation: string }[] }): string =>
  tasks.map(({ id, conversation }) => `${id} ${conversation}`).join(', ');
const inThread = 'first c1, left c1, right c1, join c1';
const inOwn = 'first c1, left c1, right c2, join c3';

const failed = (code: string) => ({ ok: false, failure: { code } });

describe('phases that somebody built for a workflow they keep', () => {
  it('are kept with it, left alone by saves of anything else, copied, and written into its file', async () => {
    const app = await testApp();
    const { id, phases } = await kept(app);
    expect(phases).toEqual(built);
    await ask(app, 'workflow.save', { workflow: id, patch: { structures: ['own'] } });
    expect(await ask(app, 'workflow.open', { workflow: id })).toMatchObject({ phases: built, structures: ['own'] });
    expect(await ask(app, 'workflow.create', { from: 'kept', workflow: id })).toMatchObject({ phases: built });
    const file = await ask(app, 'workflow.export', { workflow: id, format: 'yaml' });
    const back = await ask(app, 'workflow.create', { from: 'file', ...file });
    expect(back.phases).toEqual(built);
    expect((await ask(app, 'workflow.save', { workflow: id, patch: { phases: null } })).phases).toBeNull();
  });

  it('are what it is forecast, priced and run in, and what its results are predicted with', async () => {
    const app = await testApp();
    const pushes = listen(app);
    const { id } = await kept(app);
    const what = { source: { kind: 'kept', workflow: id }, structures: ['thread', 'own'] } as const;
    const wanted = { source: what.source, structures: [...what.structures] };

    const forecast = await ask(app, 'forecast', wanted);
    expect(forecast.runs.map((run) => [run.structure, conversationsOf(run)])).toEqual([
      ['thread', inThread],
      ['own', inOwn],
    ]);
    const estimate = await ask(app, 'comparison.estimate', wanted);
    expect(estimate.runs.map(({ structure, requests }) => [structure, requests])).toEqual([
      ['thread', 4],
      ['own', 4],
    ]);

    const { comparison, runs } = await ask(app, 'comparison.start', { ...wanted, prediction: null });
    expect(runs.map(({ run }) => run)).toEqual([asRunId(`${comparison}-thread`), asRunId(`${comparison}-own`)]);
    await pushes.until(ended(comparison));
    const open = await ask(app, 'comparison.open', { comparison });
    expect(open.runs[1]?.header.structure).toEqual({
      key: 'own',
      phases: [
        { name: 'own', tasks: ['first', 'left'], context: 'thread', width: 1, gate: true },
        { name: 'own', tasks: ['right'], context: 'separate', width: 2, gate: false, warm: true },
        { name: 'own', tasks: ['join'], context: 'separate', width: null, gate: false },
      ],
    });
    // Its results stay what they were, whatever becomes of the phases.
    await ask(app, 'workflow.save', { workflow: id, patch: { phases: null } });
    const result = await ask(app, 'comparison.result', { comparison });
    expect(result.comparison.runs.map((run) => [run.structure, run.state, conversationsOf(run)])).toEqual([
      ['thread', 'finished', inThread],
      ['own', 'finished', inOwn],
    ]);
    expect(result.forecast?.runs.map(conversationsOf)).toEqual([inThread, inOwn]);
  });

  it('wait for a review after each phase that asks for one, and go on after a stop with the same phases', async () => {
    const app = await testApp();
    const pushes = listen(app);
    await ask(app, 'settings.save', { patch: { gates: 'ask', warmCache: true, reviewEvery: 1 } });
    const { id } = await kept(app);
    const { comparison, runs } = await ask(app, 'comparison.start', {
      source: { kind: 'kept', workflow: id },
      structures: ['own'],
      prediction: null,
    });
    const run = runs[0]?.run ?? asRunId('none');
    const wanted = await pushes.until(
      (push) => push.kind === 'run-events' && push.events.some(({ kind }) => kind === 'review-wanted'),
    );
    expect(wanted).toMatchObject({ run });
    await ask(app, 'comparison.stop', { comparison });
    await pushes.until(ended(comparison));
    await ask(app, 'comparison.resume', { comparison });
    const { runs: again } = await ask(app, 'comparison.open', { comparison });
    const gates = (again[0]?.events ?? []).flatMap((event) =>
      event.kind === 'step-added' && event.added.kind === 'gate' ? [event.added.id] : [],
    );
    // What was set for runs in general doesn't change what somebody built: one gate, where they wanted it.
    expect(gates).toEqual(['gate.1']);
    const [gate] = gates;
    if (gate) await ask(app, 'run.review', { action: 'approve', run, gate });
    await pushes.until(
      (push) => push.kind === 'comparison-changed' && push.summary.runs.some(({ state }) => state === 'finished'),
    );
  });

  it('refuse to run where there are none, or where they would stand still', async () => {
    const app = await testApp();
    const { id } = await kept(app, null);
    const commands = (source: { kind: 'kept'; workflow: KeptWorkflow['id'] }) => [
      send(app, 'forecast', { source, structures: ['own'] }),
      send(app, 'comparison.estimate', { source, structures: ['own'] }),
      send(app, 'comparison.start', { source, structures: ['thread', 'own'], prediction: null }),
    ];
    const source = { kind: 'kept', workflow: id } as const;
    expect(await Promise.all(commands(source))).toMatchObject(Array(3).fill(failed('no-phases')));
    await ask(app, 'workflow.save', { workflow: id, patch: { phases: built.toReversed() } });
    expect(await Promise.all(commands(source))).toMatchObject(Array(3).fill(failed('faulty-phases')));
    expect(await send(app, 'forecast', { source, structures: ['thread'] })).toMatchObject({ ok: true });
    const listed = await ask(app, 'comparison.list', {});
    expect(listed.filter(({ example }) => !example)).toEqual([]);
  });
});

describe('phases of one’s own cut of an exercise', () => {
  it('come with that plan, and are what it runs in', async () => {
    const app = await testApp();
    const pushes = listen(app);
    const exercise = asExerciseId('board-prep');
    const cut = await ask(app, 'workflow.create', { from: 'plan', exercise, plan: asPlanId('first-plan'), own: true });
    const tasks = cut.workflow.tasks.map(({ id }) => id);
    const phases: OwnPhase[] = [
      { ...plainPhase, tasks: tasks.slice(0, 2), context: 'thread', width: 1 },
      { ...plainPhase, tasks: tasks.slice(2) },
    ];
    await ask(app, 'workflow.save', { workflow: cut.id, patch: { phases } });
    const { exercise: open } = await ask(app, 'exercise.open', { exercise });
    expect(open.plans.find(({ id }) => id === ownPlan)?.phases).toEqual(phases);

    const { comparison } = await ask(app, 'comparison.start', {
      source: { kind: 'exercise', exercise, plan: ownPlan },
      structures: ['own'],
      prediction: null,
    });
    await pushes.until(ended(comparison));
    const { comparison: measured } = await ask(app, 'comparison.result', { comparison });
    const [run] = measured.runs;
    expect(run?.tasks.map(({ conversation }) => conversation)).toEqual(['c1', 'c1', 'c2', 'c3']);
    expect(run?.findings?.of).toBeGreaterThan(0);
  });
});

describe('phases of a workflow that nobody keeps', () => {
  it('come with it, for a forecast', async () => {
    const app = await testApp();
    const source = { kind: 'workflow', workflow: plan, phases: built } as const;
    const { runs } = await ask(app, 'forecast', { source: { ...source, phases: [...built] }, structures: ['own'] });
    expect(runs.map(conversationsOf)).toEqual([inOwn]);
    const bare = { kind: 'workflow', workflow: plan } as const;
    expect(await send(app, 'forecast', { source: bare, structures: ['own'] })).toMatchObject(failed('no-phases'));
  });
});
