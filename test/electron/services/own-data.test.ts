import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusedCommand } from '../../../electron/class/served-commands.ts';
import { createApp } from '../../../electron/services/app.ts';
import { deleteOwnData, finishDeleting, measureOwnData } from '../../../electron/services/own-data.ts';
import { sessionSecrets } from '../../../electron/services/secrets.ts';
import { ExerciseIdSchema, PlanIdSchema } from '../../../shared/ids.ts';
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

describe('deleting what Braid keeps', () => {
  it('leaves nothing of a folder that it was used on, not even the folder', async () => {
    const folder = await usedFolder();
    const { bytes, files, others } = measureOwnData(folder);
    expect([bytes > 1_000, files > 5, others]).toEqual([true, true, []]);
    expect(deleteOwnData(folder)).toEqual([]);
    expect(existsSync(folder)).toBe(false);
    expect(measureOwnData(folder)).toEqual({ bytes: 0, files: 0, others: [] });
  });

  it('leaves what is not Braid’s, also where a link of ours leads to it', async () => {
    const folder = await temporaryFolder();
    const elsewhere = await temporaryFolder();
    for (const name of ['package.json', 'thesis.docx']) writeFileSync(path.join(folder, name), 'mine');
    writeFileSync(path.join(folder, 'settings.json'), '{}');
    writeFileSync(path.join(elsewhere, 'photo'), 'mine');
    symlinkSync(elsewhere, path.join(folder, 'runs'));
    expect(measureOwnData(folder)).toMatchObject({ files: 2, others: ['package.json', 'thesis.docx'] });
    expect(deleteOwnData(folder)).toEqual([]);
    expect(readdirSync(folder)).toEqual(['package.json', 'thesis.docx']);
    expect(readFileSync(path.join(elsewhere, 'photo'), 'utf8')).toBe('mine');
  });

  it('is finished at the next start where the system held something, and else does nothing there', async () => {
    const folder = await temporaryFolder();
    writeFileSync(path.join(folder, 'settings.json'), '{}');
    finishDeleting(folder);
    expect(readdirSync(folder)).toEqual(['settings.json']);
    writeFileSync(path.join(folder, 'delete-at-next-start'), '');
    finishDeleting(folder);
    expect(existsSync(folder)).toBe(false);
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
