import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../../electron/services/clock.ts';
import type { ModelEvent, ModelOutcome, ModelPort } from '../../../../electron/services/model/model.ts';
import { createHoldBack } from '../../../../electron/services/run/hold-back.ts';
import { resumeRun, startRun } from '../../../../electron/services/run/runner.ts';
import type { LiveRun } from '../../../../electron/services/run/runner.ts';
import { asTaskId } from '../../../../shared/ids.ts';
import { failure } from '../../../../shared/failure.ts';
import type { FailureCode } from '../../../../shared/failure.ts';
import type { RunEvent } from '../../../../shared/run/event.ts';
import { reduceAll } from '../../../../shared/run/reduce.ts';
import { isOver, stepsOf } from '../../../../shared/run/state.ts';
import { headerFor } from '../../../support/practice-run.ts';
import { anyStructure, aTask, aWorkflow } from '../../../support/workflows.ts';

const names = ['a', 'b', 'c', 'join'].map(asTaskId);
const workflow = aWorkflow([
  aTask('a', { followUps: ['And then?'] }),
  aTask('b'),
  aTask('c', { needs: ['a'] }),
  aTask('join', { needs: ['a', 'b', 'c'] }),
]);

/** A model whose every move is the test's: requests wait until they are told to write, to end or to fail. */
function puppetModel() {
  type Request = { write(text: string): void; end(outcome: ModelOutcome): void };
  let open: Request[] = [];
  const model: ModelPort = {
    send: ({ signal }, listener) =>
      new Promise((resolve) => {
        const end = (outcome: ModelOutcome): void => {
          open = open.filter((each) => each !== request);
          resolve(outcome);
        };
        const tell = (event: ModelEvent): void => listener(event);
        const request: Request = { write: (text) => tell({ kind: 'text', text }), end };
        signal.addEventListener('abort', () => end({ ok: false, failure: failure('stopped'), retryAfterMs: null }));
        open.push(request);
        tell({ kind: 'accepted' });
      }),
  };
  return { model, open: () => open };
}

/** Time passes by a step with every look, and waits are over at once: nothing depends on the machine's speed. */
function quickClock(): Clock {
  let now = 0;
  return { now: () => (now += 1), date: () => new Date(0), wait: () => Promise.resolve() };
}

type Order =
  | { kind: 'write' | 'end'; which: number }
  | { kind: 'fail'; which: number; code: FailureCode }
  | { kind: 'stop' | 'retry'; which: number }
  | { kind: 'stop all' }
  | { kind: 'kill' };

const which = fc.nat({ max: 3 });
const order: fc.Arbitrary<Order> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('write' as const, 'end' as const), which }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('fail' as const),
      which,
      code: fc.constantFrom<FailureCode>('rate-limited', 'overloaded', 'stream-cut', 'bad-request'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('stop' as const, 'retry' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('stop all' as const, 'kill' as const) }) },
);

/** Long enough for everything that a move sets off: all of it is microtasks. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('stopping, retrying, killing and resuming at any moment', () => {
  it('sends no finished task again, loses no text, and replays from the log to the same state', async () => {
    await fc.assert(
      fc.asyncProperty(anyStructure, fc.array(order, { maxLength: 40 }), async (key, orders) => {
        const header = headerFor(workflow, key);
        let log: RunEvent[] = [];
        let puppet = puppetModel();
        let written = '';
        const begin = (): LiveRun => {
          puppet = puppetModel();
          const kept = log;
          const clock = quickClock();
          const ports = {
            clock,
            log: { append: (events: readonly RunEvent[]) => void (log === kept && kept.push(...events)) },
            texts: { put: (text: string) => text },
            model: puppet.model,
            holdBack: createHoldBack(clock),
          };
          return kept.length === 0 ? startRun(header, ports) : resumeRun(header, [...kept], ports);
        };
        let run = begin();
        const say = (request: { write(text: string): void }): void => {
          const text = `word ${written.length} `;
          written += text;
          request.write(text);
        };

        const obey = (given: Order): void => {
          if (given.kind === 'stop all') return run.stop(null);
          if (given.kind === 'kill') {
            // The process is gone: what it would still write has no log; the next one has a copy.
            if (run.state().status === 'finished') return;
            log = [...log];
            run = begin();
            return;
          }
          const task = names[given.which];
          if (given.kind === 'stop' && task) return run.stop(task);
          if (given.kind === 'retry' && task) return void run.retry(task);
          const open = puppet.open();
          const request = open[given.which % Math.max(1, open.length)];
          if (given.kind === 'write' && request) say(request);
          // An empty reply would break its contract; that has tests of its own.
          if (given.kind === 'end' && request) {
            say(request);
            request.end({ ok: true, stopReason: 'end_turn' });
          }
          if (given.kind === 'fail')
            request?.end({
              ok: false,
              failure: failure(given.code),
              retryAfterMs: given.code === 'rate-limited' ? 5 : null,
            });
        };

        for (const given of orders) {
          obey(given);
          await settle();
          expect(reduceAll(log)).toEqual(run.state());
        }
        // Whatever happened, a person can bring it to its end.
        for (let round = 0; run.state().status !== 'finished' && round < 200; round += 1) {
          for (const request of [...puppet.open()]) {
            say(request);
            request.end({ ok: true, stopReason: 'end_turn' });
          }
          await settle();
          for (const { step, status } of stepsOf(run.state()))
            if ((status === 'failed' || status === 'stopped') && step.task !== null) run.retry(step.task);
          await settle();
        }

        expect(run.state().status).toBe('finished');
        expect(stepsOf(run.state()).every(isOver)).toBe(true);
        expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index));
        expect(log.flatMap((event) => (event.kind === 'delta' ? [event.text] : [])).join('')).toBe(written);
        const done = new Set<string>();
        for (const event of log) {
          if (event.kind === 'request-sent') expect(done.has(event.step)).toBe(false);
          if (event.kind === 'reply-finished') done.add(event.step);
        }
        expect(log.filter(({ kind }) => kind === 'task-finished')).toHaveLength(names.length);
      }),
      { numRuns: 60 },
    );
  });
});
