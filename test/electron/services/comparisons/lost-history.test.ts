import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BraidApp } from '../../../../electron/services/app.ts';
import { asTaskId } from '../../../../shared/ids.ts';
import type { StructureKey } from '../../../../shared/structure/structure.ts';
import { ended, listen } from '../../../support/app-pushes.ts';
import { sampleTask, sampleWorkflow } from '../../../support/sample-header.ts';
import { ask, testApp, testPorts } from '../../../support/test-app.ts';

const chain = sampleWorkflow([sampleTask('a'), sampleTask('b', { needs: [asTaskId('a')] })]);

function start(app: BraidApp, structures: StructureKey[]) {
  const source = { kind: 'workflow', workflow: chain } as const;
  return ask(app, 'comparison.start', { source, structures, prediction: null });
}

describe('a history that was lost', () => {
  it('still opens a comparison by its id, from the logs of its runs, and lists it again', async () => {
    const ports = await testPorts();
    const first = await testApp(ports);
    const begun = listen(first);
    const { comparison } = await start(first, ['thread', 'all-at-once']);
    await begun.until(ended(comparison));
    await first.close();
    const summaries = path.join(ports.dataFolder, 'summaries');
    const backups = path.join(ports.dataFolder, 'backups', 'summaries');
    for (const folder of [summaries, backups]) {
      for (const file of await readdir(folder)) await writeFile(path.join(folder, file), '{');
    }

    const app = await testApp(ports);
    const { summary } = await ask(app, 'comparison.open', { comparison });
    expect(summary.runs.map(({ structure, state }) => [structure, state]).sort()).toEqual([
      ['all-at-once', 'finished'],
      ['thread', 'finished'],
    ]);
    expect((await ask(app, 'comparison.list', {})).map(({ id }) => id)).toContain(comparison);
  });
});

describe('a history that was lost as a whole', () => {
  it('is listed again at the next start, figures included, and told once', async () => {
    const ports = await testPorts();
    const first = await testApp(ports);
    const begun = listen(first);
    const { comparison } = await start(first, ['thread', 'all-at-once']);
    await begun.until(ended(comparison));
    const before = (await ask(first, 'comparison.list', {})).filter(({ example }) => !example);
    await first.close();
    for (const folder of ['summaries', 'backups']) {
      await rm(path.join(ports.dataFolder, folder), { recursive: true });
    }

    const second = await testApp(ports);
    const { until } = listen(second);
    const told = (await ask(second, 'app.hello', {})).notices[0] ?? (await until(({ kind }) => kind === 'notice'));
    expect(told).toMatchObject(
      'code' in told
        ? { code: 'history-rebuilt', details: { comparisons: 1 } }
        : { notice: { code: 'history-rebuilt', details: { comparisons: 1 } } },
    );
    const own = async (app: BraidApp) => (await ask(app, 'comparison.list', {})).filter(({ example }) => !example);
    const byStructure = (a: { structure: string }, b: { structure: string }) => a.structure.localeCompare(b.structure);
    const sorted = (all: Awaited<ReturnType<typeof own>>) =>
      all.map((each) => ({ ...each, runs: [...each.runs].sort(byStructure) }));
    expect(sorted(await own(second))).toEqual(sorted(before));
    await second.close();

    const third = await testApp(ports);
    expect(sorted(await own(third))).toEqual(sorted(before));
    expect((await ask(third, 'app.hello', {})).notices).toEqual([]);
  });
});
