import { strict as assert } from 'node:assert';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { writtenZip } from '../../support/written-zip.ts';
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
      const again = `a: &a [${'x, '.repeat(9_000)}x]\nb: [${Array(90).fill('*a').join(', ')}]`;
      assert.equal(parseYaml(again, 'again.yaml', 'workflow-file').ok, false, 'nor said again and again');
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
  {
    name: 'a workflow is read with the fences of its readers: its folder, its weight, its files',
    async check(built) {
      const { readFiledWorkflow, readWorkflowText } = await built.load('electron/services/workflow-file.js');
      const folder = await folderOf(built);
      const inside = path.join(folder, 'plan');
      await mkdir(inside);
      await writeFile(path.join(folder, 'secret.txt'), 'secret');
      await writeFile(path.join(inside, 'notes.txt'), 'notes');
      const naming = async (name: string, times = 1): Promise<number> => {
        const materials = Array.from({ length: times }, (_, index) => `  - { id: m${index}, file: ${name} }`);
        const text = ['braid: 1', 'materials:', ...materials, 'tasks: [{ id: a, brief: x }]'].join('\n');
        await writeFile(path.join(inside, 'plan.braid'), text);
        const read = await readFiledWorkflow(path.join(inside, 'plan.braid'));
        return read.ok ? 0 : (read.failure.faults ?? []).filter(({ where }) => where.includes('materials')).length;
      };
      assert.equal(await naming('notes.txt', 200), 0);
      assert.equal(await naming('../secret.txt'), 1, 'nothing outside the folder is read');
      assert.equal(await naming('notes.txt', 250), 51, 'so many files, and no more');
      const heavy = readWorkflowText(`- a\n`.repeat(30_000), 'plan.braid');
      assert.match(heavy.ok ? '' : (heavy.failure.faults?.[0]?.what ?? ''), /more lines or fields/);
      const deep = readWorkflowText(`${'- '.repeat(200)}a`, 'plan.braid');
      assert.match(deep.ok ? '' : (deep.failure.faults?.[0]?.what ?? ''), /nested too deeply/);
      const faulty = readWorkflowText('a: 1\n'.repeat(5_000), 'plan.braid');
      assert.equal(faulty.ok ? 0 : faulty.failure.faults?.length, 101, 'faults are counted, not listed');
    },
  },
  {
    name: 'a Word file that unpacks beyond measure never reaches its reader',
    async check(built) {
      const { readDocx } = await built.load('electron/services/materials/read-docx.js');
      const asked: unknown[] = [];
      const reader = {
        images: { imgElement: () => null },
        convertToHtml: () => Promise.resolve({ value: String(asked.push('read')) }),
      };
      // The reader's own type has more than a guard needs.
      const answer = await readDocx(zipOf(Buffer.alloc(70_000_000)), reader as never);
      assert.deepEqual([answer, asked], [{ ok: false, reason: 'too-much' }, []]);
      assert.equal((await readDocx(zipOf(Buffer.alloc(1_000)), reader as never)).ok, true);
    },
  },
  {
    name: 'a file that fills memory outside its thread’s is given up',
    async check(built) {
      const { readInThread } = await built.load('electron/services/materials/thread.js');
      // It says that it is through once all of it is there, however busy the machine is.
      const hoard = `import { parentPort } from 'node:worker_threads';
        const all = [];
        for (let n = 0; n < 60; n += 1) all.push(Buffer.alloc(16_000_000, 1));
        setTimeout(() => parentPort.postMessage({ ok: true, text: String(all.length), pages: null }), 2_000);`;
      const answer = await readInThread('pdf', Buffer.from('any'), {
        thread: new URL(`data:text/javascript,${encodeURIComponent(hoard)}`),
        clock: { now: () => 0, date: () => new Date(), wait: () => new Promise(() => undefined) },
      });
      assert.deepEqual(answer, { ok: false, reason: 'too-much' });
    },
  },
  {
    name: 'deleting one’s data takes no file that only has the name of one of Braid’s, and goes through no link',
    async check(built) {
      const { deleteOwnData } = await built.load('electron/services/own-data.js');
      const folder = await folderOf(built);
      const elsewhere = await folderOf(built);
      await writeFile(path.join(elsewhere, `20261120-101512-1f9c3a-x.jsonl`), 'mine');
      await mkdir(path.join(folder, 'texts'));
      for (const name of ['tags.json', 'thesis.docx', 'texts/poem']) await writeFile(path.join(folder, name), 'mine');
      await writeFile(path.join(folder, 'settings.json'), '{"version":1}');
      if (process.platform !== 'win32') await symlink(elsewhere, path.join(folder, 'runs'));
      deleteOwnData(folder);
      assert.deepEqual((await readdir(folder)).sort(), ['tags.json', 'texts', 'thesis.docx']);
      assert.deepEqual(await readdir(path.join(folder, 'texts')), ['poem']);
      assert.equal((await readdir(elsewhere)).length, 1, 'what a link leads to stays');
    },
  },
  {
    name: 'a key that a server sends back is hidden in every form, wherever in base64 it stands',
    async check(built) {
      const { hide } = await built.load('electron/services/model/hiding.js');
      const key = 'sk-ant-Q"7/+x=%&-distinctive';
      const forms = [key, encodeURIComponent(key), JSON.stringify(key), Buffer.from(key).toString('hex')];
      const encoded = ['', 'a', 'ab', 'abc'].flatMap((before) =>
        (['base64', 'base64url'] as const).map((form) => Buffer.from(`${before}${key}:rest`).toString(form)),
      );
      for (const form of [...forms, ...encoded]) {
        const said = hide(key).whole(`Wrong: ${form}.`);
        assert.ok(said.includes('[key]') && said.length < 36, `${form} is hidden: ${said}`);
        const stream = hide(key);
        const pieces = [...`Wrong: ${form}.`].map((piece) => stream.next(piece)).join('') + stream.rest();
        assert.equal(pieces, said, 'also in pieces');
      }
    },
  },
];

/** A Word file, as far as its directory tells, with one part of these bytes. */
const zipOf = (bytes: Buffer): Buffer => writtenZip([{ name: 'word/document.xml', bytes }]);
