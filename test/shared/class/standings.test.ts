import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { podIdOf } from '../../../shared/class/ids.ts';
import type { ClassEventBody } from '../../../shared/class/event.ts';
import type { Doing, StuckReason } from '../../../shared/class/report.ts';
import { quietMinutes, standingCounts, standingOf } from '../../../shared/class/standings.ts';
import type { Standing } from '../../../shared/class/standings.ts';
import { classOf, joined, opened, openedAt, reported } from '../../support/a-class.ts';

const said = (n: number, id: Doing['id'], stuck: StuckReason | null = null): ClassEventBody =>
  reported(2, n, { kind: 'standing', step: 'predict', doing: { id, ended: null, of: null }, stuck });

const cycle: StuckReason = { id: 'cycle', detail: 'A → B' };

/** Of pod 2, so many minutes after the class was opened. */
function stands(minutes: number, ...bodies: readonly ClassEventBody[]): Standing {
  const state = classOf(opened(), ...joined(2), ...bodies);
  const [pod] = state.pods;
  if (pod === undefined) throw new Error('nobody joined');
  return standingOf(pod, state, openedAt + minutes * 60_000);
}

describe('how a pod stands', () => {
  it('is waiting when it has joined and said nothing, and when its prediction is locked', () => {
    expect(stands(60).kind).toBe('waiting');
    expect(stands(60, said(1, 'locked')).kind).toBe('waiting');
  });

  it.each([
    ['building', 'building'],
    ['mending', 'building'],
    ['running', 'running'],
    ['comparing', 'working'],
    ['reflecting', 'working'],
    ['done', 'done'],
  ] as const)('while %s is %s', (doing, kind) => {
    expect(stands(1, said(1, doing)).kind).toBe(kind);
  });

  it('is stuck on what it says, since it says so', () => {
    expect(stands(7, said(1, 'building'), said(2, 'building', cycle), said(3, 'building', cycle))).toMatchObject({
      kind: 'stuck',
      stuck: cycle,
      minutes: 6,
    });
  });

  it('is stuck no more once somebody saw to it, until something else comes up', () => {
    const helped: ClassEventBody = { kind: 'helped', pod: podIdOf(2) };
    expect(stands(1, said(1, 'building', cycle), helped).kind).toBe('building');
    expect(stands(1, said(1, 'building', cycle), helped, said(2, 'building', { ...cycle, detail: 'B → C' })).kind).toBe(
      'stuck',
    );
  });

  it('is stuck when it is quiet where something is wanted, and a word from it ends that', () => {
    // Its last word came three seconds after the opening, or four.
    expect(stands(quietMinutes, said(1, 'predicting')).kind).toBe('working');
    expect(stands(quietMinutes + 1, said(1, 'predicting'))).toMatchObject({
      kind: 'stuck',
      stuck: { id: 'quiet' },
      minutes: quietMinutes,
    });
    const late = classOf(
      opened(),
      ...joined(2),
      said(1, 'predicting'),
      ...Array<ClassEventBody>(90).fill({ kind: 'paused', paused: false }),
      said(2, 'predicting'),
    );
    expect(standingOf(late.pods[0]!, late, openedAt + (quietMinutes + 1) * 60_000).kind).toBe('working');
  });

  it('is asked after again when it was helped, went on, and is quiet once more', () => {
    const helped: ClassEventBody = { kind: 'helped', pod: podIdOf(2) };
    expect(stands(9, said(1, 'predicting'), helped).kind).toBe('working');
    expect(stands(9, said(1, 'predicting'), helped, said(2, 'predicting')).kind).toBe('working');
    expect(stands(9, said(1, 'predicting'), helped, said(2, 'building')).kind).toBe('stuck');
  });

  it('is left in peace while it reads or runs, while the class pauses, and when it is over', () => {
    expect(stands(30, said(1, 'comparing')).kind).toBe('working');
    expect(stands(30, said(1, 'running')).kind).toBe('running');
    expect(stands(30, said(1, 'predicting'), { kind: 'paused', paused: true }).kind).toBe('working');
    expect(stands(30, said(1, 'predicting', cycle), { kind: 'ended' }).kind).toBe('working');
  });

  it('is away without a connection, whatever it said last, and done where it was', () => {
    const lost: ClassEventBody = { kind: 'pod-lost', pod: podIdOf(2), host: 'one' };
    expect(stands(9, said(1, 'building', cycle), lost)).toMatchObject({ kind: 'away', minutes: 8 });
    expect(stands(9, said(1, 'done'), lost).kind).toBe('done');
  });

  it('has no connection to lose where it came from a file', () => {
    const state = classOf(opened(), ...joined(3, { place: 'file' }));
    expect(standingOf(state.pods[0]!, state, openedAt + 3_600_000).kind).toBe('done');
  });
});

it('every pod stands somewhere, and whoever is offered a place and did not take it is to join', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 12 })),
      fc.integer({ min: 0, max: 90 }),
      (numbers, minutes) => {
        const state = classOf(opened({ pods: 8 }), ...numbers.flatMap((number) => joined(number)));
        const { toJoin, ...kinds } = standingCounts(state, openedAt + minutes * 60_000);
        expect(Object.values(kinds).reduce((sum, each) => sum + each, 0)).toBe(numbers.length);
        expect(toJoin).toBe(Math.max(0, 8 - numbers.length));
        const withFile = classOf(opened({ pods: 8 }), ...joined(20, { place: 'file' }));
        expect(standingCounts(withFile, openedAt).toJoin).toBe(8);
      },
    ),
  );
});
