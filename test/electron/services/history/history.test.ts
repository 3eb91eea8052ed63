import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BraidApp } from '../../../../electron/services/app.ts';
import { asExerciseId, asPlanId } from '../../../../shared/ids.ts';
import { ended, listen } from '../../../support/app-pushes.ts';
import { sampleTask, sampleWorkflow } from '../../../support/sample-header.ts';
import { ask, send, testApp, testPorts } from '../../../support/test-app.ts';

const filesIn = (folder: string, of: string): Promise<string[]> =>
  readdir(path.join(folder, of)).then((files) => files.filter((file) => !file.startsWith('.')).sort());

async function finished(app: BraidApp, brief: string) {
  const { until } = listen(app);
  const workflow = sampleWorkflow([sampleTask('a', { brief })]);
  const { comparison } = await ask(app, 'comparison.start', {
    source: { kind: 'workflow', workflow },
    structures: ['thread'],
    prediction: null,
  });
  await until(ended(comparison));
  return comparison;
}

async function reopened(app: BraidApp, ports: Awaited<ReturnType<typeof testPorts>>): Promise<BraidApp> {
  await app.close();
  return testApp(ports);
}

describe('deleting from the history', () => {
  it('takes a comparison out of everywhere, tells every window, and brings it back as it was', async () => {
    const app = await testApp();
    const { heard } = listen(app);
    const comparison = await finished(app, 'Say what matters.');
    await ask(app, 'history.tag', { comparisons: [comparison], tag: 'client', on: true });
    const before = await ask(app, 'comparison.list', {});

    await ask(app, 'history.delete', { comparisons: [comparison] });
    expect((await ask(app, 'comparison.list', {})).map(({ id }) => id)).not.toContain(comparison);
    expect(await send(app, 'comparison.result', { comparison })).toMatchObject({
      ok: false,
      failure: { code: 'unknown-comparison' },
    });
    expect(await ask(app, 'history.deleted', {})).toMatchObject([{ comparison, title: 'Sample' }]);
    expect(heard.filter(({ kind }) => kind === 'history-changed')).toHaveLength(2);

    await ask(app, 'history.restore', { comparisons: [comparison] });
    expect(await ask(app, 'comparison.list', {})).toEqual(before);
    expect(await ask(app, 'history.tags', {})).toEqual({ [comparison]: ['client'] });
    expect(await ask(app, 'history.deleted', {})).toEqual([]);
  });

  it('removes logs, line, tags and texts when the app ends, but no text that another run was sent', async () => {
    const ports = await testPorts();
    const app = await testApp(ports);
    const kept = await finished(app, 'Say what matters.');
    const before = await filesIn(ports.dataFolder, 'texts');
    const gone = await finished(app, 'Say what nobody else is asked to say.');
    expect((await filesIn(ports.dataFolder, 'texts')).length).toBeGreaterThan(before.length);
    await ask(app, 'history.tag', { comparisons: [gone], tag: 'client', on: true });
    await ask(app, 'history.delete', { comparisons: [gone] });

    const next = await reopened(app, ports);
    expect(await filesIn(ports.dataFolder, 'texts')).toEqual(before);
    expect(await filesIn(ports.dataFolder, 'runs')).toEqual([`${kept}-thread.jsonl`]);
    expect(await ask(next, 'history.tags', {})).toEqual({});
    expect(await ask(next, 'history.deleted', {})).toEqual([]);
    const own = (await ask(next, 'comparison.list', {})).filter(({ example }) => !example);
    expect(own.map(({ id }) => id)).toEqual([kept]);
  });

  it('after a process was killed is done at the next start', async () => {
    const ports = await testPorts();
    const app = await testApp(ports);
    const comparison = await finished(app, 'Say what matters.');
    await app.close();
    // As a killed process leaves it: told in the book, and all files there.
    await writeFile(
      path.join(ports.dataFolder, 'deleted.json'),
      JSON.stringify({ version: 1, comparisons: [{ comparison, title: 'Sample', startedAt: '' }], texts: [] }),
    );
    const next = await testApp(ports);
    expect(await filesIn(ports.dataFolder, 'runs')).toEqual([]);
    expect((await ask(next, 'comparison.list', {})).filter(({ example }) => !example)).toEqual([]);
    await next.close();
    expect(await filesIn(ports.dataFolder, 'texts')).toEqual([]);
  });

  it('refuses what is running and what comes with Braid, and then deletes nothing of what was asked', async () => {
    const app = await testApp({ times: 1 });
    const [example] = await ask(app, 'comparison.list', {});
    if (!example) throw new Error('An example ships with Braid.');
    const { comparison } = await ask(app, 'comparison.start', {
      source: { kind: 'workflow', workflow: sampleWorkflow([sampleTask('a')]) },
      structures: ['thread'],
      prediction: null,
    });
    expect(await send(app, 'history.delete', { comparisons: [comparison] })).toMatchObject({
      failure: { code: 'comparison-running', details: { title: 'Sample' } },
    });
    const { until } = listen(app);
    await ask(app, 'comparison.stop', { comparison });
    await until(ended(comparison));
    expect(await send(app, 'history.delete', { comparisons: [comparison, example.id] })).toMatchObject({
      failure: { code: 'example-stays', details: { title: example.title } },
    });
    expect(await ask(app, 'history.deleted', {})).toEqual([]);
  });

  it('keeps one of a comparison that is named many times', async () => {
    const app = await testApp();
    const comparison = await finished(app, 'Say what matters.');
    const comparisons = Array.from({ length: 10_000 }, () => comparison);
    await ask(app, 'history.delete', { comparisons });
    expect(await ask(app, 'history.deleted', {})).toHaveLength(1);
    await ask(app, 'history.restore', { comparisons });
    expect(await ask(app, 'history.deleted', {})).toEqual([]);
  });

  it('an exercise goes back to the comparison before, and forward again with the undo', async () => {
    const app = await testApp();
    const { until, heard } = listen(app);
    const exercise = asExerciseId('board-prep');
    const { comparison } = await ask(app, 'comparison.start', {
      source: { kind: 'exercise', exercise, plan: asPlanId('first-plan') },
      structures: ['all-at-once'],
      prediction: null,
    });
    await until(ended(comparison));
    const standing = async () => (await ask(app, 'exercise.open', { exercise })).progress.comparisons;
    await ask(app, 'history.delete', { comparisons: [comparison] });
    expect(await standing()).toEqual([]);
    expect(heard.some((push) => push.kind === 'progress-changed' && push.progress.comparisons.length === 0)).toBe(true);
    // What is saved meanwhile must not lose it.
    await ask(app, 'progress.save', { exercise, patch: { reflection: 'Half of it was lost.' } });
    await ask(app, 'history.restore', { comparisons: [comparison] });
    expect(await standing()).toEqual([comparison]);
  });

  it('takes repetitions along and brings them back, told as one', async () => {
    const app = await testApp();
    const comparison = await finished(app, 'Say what matters.');
    const { until } = listen(app);
    await ask(app, 'comparison.again', { as: 'repetition', comparison, times: 1 });
    expect(await send(app, 'history.delete', { comparisons: [comparison] })).toMatchObject({
      failure: { code: 'comparison-running' },
    });
    await until((push) => push.kind === 'comparison-changed' && push.summary.id === comparison);
    const companions = () => ask(app, 'comparison.companions', { comparison });
    const before = await companions();
    expect(before.companions).toHaveLength(1);

    await ask(app, 'history.delete', { comparisons: [comparison] });
    expect((await ask(app, 'comparison.list', {})).filter(({ example }) => !example)).toEqual([]);
    expect((await ask(app, 'history.deleted', {})).map((each) => each.comparison)).toEqual([comparison]);
    await ask(app, 'history.restore', { comparisons: [comparison] });
    expect(await companions()).toEqual(before);
  });

  it('a stopped run that was deleted is not taken up again', async () => {
    const app = await testApp({ times: 1 });
    const { until } = listen(app);
    const { comparison, runs } = await ask(app, 'comparison.start', {
      source: { kind: 'workflow', workflow: sampleWorkflow([sampleTask('a')]) },
      structures: ['thread'],
      prediction: null,
    });
    await ask(app, 'comparison.stop', { comparison });
    await until(ended(comparison));
    await ask(app, 'history.delete', { comparisons: [comparison] });
    for (const { run } of runs) {
      expect(await send(app, 'run.retry', { run, task: sampleTask('a').id })).toMatchObject({ ok: false });
    }
    expect(await send(app, 'comparison.resume', { comparison })).toMatchObject({ ok: false });
  });
});

describe('tags', () => {
  it('stay over restarts, in a document of their own', async () => {
    const ports = await testPorts();
    const app = await testApp(ports);
    const comparison = await finished(app, 'Say what matters.');
    await ask(app, 'history.tag', { comparisons: [comparison], tag: ' pod 3 ', on: true });
    const next = await reopened(app, ports);
    expect(await ask(next, 'history.tags', {})).toEqual({ [comparison]: ['pod 3'] });
    const stored: unknown = JSON.parse(await readFile(path.join(ports.dataFolder, 'tags.json'), 'utf8'));
    expect(stored).toEqual({ version: 1, comparisons: { [comparison]: ['pod 3'] } });
    await ask(next, 'history.tag', { comparisons: [comparison], tag: 'POD 3', on: false });
    expect(await ask(next, 'history.tags', {})).toEqual({});
  });
});
