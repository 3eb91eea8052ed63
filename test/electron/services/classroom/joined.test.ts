import { expect, test, vi } from 'vitest';
import { asExerciseId } from '../../../../shared/ids.ts';
import { podIdOf } from '../../../../shared/class/ids.ts';
import { classSetting } from '../../../support/held-line.ts';
import { classApp, hostedState } from '../../../support/class-apps.ts';
import type { ClassApp } from '../../../support/class-apps.ts';
import { ask, send } from '../../../support/test-app.ts';

const exercise = asExerciseId('board-prep');
/** The test's own time limit ends a wait in vain. */
const eventually = (happened: () => Promise<boolean>) => vi.waitUntil(happened, { timeout: 40_000, interval: 25 });

async function hostClass(host: ClassApp, port = 0) {
  const request = { title: 'Tuesday', setting: classSetting, reach: 'local', port } as const;
  const hosted = await ask(host.app, 'class.host', request);
  const { code } = await hostedState(host);
  return { id: hosted.class, port: hosted.door.port, address: hosted.door.addresses[0] ?? '', code };
}

async function run({ app }: ClassApp) {
  const { exercise: opened } = await ask(app, 'exercise.open', { exercise });
  const plan = opened.plans.find(({ kind }) => kind === 'first');
  if (!plan) throw new Error('no first plan');
  const { comparison } = await ask(app, 'comparison.start', {
    source: { kind: 'exercise', exercise, plan: plan.id },
    structures: ['thread', 'all-at-once'],
    prediction: null,
  });
  await eventually(async () => {
    const { comparison: measured } = await ask(app, 'comparison.result', { comparison });
    return measured.runs.every(({ state }) => state === 'finished');
  });
  return comparison;
}

const resultsOf = async (host: ClassApp, number: number) =>
  (await hostedState(host)).pods.find((pod) => pod.number === number)?.results ?? [];

test('a Braid joins another’s class by address and code; its figures arrive, also those of while the host was gone', async () => {
  const [host, pod] = [await classApp(), await classApp()];
  const door = await hostClass(host);
  const look = await ask(pod.app, 'class.look', { address: `http://${door.address}/` });
  expect(look).toMatchObject({ class: door.id, title: 'Tuesday', exercise, taken: [] });
  const request = { address: door.address, number: 3, name: 'Blue', members: ['Ada'] };
  expect(await send(pod.app, 'class.join', { ...request, code: 'nobody-11' })).toMatchObject({
    failure: { code: 'wrong-code' },
  });
  const seated = await ask(pod.app, 'class.join', { ...request, code: door.code.toUpperCase().replace('-', ' ') });
  expect(seated).toMatchObject({ connected: true, served: false, class: { number: 3, title: 'Tuesday' } });
  expect(await send(pod.app, 'class.join', { ...request, code: door.code })).toMatchObject({
    failure: { code: 'already-seated' },
  });

  const first = await run(pod);
  await eventually(async () => (await resultsOf(host, 3)).length === 1);
  expect(await resultsOf(host, 3)).toMatchObject([{ comparison: first, round: 'first', given: false }]);

  await ask(host.app, 'class.close', {});
  await eventually(async () => (await ask(pod.app, 'class.now', {})).seated?.connected === false);
  const second = await run(pod);
  await eventually(async () => ((await ask(pod.app, 'class.now', {})).seated?.waiting ?? 0) > 0);

  await ask(host.app, 'class.reopen', { class: door.id, reach: 'local', port: door.port });
  await eventually(async () => (await resultsOf(host, 3)).length === 2);
  expect((await resultsOf(host, 3)).map(({ comparison }) => comparison)).toEqual([first, second]);
  await eventually(async () => (await ask(pod.app, 'class.now', {})).seated?.waiting === 0);
}, 90_000);

test('a pod that is closed and started again sits where it sat, and one that leaves is in no class', async () => {
  const [host, pod] = [await classApp(), await classApp()];
  const door = await hostClass(host);
  const request = { address: door.address, code: door.code, number: 1, name: null, members: [] };
  await ask(pod.app, 'class.join', request);
  await pod.close();
  const again = await classApp(pod.folder);
  await eventually(async () => (await ask(again.app, 'class.now', {})).seated?.connected === true);
  await ask(again.app, 'class.name', { name: 'Night shift', members: ['Bo'] });
  await eventually(async () => (await hostedState(host)).pods[0]?.name === 'Night shift');

  await ask(again.app, 'class.leave', {});
  expect((await ask(again.app, 'class.now', {})).seated).toBeNull();
  await eventually(async () => (await hostedState(host)).pods[0]?.host === null);
}, 90_000);

test('a facilitator loads a finished run, pauses, asks and takes a pod out; the pod hears of each', async () => {
  const [host, pod] = [await classApp(), await classApp()];
  const door = await hostClass(host);
  await ask(pod.app, 'class.join', { address: door.address, code: door.code, number: 2, name: null, members: [] });
  const id = podIdOf(2);
  const act = (action: Parameters<typeof ask<'class.act'>>[2]['action']) => ask(host.app, 'class.act', { action });
  const told = async () => (await ask(pod.app, 'class.now', {})).seated?.class;

  await act({ kind: 'pause', paused: true });
  await eventually(async () => (await told())?.paused === true);
  await act({ kind: 'ask', moment: 'before' });
  await eventually(async () => (await told())?.asked === 'before');
  await act({ kind: 'present', pod: id });
  await eventually(async () => (await told())?.askedToPresent === true);
  await act({ kind: 'move', step: 'compare' });
  await eventually(async () => (await told())?.setting.step === 'compare');

  await ask(host.app, 'exercise.open', { exercise });
  const own = await run(host);
  await act({ kind: 'give', pod: id, comparison: own });
  await eventually(async () => (await resultsOf(host, 2)).length === 1);
  expect(await resultsOf(host, 2)).toMatchObject([{ given: true }]);
  const { progress } = await ask(pod.app, 'exercise.open', { exercise });
  expect(progress.step).toBe('compare');

  expect(await send(host.app, 'class.act', { action: { kind: 'help', pod: podIdOf(9) } })).toMatchObject({
    failure: { code: 'unknown-pod' },
  });
  await act({ kind: 'remove', pod: id });
  await eventually(async () => (await ask(pod.app, 'class.now', {})).seated === null);
}, 90_000);

test('a pod’s file counts once, however often it is read in', async () => {
  const [host, pod] = [await classApp(), await classApp()];
  await hostClass(host);
  await run(pod);
  const file = await ask(pod.app, 'class.write-file', { name: 'Blue', members: [] });
  const take = { name: file.name, text: file.text };
  expect(await ask(host.app, 'class.take', take)).toMatchObject({ added: 1 });
  const taken = await ask(host.app, 'class.take', take);
  expect(taken.added).toBe(0);
  expect(await resultsOf(host, taken.number)).toHaveLength(1);
  for (const text of ['', '{', '{"braid":1}', JSON.stringify({ braid: 1, kind: 'pod-reports', reports: 'no' })]) {
    expect(await send(host.app, 'class.take', { name: 'other.json', text })).toMatchObject({
      failure: { code: 'pod-file' },
    });
  }
}, 90_000);
