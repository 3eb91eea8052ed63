import { expect, test } from 'vitest';
import type { ClassEvent, ClassEventBody } from '../../../shared/class/event.ts';
import { ClassEventSchema } from '../../../shared/class/event.ts';
import { asClassId, podIdOf } from '../../../shared/class/ids.ts';
import { usualSetting } from '../../../shared/class/setting.ts';
import { reduceClass } from '../../../shared/class/state.ts';
import type { ClassState } from '../../../shared/class/state.ts';
import { classCode, plainCode } from '../../../shared/class/code.ts';
import { asExerciseId } from '../../../shared/ids.ts';

const opened: ClassEventBody = {
  kind: 'opened',
  class: asClassId('c-1'),
  title: 'Tuesday',
  code: 'otter-42',
  setting: { ...usualSetting, exercise: asExerciseId('prd-review') },
};
const joined = (number: number): ClassEventBody => ({
  kind: 'pod-joined',
  pod: podIdOf(number),
  number,
  name: null,
  members: [],
  place: 'browser',
  tokenHash: 'x',
});
const standing = (n: number, detail: string | null): ClassEventBody => ({
  kind: 'reported',
  pod: podIdOf(2),
  n,
  at: '2026-11-30T10:00:00Z',
  report: {
    kind: 'standing',
    step: 'break-down',
    doing: { id: 'building', ended: null, of: null },
    stuck: detail === null ? null : { id: 'cycle', detail },
  },
});

function classOf(...bodies: ClassEventBody[]): ClassState {
  const events = bodies.map((body, index): ClassEvent => ({
    seq: index + 1,
    on: `2026-11-30T10:0${index}:00.000Z`,
    body,
  }));
  let state: ClassState | null = null;
  // As they come from a file.
  for (const event of events) state = reduceClass(state, ClassEventSchema.parse(JSON.parse(JSON.stringify(event))));
  if (state === null) throw new Error('nothing happened');
  return state;
}

test('pods stand in the order of their numbers, whoever joined first', () => {
  expect(classOf(opened, joined(7), joined(2), joined(3)).pods.map(({ number }) => number)).toEqual([2, 3, 7]);
});

test('a report counts once, however often it comes', () => {
  const once = classOf(opened, joined(2), standing(1, 'A → B'), standing(2, null));
  const again = classOf(opened, joined(2), standing(1, 'A → B'), standing(2, null), standing(1, 'A → B'));
  expect(again.pods[0]).toMatchObject({ reports: 2, standing: { stuck: null } });
  expect({ ...again.pods[0], lastSeenAt: '' }).toEqual({ ...once.pods[0], lastSeenAt: '' });
});

test('an event that was reduced already changes nothing', () => {
  const state = classOf(opened, joined(2));
  const late: ClassEvent = { seq: 2, on: '2026-11-30T11:00:00.000Z', body: { kind: 'ended' } };
  expect(reduceClass(state, late)).toBe(state);
});

test('help is over when the trouble is another one', () => {
  const helped: ClassEventBody = { kind: 'helped', pod: podIdOf(2) };
  const state = classOf(opened, joined(2), standing(1, 'A → B'), helped, standing(2, 'A → B'));
  expect(state.pods[0]?.helped).toBe(true);
  expect(classOf(opened, joined(2), standing(1, 'A → B'), helped, standing(2, 'B → C')).pods[0]?.helped).toBe(false);
});

test('a standing that says the same keeps its beginning', () => {
  const state = classOf(opened, joined(2), standing(1, null), standing(2, null), standing(3, 'A → B'));
  expect(classOf(opened, joined(2), standing(1, null), standing(2, null)).pods[0]?.standsSince).toContain('10:02');
  expect(state.pods[0]?.standsSince).toContain('10:04');
});

test('a host that begins again has nobody connected, and another host keeps its own', () => {
  const state = classOf(
    opened,
    joined(1),
    joined(2),
    { kind: 'pod-connected', pod: podIdOf(1), host: 'one' },
    { kind: 'pod-connected', pod: podIdOf(2), host: 'two' },
    { kind: 'pod-lost', pod: podIdOf(2), host: 'one' },
    { kind: 'host-started', host: 'one' },
  );
  expect(state.pods.map(({ host }) => host)).toEqual([null, 'two']);
});

test('the setting takes what is patched and keeps the rest', () => {
  const state = classOf(opened, { kind: 'set', patch: { step: 'run', going: 'together' } });
  expect(state.setting).toEqual({ ...usualSetting, exercise: 'prd-review', step: 'run', going: 'together' });
});

test('a code is a word and two digits, and is read however it is typed', () => {
  expect(classCode([0, 0])).toBe('otter-10');
  expect(classCode([0.999, 0.999])).toBe('penguin-99');
  for (const typed of ['otter-42', ' Otter 42 ', 'OTTER_42', 'otter42', 'otter – 42']) {
    expect(plainCode(typed)).toBe('otter-42');
  }
});

test('what a pod wrote stays with its exercise when the class goes on to another', () => {
  const wrote = (n: number, exercise: string, text: string): ClassEventBody => ({
    kind: 'reported',
    pod: podIdOf(2),
    n,
    at: '2026-11-30T10:00:00Z',
    report: { kind: 'reflection', exercise: asExerciseId(exercise), text },
  });
  const answered: ClassEventBody = {
    kind: 'reported',
    pod: podIdOf(2),
    n: 2,
    at: '2026-11-30T10:00:00Z',
    report: { kind: 'transfer', moment: 'before', choice: 'thread', why: '' },
  };
  const state = classOf(
    opened,
    joined(2),
    wrote(1, 'prd-review', 'One'),
    answered,
    { kind: 'set', patch: { exercise: asExerciseId('board-prep') } },
    wrote(3, 'board-prep', 'Two'),
    wrote(4, 'prd-review', 'One, again'),
  );
  expect(state.pods[0]?.reflections).toEqual([
    { exercise: 'board-prep', text: 'Two' },
    { exercise: 'prd-review', text: 'One, again' },
  ]);
  expect(state.pods[0]?.transfer.before).toMatchObject({ exercise: 'prd-review', choice: 'thread' });
});
