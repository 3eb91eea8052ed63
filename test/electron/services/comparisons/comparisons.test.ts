import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../../../electron/services/app.ts';
import type { BraidApp } from '../../../../electron/services/app.ts';
import type { Push } from '../../../../shared/contract.ts';
import type { ComparisonId, RunId } from '../../../../shared/ids.ts';
import { asTaskId } from '../../../../shared/ids.ts';
import type { Fault } from '../../../../shared/practice.ts';
import type { StructureKey } from '../../../../shared/structure/structure.ts';
import { ended, listen } from '../../../support/app-pushes.ts';
import { sampleTask, sampleWorkflow } from '../../../support/sample-header.ts';
import { ask, fastPractice, send, testApp, testPorts } from '../../../support/test-app.ts';

const chain = sampleWorkflow([sampleTask('a'), sampleTask('b', { needs: [asTaskId('a')] })]);

async function start(app: BraidApp, structures: StructureKey[] = ['all-at-once'], workflow = chain) {
  return ask(app, 'comparison.start', { source: { kind: 'workflow', workflow }, structures, prediction: null });
}

const wrote = (task: string) => (push: Push) =>
  push.kind === 'run-events' && push.events.some((event) => event.kind === 'delta' && event.step.startsWith(task));

describe('a workflow from a window', () => {
  it.each([
    [
      'an id twice',
      sampleWorkflow([sampleTask('a'), sampleTask('a')]),
      [{ where: 'tasks[1].id', what: '“a” is already the id of another task' }],
    ],
    [
      'an unknown need',
      sampleWorkflow([sampleTask('a', { needs: [asTaskId('b')] })]),
      [{ where: 'tasks[0].needs[0]', what: 'names “b”, which is no task of this workflow' }],
    ],
    [
      'more tasks than any screen holds',
      sampleWorkflow(Array.from({ length: 201 }, (_, i) => sampleTask(`t${i}`))),
      [{ where: 'tasks', what: 'has more than 200 entries' }],
    ],
  ])('with %s is refused before anything is started, its faults named', async (_name, workflow, faults) => {
    const app = await testApp();
    const source = { kind: 'workflow', workflow } as const;
    const refused = { ok: false, failure: { code: 'faulty-workflow', wayOut: 'mend-input', faults } };
    expect(await send(app, 'comparison.start', { source, structures: ['thread'], prediction: null })).toMatchObject(
      refused,
    );
    expect(await send(app, 'forecast', { source, structures: ['thread'] })).toMatchObject(refused);
  });

  it('in a command that is faulty elsewhere too is the page’s fault, and says where', async () => {
    const source = { kind: 'workflow', workflow: sampleWorkflow([sampleTask('a'), sampleTask('a')]) };
    const answer = await (await testApp()).dispatch({ name: 'forecast', input: { source, structures: 'thread' } });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-command', details: { command: 'forecast' } } });
  });
});

describe('a disk that fails in mid-run', () => {
  it('does not end the run: a removed data folder is told once, and what was measured is still shown', async () => {
    const ports = await testPorts({ times: 4 });
    const app = await testApp(ports);
    const { until, heard } = listen(app);
    const { comparison } = await start(app, ['one-at-a-time']);
    await until(wrote('a'));
    // Moved in one go: removing it file by file would race with what is being written.
    await rename(ports.dataFolder, `${ports.dataFolder}-gone`);
    await until(ended(comparison));

    const { comparison: result, kept } = await ask(app, 'comparison.result', { comparison });
    expect(kept).toBe(false);
    expect(result.runs.map(({ state, tasks }) => [state, tasks.map((task) => task.state)])).toEqual([
      ['finished', ['finished', 'finished']],
    ]);
    expect(heard.filter(({ kind }) => kind === 'notice').length).toBeLessThanOrEqual(1);
  });

  it('refuses to start where the history cannot be written, and leaves no log behind', async () => {
    const ports = await testPorts();
    await mkdir(ports.dataFolder, { recursive: true });
    await writeFile(path.join(ports.dataFolder, 'summaries'), 'in the way');
    const app = await testApp(ports);
    const refused = await send(app, 'comparison.start', {
      source: { kind: 'workflow', workflow: chain },
      structures: ['thread'],
      prediction: null,
    });
    expect(refused).toMatchObject({ ok: false, failure: { code: 'folder-not-writable' } });
    expect(await readdir(path.join(ports.dataFolder, 'runs'))).toEqual([]);
    expect(await ask(app, 'comparison.list', {}).then((all) => all.every(({ example }) => example))).toBe(true);
  });
});

describe('orders that cross each other', () => {
  it('resumes a cut off comparison once, however many ask at the same moment', async () => {
    const ports = await testPorts({ times: 4 });
    const first = await testApp(ports);
    const begun = listen(first);
    const { comparison, runs } = await start(first, ['one-at-a-time']);
    await begun.until(wrote('a'));
    await first.close();

    const app = await testApp(ports);
    const { until, heard } = listen(app);
    const run = runs[0]?.run ?? ('' as RunId);
    const answers = await Promise.all([
      send(app, 'comparison.resume', { comparison }),
      send(app, 'comparison.resume', { comparison }),
      send(app, 'run.retry', { run, task: asTaskId('a') }),
    ]);
    expect(answers.map((answer) => (answer.ok ? 'going' : answer.failure.code)).sort()).toEqual([
      'going',
      'run-busy',
      'run-busy',
    ]);
    await until(ended(comparison));
    expect(heard.filter((push) => push.kind === 'run-events' && push.events[0]?.kind === 'resumed')).toHaveLength(1);
    const log = await readFile(path.join(ports.dataFolder, 'runs', `${run}.jsonl`), 'utf8');
    const events = log
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => (JSON.parse(line) as { seq: number }).seq); // our own log
    expect(events).toEqual(events.map((_, index) => index));
  });

  it('sends nothing for a run that was stopped in the moment of its start', async () => {
    const practice = await fastPractice(500);
    let opened = 0;
    const app = await testApp({
      practice: {
        ...practice,
        open(options) {
          opened += 1;
          return practice.open(options);
        },
      },
    });
    const { until } = listen(app);
    const starting = start(app, ['thread', 'all-at-once']);
    const { summary } = (await until(({ kind }) => kind === 'comparison-changed')) as { summary: { id: ComparisonId } };
    await ask(app, 'comparison.stop', { comparison: summary.id });
    await starting;
    await until(ended(summary.id));
    const { comparison } = await ask(app, 'comparison.result', { comparison: summary.id });
    expect(comparison.runs.some(({ state }) => state === 'running' || state === 'finished')).toBe(false);
    expect(opened).toBeLessThanOrEqual(2);
  });
});

describe('a comparison', () => {
  it('refuses a workflow that cannot run, before anything is written', async () => {
    const ports = await testPorts();
    const app = await testApp(ports);
    const cyclic = sampleWorkflow([sampleTask('a', { needs: [asTaskId('a')] })]);
    const refused = await send(app, 'comparison.start', {
      source: { kind: 'workflow', workflow: cyclic },
      structures: ['thread'],
      prediction: null,
    });
    expect(refused).toMatchObject({ ok: false, failure: { code: 'cyclic-workflow' } });
    expect(await ask(app, 'comparison.list', {})).toEqual(await ask(await testApp(), 'comparison.list', {}));
    expect(await readdir(ports.dataFolder)).not.toContain('runs');
  });

  it('refuses Claude without a key', async () => {
    const app = await testApp();
    await ask(app, 'settings.save', { patch: { connection: 'claude' } });
    const refused = await send(app, 'comparison.start', {
      source: { kind: 'workflow', workflow: chain },
      structures: ['thread'],
      prediction: null,
    });
    expect(refused).toMatchObject({ ok: false, failure: { code: 'no-key', wayOut: 'open-settings' } });
  });

  it('hands out no planted points while a run is going', async () => {
    const app = await testApp({ times: 5 });
    const news = listen(app);
    const { comparison } = await start(app, ['all-at-once'], { ...chain, exercise: 'board-prep' as never });
    await news.until(wrote('a'));
    const result = await ask(app, 'comparison.result', { comparison });
    expect(result.points).toEqual([]);
    expect(result.comparison.runs[0]).toMatchObject({ state: 'running', findings: null });
  });

  it('is cut off by the end of its host, shown as interrupted, and gone on with without asking twice', async () => {
    const slow = await testPorts({ times: 4 });
    const first = await createApp(slow);
    if (!first.ok) throw new Error(first.failure.code);
    const news = listen(first.value);
    const { comparison, runs } = await start(first.value);
    await news.until(wrote('b'));
    await first.value.close();

    const second = await testApp({ ...slow, practice: await fastPractice(500) });
    const [summary] = await ask(second, 'comparison.list', {});
    expect(summary?.runs.map(({ state }) => state)).toEqual(['interrupted']);
    const before = await ask(second, 'comparison.open', { comparison });
    expect(before.runs[0]?.events.some((event) => event.kind === 'delta' && event.step.startsWith('b'))).toBe(true);

    const later = listen(second);
    await ask(second, 'comparison.resume', { comparison });
    expect(await send(second, 'comparison.resume', { comparison })).toMatchObject({
      ok: false,
      failure: { code: 'run-busy' },
    });
    await later.until(ended(comparison));
    const { comparison: document } = await ask(second, 'comparison.result', { comparison });
    const [run] = document.runs;
    expect(run?.state).toBe('finished');
    expect(run?.tasks.map(({ id, attempts }) => [id, attempts])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(await send(second, 'comparison.resume', { comparison })).toMatchObject({
      ok: false,
      failure: { code: 'nothing-to-resume' },
    });
    expect(runs).toHaveLength(1);
  });

  it('stops as a whole, keeps what was received, and retries one task', async () => {
    const app = await testApp({ times: 4 });
    const news = listen(app);
    const { comparison, runs } = await start(app);
    await news.until(wrote('a'));
    await ask(app, 'comparison.stop', { comparison });
    await news.until(ended(comparison));
    const [summary] = await ask(app, 'comparison.list', {});
    expect(summary?.runs[0]?.state).toBe('stopped');

    const run = runs[0]?.run;
    if (!run) throw new Error('no run');
    news.heard.length = 0;
    await ask(app, 'run.retry', { run, task: asTaskId('a') });
    await news.until(ended(comparison));
    const result = await ask(app, 'comparison.result', { comparison });
    expect(result.comparison.runs[0]?.tasks.find(({ id }) => id === 'a')).toMatchObject({
      state: 'finished',
      attempts: 2,
    });
  });

  it('retries a failed task in place, with the faults that the host was told of', async () => {
    // Four attempts fail; the fifth request is the retry.
    const faults = [1, 2, 3, 4].map((request): Fault => ({ kind: 'cut', request }));
    const app = await testApp({ faults });
    const news = listen(app);
    const alone = sampleWorkflow([sampleTask('a')]);
    const { comparison, runs } = await start(app, ['thread'], alone);
    await news.until(ended(comparison));
    const failed = await ask(app, 'comparison.result', { comparison });
    expect(failed.comparison.runs[0]).toMatchObject({ state: 'failed', retries: 3, answer: null });

    const run = runs[0]?.run;
    if (!run) throw new Error('no run');
    news.heard.length = 0;
    await ask(app, 'run.retry', { run, task: asTaskId('a') });
    await news.until((push) => push.kind === 'comparison-changed' && push.summary.runs[0]?.state === 'finished');
    expect(await send(app, 'run.retry', { run, task: asTaskId('a') })).toMatchObject({ ok: false });
  });

  it('tells of a damaged log and shows the run up to there', async () => {
    const ports = await testPorts();
    const app = await createApp(ports);
    if (!app.ok) throw new Error(app.failure.code);
    const news = listen(app.value);
    const { comparison, runs } = await start(app.value);
    await news.until(ended(comparison));
    await app.value.close();
    const file = path.join(ports.dataFolder, 'runs', `${runs[0]?.run}.jsonl`);
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, [...lines.slice(0, 8), 'garbage', ...lines.slice(8)].join('\n'));

    const second = await testApp(ports);
    const opened = await ask(second, 'comparison.open', { comparison });
    expect(opened.runs[0]?.events).toHaveLength(7);
    expect(await send(second, 'comparison.resume', { comparison })).toMatchObject({
      ok: false,
      failure: { code: 'log-damaged', details: { line: 9 } },
    });
  });

  it('writes no key anywhere', async () => {
    const key = 'sk-ant-secret-of-nobody';
    const ports = await testPorts();
    const app = await createApp(ports);
    if (!app.ok) throw new Error(app.failure.code);
    const news = listen(app.value);
    await ask(app.value, 'key.store', { name: 'claude', key });
    const { comparison } = await start(app.value);
    await news.until(ended(comparison));
    await app.value.close();
    const files = await readdir(ports.dataFolder, { recursive: true, withFileTypes: true });
    for (const file of files.filter((entry) => entry.isFile())) {
      expect(await readFile(path.join(file.parentPath, file.name), 'utf8')).not.toContain(key);
    }
    expect(JSON.stringify(news.heard)).not.toContain(key);
  });
});

describe('the data folder', () => {
  it('is held by one app at a time', async () => {
    const ports = await testPorts();
    await testApp(ports);
    expect(await createApp(ports)).toMatchObject({ ok: false, failure: { code: 'folder-busy' } });
  });

  it('recovers a broken document and greets with the news', async () => {
    const ports = await testPorts();
    const first = await createApp(ports);
    if (!first.ok) throw new Error(first.failure.code);
    await ask(first.value, 'settings.save', { patch: { pace: 7 } });
    await first.value.close();
    await writeFile(path.join(ports.dataFolder, 'settings.json'), '{"version": 1, "pace"');
    const hello = await ask(await testApp(ports), 'app.hello', {});
    expect(hello.settings.pace).toBe(7);
    expect(hello.notices.map(({ code }) => code)).toEqual(['document-recovered']);
  });
});
