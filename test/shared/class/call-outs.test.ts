import { describe, expect, it } from 'vitest';
import type { CallOut } from '../../../shared/class/call-outs.ts';
import { callOuts, leastPods } from '../../../shared/class/call-outs.ts';
import { debriefQuestions, mostQuestions } from '../../../shared/class/debrief.ts';
import type { PodResult } from '../../../shared/class/report.ts';
import { classWith, podResult, podRun } from '../../support/a-class.ts';

const first = (
  lost: Parameters<typeof podRun>[1],
  of: Parameters<typeof podRun>[2] = {},
  more: Parameters<typeof podResult>[1] = {},
) => podResult([podRun('thread', {}), podRun('all-at-once', lost, of)], more);
const mended = (lost: Parameters<typeof podRun>[1], wallClockMs = 21_000) =>
  podResult([podRun('all-at-once', lost, { wallClockMs })], {
    round: 'mended',
    startedAt: '2026-11-30T10:20:00.000Z',
  });
const found = <I extends CallOut['id']>(id: I, results: readonly (readonly PodResult[])[]) =>
  callOuts(classWith(results)).filter((each): each is Extract<CallOut, { id: I }> => each.id === id);
const three = <T>(one: T): T[] => [one, one, one];

describe('call-outs', () => {
  it('say what every pod lost, and only that', () => {
    expect(
      found('same-loss', [
        [first({ a: 'not-seen', b: 'not-seen' })],
        [first({ a: 'not-seen', c: 'not-asked' })],
        [first({ a: 'not-passed-on' })],
      ]),
    ).toEqual([{ id: 'same-loss', pods: 3, findings: ['a'] }]);
    expect(found('same-loss', [[first({ a: 'not-seen' })], [first({ b: 'not-seen' })], [first({})]])).toEqual([]);
  });

  it('say what the threads kept of it', () => {
    const kept = podResult([
      podRun('thread', { b: 'not-asked' }),
      podRun('all-at-once', { a: 'not-seen', b: 'not-asked' }),
    ]);
    expect(found('thread-kept', three([kept]))).toEqual([{ id: 'thread-kept', pods: 3, findings: ['a'] }]);
  });

  it('say what most was lost by, where it is more than half', () => {
    expect(found('main-cause', three([first({ a: 'not-seen', b: 'not-seen', c: 'not-asked' })]))).toMatchObject([
      { cause: 'not-seen', share: 2 / 3 },
    ]);
    expect(found('main-cause', three([first({ a: 'not-seen', b: 'not-asked' })]))).toEqual([]);
  });

  it('say that alarms were raised apart and in no thread', () => {
    expect(found('alarms-apart', three([first({})]))).toEqual([{ id: 'alarms-apart', pods: 3 }]);
    expect(found('alarms-apart', [...three([first({})]), [first({}, { falseAlarms: 0 })]])).toEqual([]);
  });

  it('say what mending brought, each pod against itself', () => {
    const before = first({ a: 'not-seen', b: 'not-seen', c: 'not-seen' });
    expect(found('mended-more', three([before, mended({ a: 'not-seen' })]))).toEqual([
      { id: 'mended-more', pods: 3, more: 2, clock: 1 },
    ]);
    expect(found('mended-fewer', three([first({}), mended({ a: 'not-seen' })]))).toEqual([
      { id: 'mended-fewer', pods: 3, fewer: 1 },
    ]);
    expect(found('mended-more', three([before, mended({ a: 'not-seen', b: 'not-seen', d: 'not-seen' })]))).toEqual([]);
  });

  it('say how far mended plans came apart', () => {
    const lost = { a: 'not-seen', b: 'not-seen', c: 'not-seen' } as const;
    expect(found('mended-spread', [[mended(lost)], [mended({})], [mended({ a: 'not-seen' })]])).toEqual([
      { id: 'mended-spread', pods: 3, least: 9, most: 12 },
    ]);
    expect(found('mended-spread', three([mended(lost)]))).toEqual([]);
  });

  const guessed = (clock: number) => [first({}, {}, { guess: { clock, tokens: 1 / clock } })];
  it('say that every guess was off to the same side', () => {
    expect(found('one-side', [guessed(1.2), guessed(2), guessed(4)])).toEqual([
      { id: 'one-side', pods: 3, of: 'clock', side: 'high' },
      { id: 'one-side', pods: 3, of: 'tokens', side: 'low' },
    ]);
    expect(found('one-side', [guessed(1.05), guessed(2), guessed(4)])).toEqual([]);
  });

  it('say that nobody was near', () => {
    expect(found('nobody-near', [guessed(0.5), guessed(2), guessed(4)]).map(({ of }) => of)).toEqual([
      'clock',
      'tokens',
    ]);
    expect(found('nobody-near', [guessed(1.4), guessed(2), guessed(4)])).toEqual([]);
  });

  it('say nothing of too few pods, of none, and of what was loaded for them', () => {
    const all = [first({ a: 'not-seen', b: 'not-seen' }, {}, { guess: { clock: 4, tokens: 4 } }), mended({})];
    expect(callOuts(classWith(three(all))).length).toBeGreaterThan(5);
    for (let pods = 0; pods < leastPods; pods += 1) {
      expect(callOuts(classWith(Array<PodResult[]>(pods).fill(all)))).toEqual([]);
    }
    expect(callOuts(classWith(three(all.map((result) => ({ ...result, given: true })))))).toEqual([]);
  });
});

describe('questions for the debrief', () => {
  const reflection = ['One?', 'Two?', 'Three?'];
  const ask = (results: readonly (readonly PodResult[])[]) => {
    const state = classWith(results);
    return debriefQuestions(state, callOuts(state), reflection);
  };

  it('follow from what the class lost, and end with the exercise’s own', () => {
    expect(ask(three([first({ a: 'not-seen' }), mended({})]))).toEqual([
      { from: 'figures', id: 'why-the-thread' },
      { from: 'figures', id: 'who-had-both' },
      { from: 'figures', id: 'who-could-answer' },
      ...reflection.map((text) => ({ from: 'exercise', text })),
    ]);
  });

  it('are there with too few pods for a call-out, and before anybody has run', () => {
    expect(ask([[first({ a: 'not-passed-on' })]])[0]).toEqual({ from: 'figures', id: 'what-to-hand-on' });
    expect(ask([]).length).toBe(3);
  });

  it('are never more than there is time for', () => {
    const all = [first({ a: 'not-seen' }, {}, { guess: { clock: 4, tokens: 0.2 } }), mended({})];
    expect(ask(three(all)).length).toBe(mostQuestions);
  });
});
