import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { ComparisonSummary } from '../../../../shared/contract.ts';
import { ComparisonSummarySchema } from '../../../../shared/contract.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { ask, testApp } from '../../../support/test-app.ts';

const idOf = (index: number): string => `20261101-000000-${index.toString(16).padStart(6, '0')}`;

const summaryOf = (index: number, of?: number): ComparisonSummary =>
  ComparisonSummarySchema.parse({
    id: idOf(index),
    startedAt: new Date(Date.UTC(2026, 10, 1, 0, 0, index)).toISOString(),
    title: 'An older one',
    exercise: null,
    plan: null,
    planTitle: null,
    model: 'practice',
    pace: 1,
    seed: 1,
    prediction: null,
    example: false,
    ...(of !== undefined && { companion: { of: idOf(of), as: 'repetition' } }),
    runs: [],
  });

/** A data folder with a history in files of fifty, as the store leaves it. */
async function folderWith(summaries: readonly ComparisonSummary[]): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'data');
  await mkdir(path.join(folder, 'summaries'), { recursive: true });
  for (let from = 0, part = 1; from < summaries.length; from += 50, part += 1) {
    const name = part === 1 ? '2026-11' : `2026-11-${part}`;
    const comparisons = summaries.slice(from, from + 50);
    await writeFile(path.join(folder, 'summaries', `${name}.json`), JSON.stringify({ version: 1, comparisons }));
  }
  return folder;
}

const own = (listed: readonly ComparisonSummary[]): string[] =>
  listed.flatMap(({ example, id }) => (example ? [] : [id]));

it('lists the newest alone where only those are asked for, and else all of them', async () => {
  const app = await testApp({
    dataFolder: await folderWith(Array.from({ length: 120 }, (_, index) => summaryOf(index))),
  });
  expect(own(await ask(app, 'comparison.list', { newest: 3 }))).toEqual([idOf(119), idOf(118), idOf(117)]);
  expect(own(await ask(app, 'comparison.list', {}))).toHaveLength(120);
});

it('lists no repetition among the newest whose comparison is older, and an orphan among all', async () => {
  const folder = await folderWith([summaryOf(0), summaryOf(1, 0), summaryOf(2, 900), summaryOf(3)]);
  const app = await testApp({ dataFolder: folder });
  expect(own(await ask(app, 'comparison.list', { newest: 3 }))).toEqual([idOf(3)]);
  expect(own(await ask(app, 'comparison.list', {}))).toEqual([idOf(3), idOf(2), idOf(0)]);
});
