import { strict as assert } from 'node:assert';
import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { Built } from '../built.ts';
import type { Guard } from '../guard.ts';

async function folderOf(built: Built): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'braid-security-'));
  built.atEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** Files that somebody was sent. What each reader makes of broken ones is tested beside it. */
export const fileGuards: readonly Guard[] = [
  {
    name: 'a workflow file names no file outside its folder, not by a link either',
    async check(built) {
      const { readEnclosed } = await built.load('electron/services/enclosed-file.js');
      const folder = await folderOf(built);
      const inside = path.join(folder, 'plan');
      await mkdir(inside);
      await writeFile(path.join(folder, 'secret.txt'), 'secret');
      await writeFile(path.join(folder, 'plan-secret.txt'), 'secret');
      await writeFile(path.join(inside, 'notes.txt'), 'notes');
      if (process.platform !== 'win32') {
        await symlink(path.join(folder, 'secret.txt'), path.join(inside, 'link.txt'));
        await symlink(folder, path.join(inside, 'linked'));
      }
      const outside = ['../secret.txt', './x/../../secret.txt', '../plan-secret.txt', path.join(folder, 'secret.txt')];
      for (const name of [...outside, 'link.txt', 'linked/secret.txt', '..', '.', 'C:\\secret.txt', 'a\0b']) {
        assert.equal((await readEnclosed(inside, name)).ok, false, `${name} is not read`);
      }
      assert.deepEqual(await readEnclosed(inside, 'notes.txt'), { ok: true, text: 'notes' });
    },
  },
  {
    name: 'a workflow file that multiplies itself is refused',
    async check(built) {
      const { parseYaml } = await built.load('electron/services/yaml-source.js');
      const levels = 'abcdefgh'.split('');
      const lines = levels.map((name, index) => {
        const of = levels[index - 1];
        return `${name}: &${name} [${Array(9)
          .fill(of ? `*${of}` : '"x"')
          .join(', ')}]`;
      });
      assert.equal(parseYaml(lines.join('\n'), 'bomb.yaml', 'workflow-file').ok, false, 'it is not unfolded');
    },
  },
  {
    name: 'an archive that unpacks beyond measure is refused by what it unpacks to',
    async check(built) {
      const { unpackedWithin } = await built.load('electron/services/materials/zip-entries.js');
      const packed = deflateRawSync(Buffer.alloc(2_000_000));
      const entry = { name: 'word/document.xml', method: 8, packed };
      assert.equal(unpackedWithin([entry], 1_000_000), 'no', 'one file');
      assert.equal(unpackedWithin([entry, entry], 3_000_000), 'no', 'several together');
      assert.equal(unpackedWithin([entry], 3_000_000), 'yes');
    },
  },
  {
    name: 'a key is kept only where the system protects it, and for its owner’s eyes',
    async check(built) {
      const { openKeychain } = await built.load('electron/desktop/keychain.js');
      const folder = path.join(await folderOf(built), 'keys');
      const open = (backend: string, available: boolean) =>
        openKeychain({
          folder,
          platform: 'linux',
          environment: {},
          safeStorage: {
            getSelectedStorageBackend: () => backend,
            isAsyncEncryptionAvailable: () => Promise.resolve(available),
            encryptStringAsync: (text) => Promise.resolve(Buffer.from(Buffer.from(text).toString('base64'))),
            decryptStringAsync: () => Promise.resolve({ result: '', shouldReEncrypt: false }),
          },
        });
      for (const [backend, available] of [
        ['basic_text', true],
        ['unknown', true],
        ['kwallet5', false],
      ] as const) {
        assert.equal((await open(backend, available)).keyStorage, 'session', `${backend} keeps nothing`);
      }
      const kept = await open('gnome_libsecret', true);
      assert.equal(kept.keyStorage, 'system');
      await kept.secrets.set('claude', 'sk-of-this-test');
      const file = path.join(folder, 'claude.key');
      assert.equal((await readFile(file)).includes('sk-of-this-test'), false, 'the key is not written as it is');
      if (process.platform !== 'win32') {
        assert.equal((await stat(file)).mode & 0o077, 0, 'nobody else reads the file');
        assert.equal((await stat(folder)).mode & 0o077, 0, 'nor the folder');
      }
    },
  },
];
