import { describe, expect, it, onTestFinished } from 'vitest';
import { asClassId, asPodId } from '../../../shared/class/ids.ts';
import type { GivenComparison } from '../../../shared/class/message.ts';
import type { PodFile } from '../../../shared/class/pod-file.ts';
import type { PodReport } from '../../../shared/class/report.ts';
import { asRunId } from '../../../shared/ids.ts';
import {
  classSetting,
  heardOn,
  openPodSocket,
  report,
  standing,
  testClass,
  valueOf,
} from '../../support/class-host.ts';
import { sampleHeader } from '../../support/sample-header.ts';

const header = sampleHeader();
const comparison: GivenComparison = { summary: { id: header.comparison }, runs: [{ header, events: [] }], texts: {} };
const hasIt: PodReport = {
  kind: 'result',
  result: {
    comparison: header.comparison,
    exercise: classSetting.exercise,
    plan: null,
    planTitle: null,
    round: 'first',
    startedAt: '2026-11-30T10:00:00Z',
    pace: 4,
    seed: 1,
    assisted: false,
    given: true,
    guess: null,
    runs: [
      {
        run: asRunId('run-1'),
        structure: 'thread',
        state: 'finished',
        wallClockMs: 1,
        totalTokens: 1,
        found: null,
        of: null,
        falseAlarms: null,
        lost: [],
      },
    ],
  },
};

const enter = async ({ classroom, address, code }: Awaited<ReturnType<typeof testClass>>, number: number) =>
  valueOf(await classroom.join({ address, code, number, name: null, members: [] }));

describe('a finished comparison for a pod that fell behind', () => {
  it('comes at once to a pod that is there', async () => {
    const made = await testClass();
    const heard = heardOn((await enter(made, 1)).line);
    await heard.until(({ messages }) => messages.length === 1);
    valueOf(await made.hosted.give(asPodId('pod-1'), comparison));
    await heard.until(({ messages }) => messages.length === 2);
    expect(heard.messages[1]).toEqual({ kind: 'given', comparison });
    expect(made.hosted.events().at(-1)?.body).toEqual({
      kind: 'given',
      pod: 'pod-1',
      comparison: header.comparison,
    });
  });

  it('waits for one that is away, also over a restart, and is not sent again once the pod has it', async () => {
    const made = await testClass();
    const { seat, line } = await enter(made, 1);
    line.close();
    valueOf(await made.hosted.give(asPodId('pod-1'), comparison));
    await made.hosted.close();
    const again = valueOf(await made.classroom.reopen(asClassId('class-1'), { reach: 'local', port: 0 }));
    onTestFinished(() => again.close());
    const address = again.door.addresses[0] ?? '';
    for (const _ of [1, 2]) {
      const pod = await openPodSocket(address, seat.token);
      expect(await pod.next()).toMatchObject({ kind: 'welcome' });
      expect(await pod.next()).toMatchObject({ kind: 'given' });
      pod.socket.close();
    }
    const pod = await openPodSocket(address, seat.token);
    expect([await pod.next(), await pod.next()]).toMatchObject([{ kind: 'welcome' }, { kind: 'given' }]);
    pod.send(report(1, hasIt));
    expect(await pod.next()).toMatchObject({ kind: 'acknowledged' });
    const last = await openPodSocket(address, seat.token);
    expect(await last.next()).toMatchObject({ kind: 'welcome' });
    last.send(report(2, standing('done')));
    expect(await last.next()).toMatchObject({ kind: 'acknowledged' });
  });

  it('is not for a pod that nobody knows', async () => {
    const { hosted } = await testClass();
    expect(await hosted.give(asPodId('pod-9'), comparison)).toMatchObject({ failure: { code: 'unknown-pod' } });
  });
});

describe('a pod’s file', () => {
  const file = (reports: number, changes: Partial<PodFile> = {}): PodFile => ({
    braid: 1,
    kind: 'pod-reports',
    from: 'a-braid-of-its-own',
    name: 'Far\u202eaway',
    members: ['Ada'],
    writtenAt: '2026-11-30T10:00:00Z',
    reports: Array.from({ length: reports }, () => ({ at: '2026-11-30T10:00:00Z', report: standing('done') })),
    ...changes,
  });

  it('becomes a pod behind those at the door, and counts once however often it is read in', async () => {
    const { hosted } = await testClass();
    const first = valueOf(await hosted.take(file(3)));
    expect(first.added).toBe(3);
    expect(valueOf(await hosted.take(file(3)))).toEqual({ pod: first.pod, added: 0 });
    expect(valueOf(await hosted.take(file(5)))).toEqual({ pod: first.pod, added: 2 });
    expect(hosted.state().pods).toMatchObject([
      { number: 9, name: 'Faraway', members: ['Ada'], place: 'file', tokenHash: null, reports: 5 },
    ]);
    const other = valueOf(await hosted.take(file(1, { from: 'another-braid' })));
    expect(hosted.state().pods.find(({ pod }) => pod === other.pod)?.number).toBe(10);
  });
});

describe('a class whose port is taken', () => {
  it('says so, and leaves nothing behind', async () => {
    const { classroom, hosted } = await testClass();
    const { port } = hosted.door;
    const id = asClassId('class-2');
    expect(await classroom.host({ id, title: 'Other', setting: classSetting, reach: 'local', port })).toMatchObject({
      ok: false,
      failure: { code: 'port-in-use', details: { port } },
    });
    expect(valueOf(await classroom.list()).map((each) => each.id)).toEqual(['class-1']);
  });
});
