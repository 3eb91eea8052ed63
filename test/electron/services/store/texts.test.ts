import { describe, expect, it } from 'vitest';
import { openTexts } from '../../../../electron/services/store/texts.ts';
import { prepareFolder } from '../../../../electron/services/store/folder.ts';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('the store of texts', () => {
  it('keeps each text once, under the hash of its content, and finds it before and after it is written', async () => {
    const folder = path.join(await temporaryFolder(), 'texts');
    const texts = openTexts(folder);
    const address = texts.put('Grüße');
    expect(texts.put('Grüße')).toBe(address);
    expect(await texts.get(address)).toBe('Grüße');
    await texts.flush();
    expect(await openTexts(folder).get(address)).toBe('Grüße');
  });

  it('answers null for what it does not hold, and for what is no address', async () => {
    const texts = openTexts(await temporaryFolder());
    expect(await texts.get('0'.repeat(64))).toBeNull();
    expect(await texts.get('../../etc/passwd')).toBeNull();
  });
});

describe('preparing the data folder', () => {
  it('makes it', async () => {
    const folder = path.join(await temporaryFolder(), 'new', 'one');
    expect(await prepareFolder(folder)).toEqual({ ok: true, value: folder });
  });

  it('says in one failure why it cannot be used', async () => {
    const file = path.join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    expect(await prepareFolder(path.join(file, 'data'))).toMatchObject({
      ok: false,
      failure: { code: 'folder-not-writable', details: { reason: 'a part of the path is a file' } },
    });
  });
});
