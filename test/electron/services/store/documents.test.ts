import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openDocument } from '../../../../electron/services/store/documents.ts';
import type { Failure } from '../../../../shared/failure.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const schema = z.object({ version: z.literal(2), words: z.array(z.string()) });
const empty: z.infer<typeof schema> = { version: 2, words: [] };

async function open(folder: string) {
  const notices: Failure[] = [];
  const document = await openDocument({
    folder,
    name: 'words',
    schema,
    empty,
    migrations: { 1: (old) => ({ version: 2, words: [(old as { word: string }).word] }) }, // the shape of version 1
    date: () => new Date('2026-11-20T10:15:02.123Z'),
    onNotice: (notice) => notices.push(notice),
  });
  return { document, notices };
}

describe('a stored document', () => {
  it('starts empty, keeps what is written and reads it back', async () => {
    const folder = await temporaryFolder();
    const { document, notices } = await open(folder);
    expect(document.read()).toEqual(empty);
    await Promise.all(
      ['a', 'b', 'c'].map((word) => document.update((was) => ({ ...was, words: [...was.words, word] }))),
    );
    expect((await open(folder)).document.read().words).toEqual(['a', 'b', 'c']);
    expect(notices).toEqual([]);
  });

  it('migrates an older version and keeps the old file', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'words.json'), '{"version": 1, "word": "old"}');
    expect((await open(folder)).document.read()).toEqual({ version: 2, words: ['old'] });
    expect(await readFile(path.join(folder, 'backups', 'words-v1.json'), 'utf8')).toContain('"old"');
  });

  it.each(['{"version": 2, "words": [', '{"version": 2}', '', '\0\0\0\0'])(
    'sets %j aside under a dated name, reads the newest backup and says so',
    async (broken) => {
      const folder = await temporaryFolder();
      const first = await open(folder);
      await first.document.update((was) => ({ ...was, words: ['kept'] }));
      await writeFile(path.join(folder, 'words.json'), broken);

      const { document, notices } = await open(folder);

      const aside = 'words-unreadable-2026-11-20-101502123.json';
      expect(document.read().words).toEqual(['kept']);
      expect(notices.map(({ code, details }) => ({ code, details }))).toEqual([
        { code: 'document-recovered', details: { document: 'words.json', aside, from: 'backup' } },
      ]);
      expect(await readFile(path.join(folder, aside), 'utf8')).toBe(broken);
      expect((await open(folder)).notices).toEqual([]);
    },
  );

  it('leaves one alone that a newer version wrote, says so, and keeps changes in memory', async () => {
    const folder = await temporaryFolder();
    const newer = '{"version": 3, "sentences": []}';
    await writeFile(path.join(folder, 'words.json'), newer);

    const { document, notices } = await open(folder);
    await document.update((was) => ({ ...was, words: ['here'] }));
    await document.settled();

    expect(document.isReadOnly).toBe(true);
    expect(document.read().words).toEqual(['here']);
    expect(notices.map(({ code, details }) => ({ code, details }))).toEqual([
      { code: 'document-newer', details: { document: 'words.json' } },
    ]);
    expect(await readdir(folder)).toEqual(['words.json']);
    expect(await readFile(path.join(folder, 'words.json'), 'utf8')).toBe(newer);
  });

  it('starts empty, with a notice, when there is no backup either', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'words.json'), 'not json');
    const { document, notices } = await open(folder);
    expect(document.read()).toEqual(empty);
    expect(notices[0]?.details.from).toBe('empty');
    expect((await readdir(folder)).some((name) => name.startsWith('words-unreadable-'))).toBe(true);
  });

  it('sets a folder aside that lies where the document should, also where the backup should', async () => {
    const folder = await temporaryFolder();
    await mkdir(path.join(folder, 'words.json', 'inner'), { recursive: true });
    await mkdir(path.join(folder, 'backups', 'words.json'), { recursive: true });

    const { document, notices } = await open(folder);

    expect(document.read()).toEqual(empty);
    expect(notices.map(({ code, details }) => [code, details['from']])).toEqual([['document-recovered', 'empty']]);
    expect(await readdir(path.join(folder, 'words-unreadable-2026-11-20-101502123.json'))).toEqual(['inner']);
  });

  it('works on without backups where a file lies in their place', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'backups'), '');
    const { document } = await open(folder);
    await document.update((was) => ({ ...was, words: ['kept'] }));
    expect((await open(folder)).document.read().words).toEqual(['kept']);
  });

  it('is written again after its folder was removed', async () => {
    const folder = await temporaryFolder();
    const { document } = await open(path.join(folder, 'data'));
    await rm(path.join(folder, 'data'), { recursive: true });
    await document.update((was) => ({ ...was, words: ['kept'] }));
    expect((await open(path.join(folder, 'data'))).document.read().words).toEqual(['kept']);
  });
});
