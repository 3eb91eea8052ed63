import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusedCommand } from '../../../electron/class/served-commands.ts';
import { createApp } from '../../../electron/services/app.ts';
import { deleteOwnData, finishDeleting, measureOwnData } from '../../../electron/services/own-data.ts';
import { leaveNote } from '../../../electron/services/unfinished-deletion.ts';
import { sessionSecrets } from '../../../electron/services/secrets.ts';
import { ExerciseIdSchema, PlanIdSchema } from '../../../shared/ids.ts';
import { staying } from '../../../shared/words/data.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { ask, send, testApp, testPorts } from '../../support/test-app.ts';

/** A folder that a Braid has been used on and closed. */
async function usedFolder(): Promise<string> {
  const ports = await testPorts();
  const opened = await createApp(ports);
  if (!opened.ok) throw new Error(opened.failure.code);
  const app = opened.value;
  const exercise = ExerciseIdSchema.parse('board-prep');
  await ask(app, 'settings.save', { patch: { pace: 20 } });
  await ask(app, 'workflow.create', { from: 'blank', title: 'Mine' });
  await ask(app, 'progress.save', { exercise, patch: { step: 'break-down' } });
  const open = await ask(app, 'exercise.open', { exercise });
  const plan = PlanIdSchema.parse(open.exercise.plans[0]?.id);
  const { comparison } = await ask(app, 'comparison.start', {
    source: { kind: 'exercise', exercise, plan },
    structures: ['all-at-once'],
    prediction: null,
  });
  await ask(app, 'history.tag', { comparisons: [comparison], tag: 'one', on: true });
  await app.close();
  mkdirSync(path.join(ports.dataFolder, 'window', 'keys'), { recursive: true });
  writeFileSync(path.join(ports.dataFolder, 'window', 'keys', 'claude.key'), 'masked');
  writeFileSync(path.join(ports.dataFolder, 'settings-unreadable-2026-11-20-101502123.json'), '{');
  return ports.dataFolder;
}

/** Writes a file where nothing of its folder may be yet. */
function put(folder: string, name: string, text = 'mine'): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const address = 'a'.repeat(64);
const run = '20261120-101512-1f9c3a-best-of-3';
const pod = 'classes/20261120-101512-1f9c3a/pods/pod-3';
const written = JSON.stringify({ version: 1 });
const placeBook = JSON.stringify({ version: 1, main: null, lane: null });
/** One of each that Braid writes and the folder that it is used on above has none of. */
const rare = [
  ...['asked.json', '.settings.json.tmp', '.writable-71', `runs/${run}.jsonl`, `texts/.${address}.71.tmp`],
  ...['summaries/2026-11.json', 'summaries/2026-11-2.json', 'summaries/2026-11-unreadable-2026-11-20-101502123.json'],
  ...['summaries/.2026-11.json.tmp', 'backups/settings-v1.json', 'backups/summaries/2026-11-2-v1.json'],
  ...['classes/20261120-101512-1f9c3a/events.jsonl', 'classes/20261120-101512-1f9c3a/windows.jsonl'],
  ...['classes/20261120-101512-1f9c3a/given/pod-3.json', 'classes/20261120-101512-1f9c3a/given/pod-3.json.new'],
  ...[`${pod}/settings.json`, `${pod}/runs/${run}.jsonl`, `${pod}/backups/progress.json`],
  ...[`${pod}-removed-12/texts/${address}`, 'window/keys/compatible.key.new', 'window/Local State'],
  ...['window/Cache/Cache_Data/index', 'window/Local Storage/leveldb/LOG', 'window/Cookies-journal'],
];
/** What a person keeps under the very names of Braid's folders. */
const foreign = [
  ...['backups/holiday.zip', 'backups/2019/photo.png', 'runs/diary.txt', 'runs/marathon.jsonl', 'texts/poem'],
  ...['summaries/2026-11.docx', 'summaries/2026.json', 'window/photo.png', 'window/keys/house.key'],
  ...['classes/chemistry/events.jsonl', 'classes/20261120-101512-1f9c3a/notes.txt', `${pod}/runs/diary.txt`],
  ...[`${pod}/window/Cache/index`, 'settings.json.d/notes', 'limits.json/notes', 'backups/tags.json'],
  ...['lessons.json', `${pod}/tags.json`],
];

describe('deleting what Braid keeps', () => {
  it('takes everything of Braid’s by its shape and leaves a person’s own files in folders of the same name', async () => {
    const folder = await usedFolder();
    const elsewhere = await temporaryFolder();
    put(elsewhere, 'photo');
    for (const name of rare) put(folder, name, written);
    put(folder, 'window/places.json', placeBook);
    for (const name of foreign) put(folder, name);
    symlinkSync(elsewhere, path.join(folder, 'runs', 'photos'));
    symlinkSync(elsewhere, path.join(folder, 'window', 'GPUCache'));
    const { others, inside } = measureOwnData(folder);
    expect(others).toEqual(['lessons.json', 'limits.json', 'settings.json.d']);
    expect(inside).toEqual([
      { folder: 'backups', files: 3 },
      { folder: 'classes', files: 5 },
      { folder: 'runs', files: 3 },
      { folder: 'summaries', files: 2 },
      { folder: 'texts', files: 1 },
      { folder: 'window', files: 2 },
    ]);
    expect(staying({ others: [...others], inside: [...inside] })).toMatch(
      /^lessons.json, limits.json, settings.json.d, three files in backups/,
    );
    expect(deleteOwnData(folder)).toEqual([]);
    const left = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => !each.isDirectory())
      .map((each) => path.relative(folder, path.join(each.parentPath, each.name)).replaceAll(path.sep, '/'))
      // Later versions of Node list what a link leads to as well.
      .filter((name) => !name.startsWith('runs/photos/'));
    expect(left.sort()).toEqual([...foreign, 'runs/photos'].sort());
    expect(lstatSync(path.join(folder, 'runs', 'photos')).isSymbolicLink()).toBe(true);
    expect(readFileSync(path.join(elsewhere, 'photo'), 'utf8')).toBe('mine');
    expect(measureOwnData(folder)).toMatchObject({ files: 0, bytes: 0 });
  });

  it('leaves nothing where everything is of a shape of its own', async () => {
    const folder = await usedFolder();
    for (const name of rare) put(folder, name, written);
    expect(measureOwnData(folder)).toMatchObject({ others: [], inside: [] });
    expect(deleteOwnData(folder)).toEqual([]);
    expect(existsSync(folder)).toBe(false);
  });

  it('leaves a document that only has the name of one of Braid’s', async () => {
    const folder = await temporaryFolder();
    const mine = ['mine', '[]', 'null', '{}', '{"version":"1.0.0","tags":["red"]}', '{"version":1.5}'];
    for (const text of mine) {
      put(folder, 'tags.json', text);
      expect(measureOwnData(folder)).toMatchObject({ files: 0, others: ['tags.json'] });
      expect(deleteOwnData(folder)).toEqual([]);
      expect(readFileSync(path.join(folder, 'tags.json'), 'utf8')).toBe(text);
    }
  });

  it('leaves a browser’s profile that no window of Braid’s was kept in', async () => {
    const folder = await temporaryFolder();
    for (const name of ['window/Cache/index', 'window/Local State', 'window/places.json']) put(folder, name, '{}');
    expect(measureOwnData(folder)).toMatchObject({ inside: [{ folder: 'window', files: 3 }] });
    deleteOwnData(folder);
    expect(readdirSync(path.join(folder, 'window')).sort()).toEqual(['Cache', 'Local State', 'places.json']);
  });

  it('leaves nothing of a folder that it was used on, not even the folder', async () => {
    const folder = await usedFolder();
    const { bytes, files, others } = measureOwnData(folder);
    expect([bytes > 1_000, files > 5, others]).toEqual([true, true, []]);
    expect(deleteOwnData(folder)).toEqual([]);
    expect(existsSync(folder)).toBe(false);
    expect(measureOwnData(folder)).toEqual({ bytes: 0, files: 0, others: [], inside: [] });
  });

  it('leaves what is not Braid’s, also where a link of ours leads to it', async () => {
    const folder = await temporaryFolder();
    const elsewhere = await temporaryFolder();
    for (const name of ['package.json', 'thesis.docx']) writeFileSync(path.join(folder, name), 'mine');
    writeFileSync(path.join(folder, 'settings.json'), written);
    writeFileSync(path.join(elsewhere, 'photo'), 'mine');
    symlinkSync(elsewhere, path.join(folder, 'runs'));
    expect(measureOwnData(folder)).toMatchObject({ files: 2, others: ['package.json', 'thesis.docx'] });
    expect(deleteOwnData(folder)).toEqual([]);
    expect(readdirSync(folder)).toEqual(['package.json', 'thesis.docx']);
    expect(readFileSync(path.join(elsewhere, 'photo'), 'utf8')).toBe('mine');
  });

  it('is finished at the next start where the system held something: what was named, and nothing else', async () => {
    const folder = await temporaryFolder();
    for (const name of ['settings.json', 'progress.json', 'window/Cache/index', 'window/GPUCache/index']) {
      put(folder, name);
    }
    finishDeleting(folder);
    expect(readdirSync(folder).sort()).toEqual(['progress.json', 'settings.json', 'window']);
    leaveNote(folder, ['settings.json', 'window/Cache', 'window/photo.png', '../escape', 'nothing.json']);
    put(folder, 'window/photo.png');
    finishDeleting(folder);
    expect(readdirSync(folder).sort()).toEqual(['progress.json', 'window']);
    expect(readdirSync(path.join(folder, 'window')).sort()).toEqual(['GPUCache', 'photo.png']);
    finishDeleting(folder);
    expect(existsSync(path.join(folder, 'progress.json'))).toBe(true);
  });

  it('goes with the folder where what was named was all that it held', async () => {
    const folder = await temporaryFolder();
    put(folder, 'settings.json');
    leaveNote(folder, ['settings.json']);
    finishDeleting(folder);
    expect(existsSync(folder)).toBe(false);
  });

  it('deletes nothing at a start for a note of another folder, or for one that names nothing', async () => {
    const elsewhere = await temporaryFolder();
    leaveNote(elsewhere, ['settings.json']);
    const carried = readFileSync(path.join(elsewhere, 'delete-at-next-start'), 'utf8');
    for (const note of [carried, '', '{}', 'yes']) {
      const folder = await temporaryFolder();
      put(folder, 'settings.json');
      put(folder, 'delete-at-next-start', note);
      finishDeleting(folder);
      expect(existsSync(path.join(folder, 'settings.json'))).toBe(true);
    }
  });

  it('takes the word, forgets the keys first and then ends the host', async () => {
    const secrets = sessionSecrets({});
    await secrets.set('claude', 'sk-ant-something');
    const kept: unknown[] = [];
    const app = await testApp({
      secrets,
      endAndDelete: () => void secrets.get('claude').then((key) => kept.push(key)),
    });
    expect(await ask(app, 'data.where', {})).toMatchObject({ keys: ['claude'], canDelete: true });
    // What a page sends is unknown to the host, whatever its type says here.
    const wrong = await app.dispatch({ name: 'data.delete', input: { word: 'yes' } });
    expect(wrong).toMatchObject({ ok: false, failure: { code: 'bad-command' } });
    expect(await secrets.get('claude')).not.toBe(null);
    expect(await send(app, 'data.delete', { word: 'delete' })).toEqual({ ok: true, value: { done: true } });
    expect(await ask(app, 'data.where', {})).toMatchObject({ keys: [] });
    expect(kept).toEqual([null]);
  });

  it('is nothing for a host that does not offer it, and never for a pod in a browser', async () => {
    const app = await testApp();
    expect(await ask(app, 'data.where', {})).toMatchObject({ canDelete: false });
    expect(await send(app, 'data.delete', { word: 'delete' })).toMatchObject({ ok: false });
    expect(refusedCommand({ name: 'data.delete', input: {} })).not.toBe(null);
    expect(refusedCommand({ name: 'data.where', input: {} })).not.toBe(null);
  });
});
