import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSummaries } from '../../../../electron/services/store/summaries.ts';
import type { ComparisonSummary } from '../../../../shared/contract.ts';
import { asComparisonId } from '../../../../shared/ids.ts';
import type { Failure } from '../../../../shared/failure.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

function summary(
  index: number,
  startedAt = new Date(Date.UTC(2026, 10, 1, 0, index)).toISOString(),
): ComparisonSummary {
  return {
    id: asComparisonId(`${startedAt.slice(0, 10).replaceAll('-', '')}-${index}`),
    startedAt,
    title: 'Sample',
    exercise: null,
    plan: null,
    planTitle: null,
    model: 'practice',
    pace: 1,
    seed: 1,
    prediction: null,
    example: false,
    runs: [],
  };
}

const open = (folder: string, notices: Failure[] = []) =>
  openSummaries(
    folder,
    () => new Date('2026-11-20T10:00:00Z'),
    (notice) => notices.push(notice),
  );

describe('the history of comparisons', () => {
  it('goes on in a further file when a month is full, and reads all of it newest first', async () => {
    const folder = await temporaryFolder();
    const store = open(folder);
    for (let index = 0; index < 120; index += 1) await store.add(summary(index));
    const files = (await readdir(path.join(folder, 'summaries'))).sort();
    expect(files).toEqual(['2026-11-2.json', '2026-11-3.json', '2026-11.json']);
    const listed = await open(folder).list();
    expect(listed.map(({ id }) => id)).toEqual(Array.from({ length: 120 }, (_, index) => summary(119 - index).id));
  });

  it('tells the newest without opening what is older', async () => {
    const folder = await temporaryFolder();
    const store = open(folder);
    for (let index = 0; index < 120; index += 1) await store.add(summary(index));
    // What is never opened can be anything.
    await writeFile(path.join(folder, 'summaries', '2026-11.json'), 'no JSON at all');
    const notices: Failure[] = [];
    const newest = await open(folder, notices).newest(60);
    expect(newest.map(({ id }) => id)).toEqual(Array.from({ length: 60 }, (_, index) => summary(119 - index).id));
    expect(notices).toEqual([]);
    expect(await open(await temporaryFolder()).newest(60)).toEqual([]);
  });

  it('replaces a summary where it lies, also one of an earlier session and month', async () => {
    const folder = await temporaryFolder();
    const old = summary(1, '2025-03-02T10:00:00.000Z');
    const first = open(folder);
    await first.add(old);
    await first.add(summary(2));
    const later = open(folder);
    await later.replace({ ...old, title: 'Changed' });
    expect((await open(folder).find(old.id))?.title).toBe('Changed');
    expect(await later.find('20250302-9')).toBeNull();
    expect((await later.list()).length).toBe(2);
  });

  it('goes on beside a file of a newer version, which it does not touch', async () => {
    const folder = await temporaryFolder();
    await open(folder).add(summary(1));
    const newer = JSON.stringify({ version: 2, groups: [] });
    await writeFile(path.join(folder, 'summaries', '2026-11.json'), newer);
    const notices: Failure[] = [];
    const store = open(folder, notices);
    await store.add(summary(2));
    expect((await open(folder).list()).map(({ id }) => id)).toEqual([summary(2).id]);
    expect([...(await store.unknownMonths())]).toEqual(['2026-11']);
    expect(notices.map(({ code }) => code)).toEqual(['document-newer']);
    expect(await readFile(path.join(folder, 'summaries', '2026-11.json'), 'utf8')).toBe(newer);
  });

  it('recovers a broken month from its backup and says so', async () => {
    const folder = await temporaryFolder();
    await open(folder).add(summary(1));
    await writeFile(path.join(folder, 'summaries', '2026-11.json'), '{');
    const notices: Failure[] = [];
    expect((await open(folder, notices).list()).map(({ id }) => id)).toEqual([summary(1).id]);
    expect(notices.map(({ code }) => code)).toEqual(['document-recovered']);
  });
});
