import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { sessionSecrets } from '../../../../electron/services/secrets.ts';
import type { GivenComparison } from '../../../../shared/class/message.ts';
import type { Push } from '../../../../shared/contract.ts';
import { asExerciseId } from '../../../../shared/ids.ts';
import type { ComparisonId } from '../../../../shared/ids.ts';
import { heldLine } from '../../../support/held-line.ts';
import { loopbackServer } from '../../../support/loopback-server.ts';
import { sendJson } from '../../../support/plain-server.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { ask, send, testApp } from '../../../support/test-app.ts';

const exercise = asExerciseId('board-prep');
const secrets = () => sessionSecrets({ ANTHROPIC_API_KEY: 'sk-claude', BRAID_COMPATIBLE_KEY: 'sk-of-the-participant' });

/** A comparison that has finished, its logs saying that it was made on this server. */
async function comparisonOn(baseUrl: string): Promise<GivenComparison> {
  const host = await testApp({ times: 2_000 });
  const { exercise: opened } = await ask(host, 'exercise.open', { exercise });
  const plan = opened.plans.find(({ kind }) => kind === 'first');
  if (!plan) throw new Error('no first plan');
  const ended = new Promise<void>((resolve) => {
    host.subscribe((push: Push) => {
      if (push.kind === 'comparison-changed' && push.summary.runs.every(({ state }) => state === 'finished')) resolve();
    });
  });
  const { comparison } = await ask(host, 'comparison.start', {
    source: { kind: 'exercise', exercise, plan: plan.id },
    structures: ['all-at-once', 'thread'],
    prediction: null,
  });
  await ended;
  const { summary, runs } = await ask(host, 'comparison.open', { comparison });
  const connection = { kind: 'compatible' as const, baseUrl, model: 'm' };
  return {
    summary: { ...summary, pace: null, model: 'm' },
    runs: runs.map(({ header, events }) => ({ header: { ...header, connection, pace: null }, events })),
    texts: {},
  };
}

const askedServer = () => loopbackServer((_, response) => sendJson(response, 401, { error: { message: 'Who?' } }));

async function seated(dataFolder?: string) {
  const held = heldLine();
  const app = await testApp({ seat: held.line, secrets: secrets(), ...(dataFolder ? { dataFolder } : {}) });
  const notices: string[] = [];
  app.subscribe((push) => {
    if (push.kind === 'notice') notices.push(push.notice.code);
  });
  held.connect();
  const own = async () => (await ask(app, 'comparison.list', {})).filter(({ example }) => !example);
  return { app, held, notices, own };
}

async function tryAll(app: Awaited<ReturnType<typeof testApp>>, comparison: ComparisonId): Promise<void> {
  const { runs } = await ask(app, 'comparison.open', { comparison });
  const [first] = runs;
  const [task] = first?.header.workflow.tasks ?? [];
  if (!first || !task) throw new Error('nothing to try');
  const run = first.header.id;
  expect(await send(app, 'comparison.resume', { comparison })).toMatchObject({
    failure: { code: 'nothing-to-resume' },
  });
  expect(await send(app, 'run.retry', { run, task: task.id })).toMatchObject({
    failure: { code: 'nothing-to-resume' },
  });
  expect(await send(app, 'run.follow-up', { run, task: task.id, text: 'More.' })).toMatchObject({
    failure: { code: 'run-over' },
  });
  for (const again of [
    { comparison, as: 'repetition' as const, times: 1 },
    { comparison, as: 'sweep' as const, widths: [2] },
  ]) {
    expect(await send(app, 'comparison.estimateAgain', again)).toMatchObject({
      failure: { code: 'unknown-comparison' },
    });
    expect(await send(app, 'comparison.again', again)).toMatchObject({ failure: { code: 'unknown-comparison' } });
  }
}

test('nothing is sent for a comparison that was given, whatever server its logs name', async () => {
  const server = await askedServer();
  const { app, held, own } = await seated();
  held.tell({ kind: 'given', comparison: await comparisonOn(server.address) });
  await vi.waitUntil(async () => (await own()).length === 1, { timeout: 25_000, interval: 10 });
  const [given] = await own();
  if (!given) throw new Error('nothing was given');
  await tryAll(app, given.id);
  expect(server.asked).toEqual([]);
}, 60_000);

test('nor after its line in the history was lost, and a log cut short', async () => {
  const server = await askedServer();
  const dataFolder = path.join(await temporaryFolder(), 'data');
  const before = await seated(dataFolder);
  before.held.tell({ kind: 'given', comparison: await comparisonOn(server.address) });
  await vi.waitUntil(async () => (await before.own()).length === 1, { timeout: 25_000, interval: 10 });
  const [given] = await before.own();
  if (!given) throw new Error('nothing was given');
  await before.app.close();
  await rm(path.join(dataFolder, 'summaries'), { recursive: true });
  for (const file of await readdir(path.join(dataFolder, 'runs'))) {
    const log = path.join(dataFolder, 'runs', file);
    const lines = (await readFile(log, 'utf8')).split('\n');
    await writeFile(log, `${lines.slice(0, 4).join('\n')}\n`);
  }
  const { app } = await seated(dataFolder);
  expect((await ask(app, 'comparison.open', { comparison: given.id })).summary).toMatchObject({ given: true });
  await tryAll(app, given.id);
  expect(server.asked).toEqual([]);
}, 60_000);

test('one that has not finished, or that people would go on adding to, is not taken', async () => {
  const server = await askedServer();
  const { held, notices, own } = await seated();
  const whole = await comparisonOn(server.address);
  const [first, ...more] = whole.runs;
  if (!first) throw new Error('no run');
  const cut = { ...first, events: first.events.slice(0, 3) };
  const open = { ...first, header: { ...first.header, free: true as const } };
  const wrong: GivenComparison[] = [
    { ...whole, runs: [cut, ...more] },
    { ...whole, runs: [open, ...more] },
    { ...whole, runs: [first] },
  ];
  for (const [index, comparison] of wrong.entries()) {
    held.tell({ kind: 'given', comparison });
    await vi.waitUntil(() => notices.length === index + 1, { timeout: 25_000, interval: 10 });
  }
  expect(new Set(notices)).toEqual(new Set(['message-refused']));
  expect(await own()).toEqual([]);
}, 60_000);
