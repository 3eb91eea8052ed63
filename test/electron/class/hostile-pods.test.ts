import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sayFailure } from '../../../shared/words/said-failure.ts';
import { FailureSchema } from '../../../shared/failure.ts';
import { classBrowser, rawRequest } from '../../support/class-browser.ts';
import { classUntil, openPodSocket, report, standing, testClass, valueOf } from '../../support/class-host.ts';
import { hostileJoins, hostileMessages } from '../../support/hostile-messages.ts';

const sentence = /^[A-Z“].*\.$/s;

/** A pod that is let in, with the way to more of them. */
async function classWithPod() {
  const made = await testClass();
  const { classroom, address, code } = made;
  const enter = async (number: number) => {
    const { seat, line } = valueOf(await classroom.join({ address, code, number, name: null, members: [] }));
    line.close();
    const socket = await openPodSocket(address, seat.token);
    expect(await socket.next()).toMatchObject({ kind: 'welcome' });
    return { ...socket, seat };
  };
  return { ...made, enter };
}

describe('a hostile pod', () => {
  it('is sixty kinds and more', () => expect(hostileMessages.length).toBeGreaterThanOrEqual(60));

  it('changes nothing with any message, and is answered in a sentence each time', async () => {
    const { hosted, enter } = await classWithPod();
    let number = 0;
    let pod: Awaited<ReturnType<typeof enter>> | null = null;
    for (const [index, { name, text }] of hostileMessages.entries()) {
      // One that sends nothing but nonsense is cut, so they take turns.
      if (pod === null || index % 12 === 0) pod = await enter((number += 1));
      const before = hosted.events().length;
      pod.sendText(text);
      const answer = await pod.next();
      expect([name, answer?.kind]).toEqual([name, 'refused']);
      if (answer?.kind !== 'refused') continue;
      expect(sayFailure(answer.failure).what).toMatch(sentence);
      expect([name, answer.reports, hosted.events().length]).toEqual([name, 0, before]);
    }
    // The class goes on, also for the pod that sent it all.
    pod?.send(report(1, standing('done')));
    expect(await pod?.next()).toEqual({ kind: 'acknowledged', n: 1 });
  });

  it('does not make a report count twice, and is told where to go on', async () => {
    const { hosted, enter } = await classWithPod();
    const pod = await enter(1);
    for (const n of [1, 2]) {
      pod.send(report(n));
      expect(await pod.next()).toEqual({ kind: 'acknowledged', n });
    }
    const before = JSON.stringify(hosted.state());
    for (const n of [1, 2, 4, 1]) {
      pod.send(report(n, standing('done')));
      expect(await pod.next()).toMatchObject({
        kind: 'refused',
        failure: { code: 'message-refused', details: { why: 'turn', wanted: 3 } },
        n,
        reports: 2,
      });
    }
    expect(JSON.stringify(hosted.state())).toBe(before);
  });

  it('is cut when it sends nothing but nonsense, and let in again with its work', async () => {
    const { enter, address, hosted } = await classWithPod();
    const pod = await enter(1);
    pod.send(report(1));
    expect(await pod.next()).toMatchObject({ kind: 'acknowledged' });
    for (let sent = 0; sent < 40; sent += 1) pod.sendText('nonsense');
    let last = await pod.next();
    let answers = 0;
    for (let next = last; next !== null; next = await pod.next()) {
      last = next;
      answers += 1;
    }
    expect(answers).toBe(26);
    expect(last).toMatchObject({ kind: 'refused', failure: { details: { why: 'many' } } });
    const again = await openPodSocket(address, pod.seat.token);
    expect(await again.next()).toMatchObject({ kind: 'welcome', reports: 1 });
    expect(hosted.state().pods[0]?.reports).toBe(1);
  });

  it('finds the door shut to every form that is none, and each time is told why', async () => {
    const { origin, address, code, hosted } = await testClass();
    for (const { name, body } of hostileJoins(code)) {
      for (const path of ['/join', '/pods']) {
        const headers = { host: address, ...(path === '/join' ? { origin } : {}) };
        const { status, text, headers: answered } = await rawRequest(address, { method: 'POST', path, headers, body });
        expect([name, status]).toEqual([name, name === 'a megabyte' ? 413 : 400]);
        const { failure } = z.object({ ok: z.literal(false), failure: FailureSchema }).parse(JSON.parse(text));
        expect(sayFailure(failure).what).toMatch(sentence);
        expect(answered['set-cookie']).toBe(undefined);
      }
    }
    expect(hosted.state().pods).toEqual([]);
  });

  it('does not get in with a token that is none, a foreign page, or nothing at all', async () => {
    const { address, enter, hosted } = await classWithPod();
    const { seat } = await enter(1);
    const forged = [seat.token.slice(1), `${seat.token}a`, seat.token.toUpperCase(), 'a'.repeat(43)];
    for (const token of forged) {
      const socket = await openPodSocket(address, token);
      expect(await socket.next()).toMatchObject({ kind: 'refused', failure: { code: 'seat-refused' } });
      expect(await socket.next()).toBe(null);
    }
    const page = await openPodSocket(address, seat.token, { origin: 'http://evil.example' });
    expect(await page.next()).toBe(null);
    const rebound = await openPodSocket(address, seat.token, { host: 'evil.example' });
    expect(await rebound.next()).toBe(null);
    expect(hosted.state().pods[0]?.reports).toBe(0);
  });

  it('may send its token as the first frame, where a program can set no header', async () => {
    const { address, enter } = await classWithPod();
    const { seat } = await enter(1);
    const socket = await openPodSocket(address, '');
    socket.sendText(JSON.stringify({ token: seat.token }));
    expect(await socket.next()).toMatchObject({ kind: 'welcome' });
  });

  it('writes names as text: without marks that turn or hide others, and with markup left what it is', async () => {
    const { hosted, origin, code } = await testClass();
    const name = '\u202e<b>Blue</b>\u0000\u2066 team';
    await classBrowser(origin).join(code, 1, name, ['\u200bAda', ' \u0007 ', 'Ada']);
    const [pod] = hosted.state().pods;
    expect(pod).toMatchObject({ name: '<b>Blue</b> team', members: ['Ada'] });
    expect(await (await fetch(origin)).text()).not.toContain('Blue');
    expect(await (await fetch(`${origin}/class`)).text()).not.toContain('Blue');
  });

  it('does not hold the class up by opening connections and sending nothing', async () => {
    const { address, enter, hosted } = await classWithPod();
    const [host = '', port = ''] = address.split(':');
    const idle = Array.from({ length: 100 }, () => connect(Number(port), host));
    const pod = await enter(1);
    pod.send(report(1));
    expect(await pod.next()).toMatchObject({ kind: 'acknowledged' });
    await classUntil(hosted, ({ pods }) => pods[0]?.reports === 1);
    for (const socket of idle) socket.destroy();
  });
});
