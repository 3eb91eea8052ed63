import { describe, expect, it, onTestFinished } from 'vitest';
import { answer } from '../../../../electron/practice/answer.ts';
import { startPracticeServer } from '../../../../electron/practice/server.ts';
import type { BraidApp } from '../../../../electron/services/app.ts';
import type { Push } from '../../../../shared/contract.ts';
import { knowledgeOf } from '../../../../shared/exercise/knowledge.ts';
import { noLimits } from '../../../../shared/practice.ts';
import type { Limits } from '../../../../shared/practice.ts';
import type { RunHeader } from '../../../../shared/run/header.ts';
import { asTaskId } from '../../../../shared/ids.ts';
import type { RunId } from '../../../../shared/ids.ts';
import { ended, listen } from '../../../support/app-pushes.ts';
import { sampleTask, sampleWorkflow } from '../../../support/sample-header.ts';
import { ask, fastPractice, testApp, testPorts } from '../../../support/test-app.ts';

const workflow = sampleWorkflow([
  sampleTask('a'),
  sampleTask('b'),
  sampleTask('c', { needs: ['a', 'b'].map(asTaskId) }),
]);
const source = { kind: 'workflow', workflow } as const;
const structures = ['thread', 'all-at-once'] as const;
const what = { source, structures: [...structures] };

/** A practice model outside of the app, as an account with these limits. */
async function account(limits: Partial<Limits>): Promise<string> {
  const server = await startPracticeServer({
    answer,
    rootSession: { pace: 2_000, seed: 1, limits: { ...noLimits, ...limits }, faults: [], knowledge: knowledgeOf([]) },
  });
  if (!server.ok) throw new Error(server.failure.code);
  onTestFinished(() => server.value.close());
  return server.value.address;
}

async function onAccount(app: BraidApp, address: string): Promise<void> {
  const compatible = { baseUrl: address, model: 'practice', probe: null };
  await ask(app, 'settings.save', { patch: { connection: 'compatible', compatible } });
}

/** The runs as they were heard of, each once a stretch. */
function inOrder(heard: readonly Push[]): RunId[] {
  const told = heard.flatMap((push) => (push.kind === 'run-events' ? [push.run] : []));
  return told.filter((run, index) => run !== told[index - 1]);
}

describe('what is advised before structures start', () => {
  const advice = async (app: BraidApp) => (await ask(app, 'comparison.estimate', what)).starting;

  it('is nothing to think about for one structure, or on the practice model, where each run has its own limits', async () => {
    const app = await testApp();
    await ask(app, 'settings.save', { patch: { limits: { ...noLimits, requestsPerMinute: 1 } } });
    expect(await advice(app)).toEqual({ because: 'apart' });
    const one = await ask(app, 'comparison.estimate', { source, structures: ['thread'] });
    expect(one.starting).toEqual({ because: 'single' });
  });

  it('is learnt from the first answer of an account, and known after a restart', async () => {
    const ports = await testPorts();
    const app = await testApp(ports);
    await onAccount(app, await account({ requestsPerMinute: 4 }));
    expect(await advice(app)).toEqual({ because: 'unknown' });
    await ask(app, 'connection.test', {});
    const crowded = {
      because: 'competing',
      competing: [{ limit: 'requestsPerMinute', perMinute: 4, together: 6, alone: 3 }],
    };
    expect(await advice(app)).toEqual(crowded);
    await app.close();
    expect(await advice(await testApp({ ...ports, practice: await fastPractice(500) }))).toEqual(crowded);
  });

  it('is to start together where the account lets them', async () => {
    const app = await testApp();
    await onAccount(app, await account({ requestsPerMinute: 6 }));
    await ask(app, 'connection.test', {});
    expect(await advice(app)).toMatchObject({ because: 'within', limits: { requestsPerMinute: 6 } });
  });
});

describe('structures that run in turn', () => {
  const open = async (app: BraidApp, comparison: Awaited<ReturnType<typeof begin>>['comparison']) =>
    (await ask(app, 'comparison.open', { comparison })).runs;
  const begin = (app: BraidApp) => ask(app, 'comparison.start', { ...what, prediction: null, starting: 'in-turn' });
  const startingOf = (runs: readonly { readonly header: RunHeader }[]) => runs.map(({ header }) => header.starting);

  it('begin one after the other, each on its own clock, and say so in the log, the history and an export', async () => {
    const app = await testApp();
    const { until, heard } = listen(app);
    const from = performance.now();
    const { comparison } = await begin(app);
    await until(ended(comparison));
    const took = performance.now() - from;
    expect(startingOf(await open(app, comparison))).toEqual(['in-turn', 'in-turn']);
    // A wait for a turn that counted would make the clocks together longer than all of it took.
    const { comparison: measured } = await ask(app, 'comparison.result', { comparison });
    expect(measured.runs.reduce((sum, { wallClockMs }) => sum + wallClockMs, 0)).toBeLessThanOrEqual(took);
    expect(inOrder(heard)).toEqual(measured.runs.map(({ id }) => id));
    const [summary] = await ask(app, 'comparison.list', {});
    expect(summary?.starting).toBe('in-turn');
    const { text } = await ask(app, 'comparison.export', { comparison, format: 'markdown' });
    expect(text).toContain('Run in turn: each structure began when the one before had ended.');
  });

  it('go on in turn after the host was cut off, those that had not begun included', async () => {
    const ports = await testPorts({ times: 4 });
    const first = await testApp(ports);
    const before = listen(first);
    const { comparison } = await begin(first);
    await before.until((push) => push.kind === 'run-events' && push.events.some(({ kind }) => kind === 'delta'));
    expect((await open(first, comparison)).map(({ events, live }) => [events.length > 0, live])).toEqual([
      [true, true],
      [false, true],
    ]);
    await first.close();

    const second = await testApp({ ...ports, practice: await fastPractice(500) });
    const after = listen(second);
    await ask(second, 'comparison.resume', { comparison });
    await after.until(ended(comparison));
    const runs = await open(second, comparison);
    expect(inOrder(after.heard)).toEqual(runs.map(({ header }) => header.id));
    expect(runs.map(({ events }) => events.at(-1)?.kind)).toEqual(['run-finished', 'run-finished']);
  });

  it('can be taken back one by one while they wait, and sent nothing', async () => {
    const app = await testApp({ times: 4 });
    const { until } = listen(app);
    const { comparison, runs } = await begin(app);
    const [first, last] = runs;
    if (!first || !last) throw new Error('no runs');
    await ask(app, 'run.stop', { run: last.run, task: null });
    await until(ended(comparison, last.run));
    await ask(app, 'run.stop', { run: first.run, task: null });
    await until(ended(comparison));
    expect((await open(app, comparison)).map(({ events }) => events.length > 0)).toEqual([true, false]);
  });

  it.each([
    ['the practice model', 'as-needed', 'together'],
    ['the settings, whatever the model', 'in-turn', 'in-turn'],
  ] as const)('are so by %s', async (_name, set, starting) => {
    const app = await testApp();
    await ask(app, 'settings.save', { patch: { starting: set } });
    const { until } = listen(app);
    const { comparison } = await ask(app, 'comparison.start', { ...what, prediction: null });
    await until(ended(comparison));
    expect(startingOf(await open(app, comparison))).toEqual([starting, starting]);
  });
});
