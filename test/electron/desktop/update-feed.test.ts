import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasUpdateFeed, packagedUpdates } from '../../../electron/desktop/update-feed.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const feed = 'provider: generic\nurl: https://updates.braid.invalid\n';

describe('a newer version', () => {
  it('is looked for where the package says, on Windows only with the name that signs it', async () => {
    const folder = await temporaryFolder();
    const looks = (platform: NodeJS.Platform): boolean => hasUpdateFeed(folder, platform);
    expect((['linux', 'darwin', 'win32'] as const).map(looks)).toEqual([false, false, false]);
    await writeFile(path.join(folder, 'app-update.yml'), feed);
    expect((['linux', 'darwin', 'win32'] as const).map(looks)).toEqual([true, true, false]);
    await writeFile(path.join(folder, 'app-update.yml'), `${feed}publisherName:\n  - The Braid authors\n`);
    expect(looks('win32')).toBe(true);
  });

  it('is never fetched by itself on a system that holds it against no signature', () => {
    expect((['linux', 'darwin', 'win32'] as const).map((each) => packagedUpdates(each).canFetch)).toEqual([
      false,
      true,
      true,
    ]);
  });
});
