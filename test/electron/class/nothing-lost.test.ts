import path from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import type { ClassEvent } from '../../../shared/class/event.ts';
import type { HostedClass } from '../../../shared/class/hosting.ts';
import { asClassId } from '../../../shared/class/ids.ts';
import type { PodReport } from '../../../shared/class/report.ts';
import { classSetting, classUntil, placeOf, testClass, testClassroom, valueOf } from '../../support/class-host.ts';
import { startHostProcess } from '../../support/class-host-process.ts';
import { sharedCluster, stopSharedCluster } from '../../support/class-stores.ts';
import { postgresPrograms } from '../../support/postgres.ts';
import { simulatedPod } from '../../support/simulated-pod.ts';
import type { SimulatedPod } from '../../support/simulated-pod.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const programs = postgresPrograms();
afterAll(stopSharedCluster);

const each = 12;
const said = (pod: number, n: number): string => `Pod ${pod} says ${n}`;
const reflection = (pod: number, n: number): PodReport => ({
  kind: 'reflection',
  exercise: classSetting.exercise,
  text: said(pod, n),
});
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** What each pod said according to a log, in its order. */
function sayings(events: readonly ClassEvent[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  // A report that two hosts took at the same moment is in the log twice, and counts once.
  const counted = new Map<string, number>();
  for (const { body } of events) {
    if (body.kind !== 'reported' || body.report.kind !== 'reflection') continue;
    if (body.n <= (counted.get(body.pod) ?? 0)) continue;
    counted.set(body.pod, body.n);
    (found[body.pod] ??= []).push(body.report.text);
  }
  return found;
}

const everything = (pods: number): Record<string, string[]> =>
  Object.fromEntries(numbers(pods).map((pod) => [`pod-${pod}`, numbers(each).map((n) => said(pod, n))]));

const enter = (at: { address: string; code: string }, count: number): Promise<SimulatedPod[]> =>
  Promise.all(numbers(count).map((number) => simulatedPod(at, number)));

/** Each pod says its sentences with a turn of the event loop in between; `between` happens after each round. */
async function talk(pods: readonly SimulatedPod[], between: (round: number) => Promise<void> | void): Promise<void> {
  for (const round of numbers(each)) {
    pods.forEach((pod, index) => pod.add(reflection(index + 1, round)));
    await between(round);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(pods.map((pod) => pod.settled()));
}

/** Every event once and in order, whatever became of the connections. */
function isWhole(hosted: HostedClass): boolean {
  return hosted.events().every(({ seq }, index) => seq === index + 1);
}

describe('a class loses nothing', () => {
  it('when a fifth of its pods drop out and come back, again and again', async () => {
    const made = await testClass();
    const pods = await enter(made, 30);
    await talk(pods, (round) => {
      for (const pod of pods.filter((_, index) => (index + round) % 5 === 0)) pod.drop();
    });
    expect(sayings(made.hosted.events())).toEqual(everything(30));
    expect(isWhole(made.hosted)).toBe(true);
    expect(made.faults).toEqual([]);
  });

  it('when its host is killed in the middle and started again', async () => {
    const folder = path.join(await temporaryFolder(), 'classes');
    let host = await startHostProcess({ folder, port: 0 });
    const port = Number(host.address.split(':')[1]);
    const pods = await enter(host, 20);
    await talk(pods, async (round) => {
      if (round % 5 !== 0) return;
      await host.kill();
      host = await startHostProcess({ folder, port, open: 'class-1' });
      expect(host.pods).toHaveLength(20);
    });
    await host.kill();
    const { classroom, faults } = await testClassroom({ folder });
    const events = valueOf(await classroom.read(asClassId('class-1')));
    expect(sayings(events)).toEqual(everything(20));
    expect(faults).toEqual([]);
  });
});

describe.skipIf(programs === null)('two hosts of one class at one PostgreSQL', () => {
  /** One class, hosted twice. */
  async function twice(id: string) {
    const database = (await sharedCluster(programs ?? '')).address;
    const one = await testClass({ database, hostName: 'one' }, id);
    const other = await testClassroom({ database, hostName: 'two' });
    const second = valueOf(await other.classroom.reopen(asClassId(id), { reach: 'local', port: 0 }));
    onTestFinished(() => second.close());
    return { one, second, other };
  }

  it('let each number in once, whichever door it comes to', async () => {
    const { one, second } = await twice('class-doors');
    const doors = [one, placeOf(second)];
    const tries = numbers(8).flatMap((number) =>
      doors.map(({ address, code }) =>
        one.classroom.join({ address, code, number, name: null, members: [] }).then((joined) => {
          if (joined.ok) joined.value.line.close();
          return joined;
        }),
      ),
    );
    const joined = await Promise.all(tries);
    expect(joined.filter(({ ok }) => ok)).toHaveLength(8);
    for (const each of joined) if (!each.ok) expect(each.failure.code).toBe('pod-taken');
    await classUntil(second, ({ pods }) => pods.length === 8);
  });

  it('carry its pods together, also those that move from one to the other, and know the same', async () => {
    const { one, second } = await twice('class-moving');
    const [here, there] = [one, placeOf(second)];
    const pods = await Promise.all(numbers(20).map((number) => simulatedPod(number % 2 === 0 ? here : there, number)));
    await talk(pods, (round) => {
      for (const [index, pod] of pods.entries()) {
        if ((index + round) % 5 === 0) pod.drop(round % 2 === 0 ? here.address : there.address);
      }
    });
    await Promise.all([one.hosted, second].map((host) => classUntil(host, (state) => sum(state.pods) === 20 * each)));
    for (const host of [one.hosted, second]) {
      expect(sayings(host.events())).toEqual(everything(20));
      expect(isWhole(host)).toBe(true);
    }
    // A facilitator at one of them reaches the pods of the other.
    valueOf(await second.append([{ kind: 'paused', paused: true }]));
    await classUntil(one.hosted, ({ paused }) => paused);
  });
});

const sum = (pods: readonly { readonly reports: number }[]): number =>
  pods.reduce((total, { reports }) => total + reports, 0);
