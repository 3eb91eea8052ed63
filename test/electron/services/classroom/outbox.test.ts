import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createOutbox } from '../../../../electron/services/classroom/outbox.ts';
import { emptySeat } from '../../../../electron/services/classroom/seat-book.ts';
import type { SeatBook } from '../../../../electron/services/classroom/seat-book.ts';
import type { PodMessage } from '../../../../shared/class/message.ts';
import type { PodReport } from '../../../../shared/class/report.ts';
import { asExerciseId } from '../../../../shared/ids.ts';

const reflection = (text: string): PodReport => ({ kind: 'reflection', exercise: asExerciseId('board-prep'), text });
const standing = (step: 'understand' | 'predict' | 'run'): PodReport => ({
  kind: 'standing',
  step,
  doing: { id: 'reading', ended: null, of: null },
  stuck: null,
});

function podWith(send: (message: PodMessage) => void) {
  let book: SeatBook = { version: 1, from: 'test-pod-1', ...emptySeat };
  const kept = { read: () => book, update: (change: (before: SeatBook) => SeatBook) => void (book = change(book)) };
  return { book: kept, outbox: createOutbox(kept, send, () => new Date('2026-11-30T10:00:00Z')) };
}

const sentTexts = (sent: readonly PodMessage[]): unknown[] =>
  sent.map((message) => (message.kind === 'report' ? [message.n, message.report.kind] : message.kind));

test('nothing is sent before the class has said where to go on', () => {
  const sent: PodMessage[] = [];
  const { outbox } = podWith((message) => sent.push(message));
  outbox.add(reflection('one'));
  expect(sent).toEqual([]);
  outbox.begin(0);
  expect(sentTexts(sent)).toEqual([[1, 'reflection']]);
});

test('what the class has already is not sent again', () => {
  const sent: PodMessage[] = [];
  const { outbox } = podWith((message) => sent.push(message));
  for (const text of ['one', 'two', 'three']) outbox.add(reflection(text));
  outbox.begin(2);
  expect(sentTexts(sent)).toEqual([[3, 'reflection']]);
  expect(outbox.waiting()).toBe(1);
});

test('of where a pod stood while nobody could hear it, only the last is told', () => {
  const sent: PodMessage[] = [];
  const { outbox } = podWith((message) => sent.push(message));
  outbox.add(standing('understand'));
  outbox.add(standing('predict'));
  outbox.add(reflection('between'));
  outbox.add(standing('run'));
  outbox.begin(0);
  expect(sent).toMatchObject([
    { report: { step: 'predict' } },
    { report: { kind: 'reflection' } },
    { report: { step: 'run' } },
  ]);
});

test('a report that can never be taken goes, and those behind it arrive', () => {
  const taken: string[] = [];
  const queue: PodMessage[] = [];
  const { outbox } = podWith((message) => queue.push(message));
  for (const text of ['one', 'bad', 'three', 'four']) outbox.add(reflection(text));
  outbox.begin(0);
  let reports = 0;
  for (let message = queue.shift(); message; message = queue.shift()) {
    if (message.kind !== 'report' || message.report.kind !== 'reflection') continue;
    if (message.n !== reports + 1 || message.report.text === 'bad') outbox.refuse(message.n, reports);
    else {
      taken.push(message.report.text);
      reports = message.n;
      outbox.acknowledge(message.n);
    }
  }
  expect(taken).toEqual(['one', 'three', 'four']);
  expect(outbox.waiting()).toBe(0);
});

/** What may happen between a pod and its class, in any order. */
const happening = fc.oneof(
  { weight: 3, arbitrary: fc.constant('write' as const) },
  { weight: 3, arbitrary: fc.constant('deliver' as const) },
  { weight: 2, arbitrary: fc.constant('acknowledge' as const) },
  { weight: 1, arbitrary: fc.constant('lose the line' as const) },
  { weight: 2, arbitrary: fc.constant('connect' as const) },
);

test('however often the line is lost, the class gets every report once and in order', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
      let way: PodMessage[] = [];
      let back: number[] = [];
      let connected = false;
      const taken: string[] = [];
      const { outbox } = podWith((message) => way.push(message));
      let written = 0;

      const deliver = (): void => {
        const message = way.shift();
        if (message?.kind !== 'report' || message.report.kind !== 'reflection') return;
        if (message.n === taken.length + 1) taken.push(message.report.text);
        back.push(taken.length);
      };
      const connect = (): void => {
        if (connected) return;
        connected = true;
        outbox.begin(taken.length);
      };
      for (const each of happenings) {
        if (each === 'write') outbox.add(reflection(String((written += 1))));
        if (each === 'deliver') deliver();
        if (each === 'acknowledge') outbox.acknowledge(back.shift() ?? 0);
        if (each === 'connect') connect();
        if (each === 'lose the line') {
          connected = false;
          way = [];
          back = [];
          outbox.pause();
        }
      }
      connect();
      while (way.length > 0) deliver();
      for (const n of back) outbox.acknowledge(n);

      expect(taken).toEqual(Array.from({ length: written }, (_, index) => String(index + 1)));
      expect(outbox.waiting()).toBe(0);
    }),
  );
});
