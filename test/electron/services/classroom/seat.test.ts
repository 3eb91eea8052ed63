import { expect, test, vi } from 'vitest';
import { asExerciseId } from '../../../../shared/ids.ts';
import type { Push } from '../../../../shared/contract.ts';
import { classSetting, heldLine } from '../../../support/held-line.ts';
import type { HeldLine } from '../../../support/held-line.ts';
import { ask, send, testApp } from '../../../support/test-app.ts';

const exercise = asExerciseId('board-prep');

/** The test's own time limit ends a wait in vain. */
const eventually = (happened: () => boolean | Promise<boolean>) =>
  vi.waitUntil(happened, { timeout: 25_000, interval: 10 });

async function seated(held: HeldLine = heldLine()) {
  const app = await testApp({ seat: held.line, times: 2_000 });
  return { app, held };
}

async function planOf(app: Awaited<ReturnType<typeof testApp>>) {
  const { exercise: opened } = await ask(app, 'exercise.open', { exercise });
  const plan = opened.plans.find(({ kind }) => kind === 'first');
  if (!plan) throw new Error('no first plan');
  return plan.id;
}

async function runOnce(app: Awaited<ReturnType<typeof testApp>>) {
  const ended = new Promise<void>((resolve) => {
    const stop = app.subscribe((push: Push) => {
      if (push.kind !== 'comparison-changed' || push.summary.runs.some(({ state }) => state === 'running')) return;
      stop();
      resolve();
    });
  });
  const { comparison } = await ask(app, 'comparison.start', {
    source: { kind: 'exercise', exercise, plan: await planOf(app) },
    structures: ['thread', 'all-at-once'],
    prediction: null,
  });
  await ended;
  return comparison;
}

const kinds = (held: HeldLine): string[] => held.taken.map(({ kind }) => kind);

test('a pod tells where it stands, then its figures, and nothing of what the model said', async () => {
  const { app, held } = await seated();
  held.connect();
  await ask(app, 'exercise.open', { exercise });
  await ask(app, 'progress.save', { exercise, patch: { step: 'break-down' } });
  await eventually(() => kinds(held).includes('standing'));
  expect(held.taken[0]).toMatchObject({ kind: 'standing', step: 'break-down', doing: { id: 'building' }, stuck: null });

  const comparison = await runOnce(app);
  await eventually(() => kinds(held).includes('result'));
  const told = held.taken.find(({ kind }) => kind === 'result');
  expect(told).toMatchObject({
    result: {
      comparison,
      exercise,
      round: 'first',
      pace: 20,
      given: false,
      runs: [
        { structure: 'thread', state: 'finished' },
        { structure: 'all-at-once', state: 'finished' },
      ],
    },
  });
  await eventually(() => held.taken.some((report) => report.kind === 'standing' && report.doing.id === 'ran'));
  const { comparison: document } = await ask(app, 'comparison.result', { comparison });
  for (const { answer } of document.runs) {
    for (const line of (answer ?? '').split('\n').filter((each) => each.length > 40)) {
      expect(JSON.stringify(held.taken)).not.toContain(line);
    }
  }
  if (told?.kind !== 'result') throw new Error('no result');
  for (const [index, run] of told.result.runs.entries()) {
    const measured = document.runs[index];
    expect(run.wallClockMs).toBe(measured?.wallClockMs);
    expect(run.lost.map(({ id }) => id)).toEqual(measured?.findings?.lost.map(({ id }) => id));
  }
});

test('a lost line stops no run, and what was not heard is told when it is back', async () => {
  const { app, held } = await seated();
  held.connect();
  await ask(app, 'exercise.open', { exercise });
  await ask(app, 'progress.save', { exercise, patch: { step: 'understand' } });
  held.lose();
  await runOnce(app);
  await ask(app, 'progress.save', { exercise, patch: { step: 'reflect', reflection: 'Two people wrote one slide.' } });
  await eventually(async () => ((await ask(app, 'class.now', {})).seated?.waiting ?? 0) >= 3);
  expect(kinds(held)).not.toContain('result');

  held.connect();
  await eventually(async () => (await ask(app, 'class.now', {})).seated?.waiting === 0);
  expect(kinds(held)).toEqual(expect.arrayContaining(['result', 'reflection', 'standing']));
  expect(kinds(held).filter((kind) => kind === 'result')).toHaveLength(1);
  expect(held.taken.at(-1)).toMatchObject({ step: 'reflect', doing: { id: 'done' } });
});

test('what the class sets lies over the settings, can’t be changed, and goes with the class', async () => {
  const { app, held } = await seated();
  await ask(app, 'settings.save', { patch: { pace: 2, theme: 'dark' } });
  held.connect();
  expect((await ask(app, 'app.hello', {})).settings).toMatchObject({ pace: 20, theme: 'dark', connection: 'practice' });
  expect(await send(app, 'settings.save', { patch: { pace: 3 } })).toMatchObject({ failure: { code: 'set-by-class' } });
  expect(await send(app, 'settings.save', { patch: { theme: 'light', pace: 20 } })).toMatchObject({ ok: true });

  held.tell({ kind: 'class', class: held.forPod({ ended: true }) });
  expect((await ask(app, 'app.hello', {})).settings).toMatchObject({ theme: 'light', pace: 20 });
});

test('a pod that asks for help is stuck until it takes that back', async () => {
  const { app, held } = await seated();
  held.connect();
  await ask(app, 'exercise.open', { exercise });
  await ask(app, 'progress.save', { exercise, patch: { step: 'predict' } });
  await ask(app, 'class.ask-help', { wanted: true });
  await eventually(() => held.taken.some((report) => report.kind === 'standing' && report.stuck?.id === 'asked'));
  await ask(app, 'class.ask-help', { wanted: false });
  await eventually(() => {
    const last = held.taken.findLast(({ kind }) => kind === 'standing');
    return last?.kind === 'standing' && last.stuck === null;
  });
});

test('a finished comparison that a facilitator loads is the pod’s own, marked as given, and opens at Compare', async () => {
  const host = await testApp({ times: 2_000 });
  await ask(host, 'exercise.open', { exercise });
  const comparison = await runOnce(host);
  const opened = await ask(host, 'comparison.open', { comparison });
  const { app, held } = await seated();
  held.connect();
  held.tell({
    kind: 'given',
    comparison: {
      summary: opened.summary,
      runs: opened.runs.map(({ header, events }) => ({ header, events })),
      texts: {},
    },
  });
  await eventually(() => kinds(held).includes('result'));
  const { progress } = await ask(app, 'exercise.open', { exercise });
  expect(progress.step).toBe('compare');
  const [given] = progress.comparisons;
  if (!given) throw new Error('nothing was given');
  const result = await ask(app, 'comparison.result', { comparison: given });
  expect(result.summary).toMatchObject({ given: true, prediction: null });
  const original = await ask(host, 'comparison.result', { comparison });
  expect(result.comparison.runs.map(({ wallClockMs, tokens }) => [wallClockMs, tokens.total])).toEqual(
    original.comparison.runs.map(({ wallClockMs, tokens }) => [wallClockMs, tokens.total]),
  );
  expect(held.taken.find(({ kind }) => kind === 'result')).toMatchObject({ result: { given: true, guess: null } });
});

test('what can’t be given changes nothing and is said', async () => {
  const { app, held } = await seated();
  const notices: string[] = [];
  app.subscribe((push) => {
    if (push.kind === 'notice') notices.push(push.notice.code);
  });
  held.connect();
  const host = await testApp({ times: 2_000 });
  await ask(host, 'exercise.open', { exercise });
  const opened = await ask(host, 'comparison.open', { comparison: await runOnce(host) });
  const runs = opened.runs.map(({ header, events }) => ({ header, events }));
  held.tell({ kind: 'given', comparison: { summary: { nothing: true }, runs, texts: {} } });
  await eventually(() => notices.length > 0);
  expect(notices).toEqual(['message-refused']);
  expect((await ask(app, 'comparison.list', {})).filter(({ example }) => !example)).toEqual([]);
});

test('a pod that was taken out works on without a class', async () => {
  const { app, held } = await seated();
  held.connect();
  held.tell({ kind: 'removed' });
  expect((await ask(app, 'class.now', {})).seated).toBeNull();
  expect(await send(app, 'class.ask-help', { wanted: true })).toMatchObject({ failure: { code: 'not-in-a-class' } });
  expect((await ask(app, 'app.hello', {})).settings.pace).not.toBe(classSetting.pace);
});

test('a pod’s file holds its figures and reflections, and none of its answers', async () => {
  const app = await testApp({ times: 2_000 });
  await ask(app, 'exercise.open', { exercise });
  await runOnce(app);
  await ask(app, 'progress.save', { exercise, patch: { reflection: 'The narrative was never independent.' } });
  const file = await ask(app, 'class.write-file', { name: 'Blue team', members: ['Ada', 'Bo'] });
  expect(file.name).toMatch(/^blue-team-\d{4}-\d{2}-\d{2}\.pod\.json$/);
  expect(file.results).toBe(1);
  expect(JSON.parse(file.text)).toMatchObject({
    braid: 1,
    kind: 'pod-reports',
    name: 'Blue team',
    members: ['Ada', 'Bo'],
    reports: [{ report: { kind: 'result' } }, { report: { kind: 'reflection' } }],
  });
});

test('without a class host nobody hosts or joins, and it is said', async () => {
  const app = await testApp();
  expect(await ask(app, 'class.now', {})).toEqual({ hosted: null, seated: null, canHost: false });
  expect(await ask(app, 'class.list', {})).toEqual([]);
  const request = { title: 'Tuesday', setting: classSetting, reach: 'local', port: 0 } as const;
  expect(await send(app, 'class.host', request)).toMatchObject({ failure: { code: 'cannot-host' } });
  expect(await send(app, 'class.act', { action: { kind: 'end' } })).toMatchObject({ failure: { code: 'not-hosting' } });
  expect(await send(app, 'class.leave', {})).toMatchObject({ failure: { code: 'not-in-a-class' } });
});

test('while its class is paused a pod starts nothing, and then it can', async () => {
  const { app, held } = await seated();
  held.connect();
  const start = {
    source: { kind: 'exercise', exercise, plan: await planOf(app) },
    structures: ['thread'],
    prediction: null,
  } as const;
  held.tell({ kind: 'class', class: held.forPod({ paused: true }) });
  const refused = await send(app, 'comparison.start', { ...start, structures: [...start.structures] });
  expect(refused).toMatchObject({ failure: { code: 'class-paused', wayOut: 'wait' } });
  held.tell({ kind: 'class', class: held.forPod() });
  expect(await send(app, 'comparison.start', { ...start, structures: [...start.structures] })).toMatchObject({
    ok: true,
  });
});
