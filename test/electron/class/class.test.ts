import { describe, expect, it, onTestFinished } from 'vitest';
import { asClassId, asPodId } from '../../../shared/class/ids.ts';
import type { JoinRequest } from '../../../shared/class/hosting.ts';
import { rawRequest } from '../../support/class-browser.ts';
import {
  classSetting,
  classUntil,
  heardOn,
  openPodSocket,
  placeOf,
  report,
  standing,
  testClass,
  testClassroom,
  valueOf,
} from '../../support/class-host.ts';

const join = (at: { address: string; code: string }, number: number, changes: Partial<JoinRequest> = {}) => ({
  address: at.address,
  code: at.code,
  number,
  name: null,
  members: [],
  ...changes,
});

describe('a class and a pod with a Braid of its own', () => {
  it('shows its door, lets the pod in by the code, and hears its reports', async () => {
    const { classroom, hosted, ...at } = await testClass();
    expect(valueOf(await classroom.look(`${at.address}/join`))).toMatchObject({
      class: 'class-1',
      title: 'PRD review',
      exercise: 'board-prep',
      pods: 8,
      taken: [],
    });
    const joining = join(at, 3, {
      code: at.code.toUpperCase().replace('-', ' '),
      name: ' The\u202e Otters ',
      members: ['Ada'],
    });
    const { seat, line } = valueOf(await classroom.join(joining));
    onTestFinished(() => line.close());
    const heard = heardOn(line);
    await heard.until(({ messages }) => messages.length === 1);
    expect(heard.messages[0]).toMatchObject({
      kind: 'welcome',
      protocol: 1,
      reports: 0,
      class: { class: 'class-1', pod: 'pod-3', number: 3, name: 'The Otters', members: ['Ada'], paused: false },
    });
    line.send(report(1, standing('running')));
    await heard.until(({ messages }) => messages.some(({ kind }) => kind === 'acknowledged'));
    expect(hosted.state().pods).toMatchObject([
      { number: 3, place: 'braid', host: 'here', reports: 1, standing: { doing: { id: 'running' } } },
    ]);
    expect(seat).toMatchObject({ class: 'class-1', pod: 'pod-3' });
    const log = JSON.stringify(hosted.events());
    expect(log).not.toContain(seat.token);
    expect(valueOf(await classroom.look(at.address)).taken).toEqual([3]);
  });

  it('tells every pod what is set for it, and one that it is asked to present', async () => {
    const { classroom, hosted, ...at } = await testClass();
    const one = heardOn(valueOf(await classroom.join(join(at, 1))).line);
    const two = heardOn(valueOf(await classroom.join(join(at, 2))).line);
    await one.until(({ messages }) => messages.length > 0);
    await two.until(({ messages }) => messages.length > 0);
    await hosted.append([
      { kind: 'set', patch: { pace: 20 } },
      { kind: 'presenting', pod: asPodId('pod-2') },
    ]);
    await two.until(({ messages }) => messages.some((each) => each.kind === 'class' && each.class.askedToPresent));
    await one.until(({ messages }) => messages.some((each) => each.kind === 'class' && each.class.setting.pace === 20));
    expect(one.messages.some((each) => each.kind === 'class' && each.class.askedToPresent)).toBe(false);
  });

  it('takes a pod out of the class, now or when it comes back', async () => {
    const { classroom, hosted, ...at } = await testClass();
    const { seat, line } = valueOf(await classroom.join(join(at, 1)));
    const heard = heardOn(line);
    await heard.until(({ messages }) => messages.length > 0);
    await hosted.append([{ kind: 'pod-removed', pod: asPodId('pod-1') }]);
    await heard.until(
      ({ messages, connections }) => messages.at(-1)?.kind === 'removed' && connections.at(-1) === false,
    );
    const late = await openPodSocket(at.address, seat.token);
    expect(await late.next()).toEqual({ kind: 'removed' });
    expect(valueOf(await classroom.join(join(at, 1))).seat.token).not.toBe(seat.token);
  });

  it('refuses a number that is taken, and names free ones', async () => {
    const { classroom, ...at } = await testClass();
    valueOf(await classroom.join(join(at, 2)));
    expect(await classroom.join(join(at, 2))).toMatchObject({
      ok: false,
      failure: { code: 'pod-taken', details: { number: 2, free: '1, 3, 4, 5, 6, 7' } },
    });
  });

  it('leaves numbers to others where one address takes all that it can get, and takes it again when one is freed', async () => {
    const { classroom, hosted, ...at } = await testClass();
    const places = ['/join', '/pods'];
    const taken: number[] = [];
    for (let number = 1; number <= 41; number += 1) {
      const path = places[number % 2] ?? '';
      const headers = { host: at.address, ...(path === '/join' ? { origin: at.origin } : {}) };
      const body = JSON.stringify({ code: at.code, number, name: null, members: [] });
      const { status } = await rawRequest(at.address, { method: 'POST', path, headers, body });
      if (status === 200) taken.push(number);
    }
    expect(taken).toHaveLength(40);
    const refused = await classroom.join(join(at, 50));
    expect(refused).toMatchObject({ failure: { code: 'class-full', details: { most: 40, why: 'address' } } });
    await hosted.append([{ kind: 'pod-removed', pod: asPodId('pod-7') }]);
    expect((await classroom.join(join(at, 50))).ok).toBe(true);
  });

  it('shuts its door for a while after too many wrong codes, and lets nobody in meanwhile', async () => {
    const { classroom, ...at } = await testClass();
    for (let tries = 0; tries < 8; tries += 1) {
      expect(await classroom.join(join(at, 1, { code: 'viper-99' }))).toMatchObject({
        failure: { code: 'wrong-code' },
      });
    }
    const refused = await classroom.join(join(at, 1));
    expect(refused).toMatchObject({ ok: false, failure: { code: 'too-many-tries', details: { seconds: 15 } } });
  });

  it('lets nobody join a class that has ended, and takes what its pods still had to report', async () => {
    const { classroom, hosted, ...at } = await testClass();
    const { line } = valueOf(await classroom.join(join(at, 1)));
    const heard = heardOn(line);
    await heard.until(({ messages }) => messages.length > 0);
    await hosted.append([{ kind: 'ended' }]);
    expect(await classroom.join(join(at, 2))).toMatchObject({ failure: { code: 'class-ended' } });
    line.send(report(1));
    await heard.until(({ messages }) => messages.some(({ kind }) => kind === 'acknowledged'));
  });

  it('is opened again with everything in it, and its pods come back by themselves', async () => {
    const { classroom, hosted, folder, ...at } = await testClass();
    const { line } = valueOf(await classroom.join(join(at, 1)));
    onTestFinished(() => line.close());
    const heard = heardOn(line);
    line.send(report(1));
    await heard.until(({ messages }) => messages.length > 0);
    line.send(report(1));
    await classUntil(hosted, ({ pods }) => pods[0]?.reports === 1);
    const { port } = hosted.door;
    await hosted.close();
    await heard.until(({ connections }) => connections.at(-1) === false);
    expect(hosted.state().pods[0]?.host).toBe(null);
    const later = await testClassroom({ folder });
    const again = valueOf(await later.classroom.reopen(asClassId('class-1'), { reach: 'local', port }));
    onTestFinished(() => again.close());
    expect(placeOf(again)).toMatchObject({ address: at.address, code: at.code });
    await heard.until(({ connections }) => connections.at(-1) === true);
    expect(heard.messages.at(-1)).toMatchObject({ kind: 'welcome', reports: 1 });
    expect(again.state().pods).toMatchObject([{ reports: 1, host: 'here' }]);
  });

  it('is listed with what came of it, read, and removed', async () => {
    const { classroom, hosted } = await testClass();
    await hosted.close();
    expect(valueOf(await classroom.list())).toEqual([
      {
        id: 'class-1',
        title: 'PRD review',
        exercise: classSetting.exercise,
        openedAt: '2026-11-30T10:00:00.000Z',
        endedAt: null,
        pods: 0,
        results: 0,
      },
    ]);
    expect(valueOf(await classroom.read(asClassId('class-1'))).map(({ body }) => body.kind)).toEqual([
      'opened',
      'host-started',
    ]);
    valueOf(await classroom.remove(asClassId('class-1')));
    expect(valueOf(await classroom.list())).toEqual([]);
    expect(await classroom.read(asClassId('class-1'))).toMatchObject({ failure: { code: 'unknown-class' } });
  });
});
