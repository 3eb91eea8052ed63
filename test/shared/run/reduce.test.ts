import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateTurn } from '../../../shared/forecast/estimate.ts';
import { simulate } from '../../../shared/forecast/simulate.ts';
import { failure } from '../../../shared/failure.ts';
import { asConversationId, asStepId, asTaskId } from '../../../shared/ids.ts';
import { RunEventSchema } from '../../../shared/run/event.ts';
import type { RunEvent, RunEventBody } from '../../../shared/run/event.ts';
import { reduceAll } from '../../../shared/run/reduce.ts';
import { stepsOf } from '../../../shared/run/state.ts';
import { partsOfTask, sumParts } from '../../../shared/run/task-time.ts';
import { presetStructure } from '../../../shared/structure/presets.ts';
import { anyStructure, timedWorkflow } from '../../support/workflows.ts';

const eventsOfAnyRun = fc.tuple(timedWorkflow, anyStructure).map(([workflow, key]) => {
  const structure = presetStructure(workflow.tasks, key);
  const { events } = simulate({
    workflow,
    structure,
    model: 'practice',
    estimate: (step, steps) => estimateTurn({ workflow, structure, steps, step, pace: 1 }),
  });
  return { workflow, events };
});

const a = asStepId('a');
const c1 = asConversationId('c1');
const attempt = { step: a, conversation: c1, attempt: 1 };

function log(...entries: [at: number, body: RunEventBody][]): RunEvent[] {
  return entries.map(([at, body], seq) => RunEventSchema.parse({ seq, at, ...body }));
}

const begun: [number, RunEventBody][] = [
  [0, { kind: 'run-started', date: '2026-11-20T10:00:00.000Z' }],
  [
    0,
    {
      kind: 'step-added',
      added: { id: a, kind: 'turn', task: asTaskId('a'), conversation: c1, phase: 0, turn: 0, needs: [] },
    },
  ],
  [0, { kind: 'step-started', step: a }],
  [2, { kind: 'request-sent', ...attempt, model: 'practice', parts: [] }],
];

describe('reduce', () => {
  it('gives the same run live, read from disk, and after any split', () => {
    fc.assert(
      fc.property(eventsOfAnyRun, fc.array(fc.nat(), { maxLength: 4 }), ({ events }, cuts) => {
        const whole = reduceAll(events);
        const fromDisk = events.map((event) => RunEventSchema.parse(JSON.parse(JSON.stringify(event))));
        expect(reduceAll(fromDisk)).toEqual(whole);
        let state = reduceAll([]);
        const at = [0, ...cuts.map((cut) => cut % (events.length + 1)).sort((x, y) => x - y), events.length];
        at.slice(1).forEach((end, index) => {
          state = reduceAll(events.slice(at[index], end), state);
        });
        expect(state).toEqual(whole);
      }),
    );
  });

  it('ignores events it has already applied', () => {
    fc.assert(
      fc.property(eventsOfAnyRun, fc.nat(), ({ events }, from) => {
        const whole = reduceAll(events);
        expect(reduceAll(events.slice(from % events.length), whole)).toEqual(whole);
      }),
    );
  });

  it("names every moment of a task's time: the parts add up to its end", () => {
    fc.assert(
      fc.property(eventsOfAnyRun, ({ workflow, events }) => {
        const state = reduceAll(events);
        for (const { id } of workflow.tasks) {
          const end = Math.max(
            ...stepsOf(state).flatMap(({ step, endedAt }) => (step.task === id ? [endedAt ?? 0] : [])),
          );
          expect(sumParts(partsOfTask(state, id))).toBeCloseTo(end, 6);
        }
      }),
    );
  });

  it('counts the time of a refused attempt as waiting for the limit, and of a failed one as retry', () => {
    const limited = reduceAll(
      log(
        ...begun,
        [202, { kind: 'attempt-failed', ...attempt, failure: failure('rate-limited'), retryAt: 3_202 }],
        [3_203, { kind: 'request-sent', ...attempt, attempt: 2, model: 'practice', parts: [] }],
        [3_300, { kind: 'attempt-failed', ...attempt, attempt: 2, failure: failure('overloaded'), retryAt: 3_800 }],
        [3_801, { kind: 'request-sent', ...attempt, attempt: 3, model: 'practice', parts: [] }],
        [5_801, { kind: 'reply-finished', ...attempt, attempt: 3, stopReason: 'end_turn' }],
      ),
    );
    expect(partsOfTask(limited, asTaskId('a'))).toEqual({
      dependency: 0,
      phase: 0,
      slot: 0,
      person: 0,
      overhead: 2,
      rateLimit: 3_201,
      retry: 598,
      model: 2_000,
    });
  });

  it('keeps the text of an attempt that a kill cut off, and what it cost in time as retry', () => {
    const resumed = reduceAll(
      log(
        ...begun,
        [500, { kind: 'first-token', ...attempt }],
        [500, { kind: 'delta', ...attempt, text: 'Half a ' }],
        [500, { kind: 'resumed', steps: [a], interruptedMs: 60_000, date: '2026-11-20T10:01:00.500Z' }],
        [501, { kind: 'step-started', step: a }],
        [502, { kind: 'request-sent', ...attempt, attempt: 2, model: 'practice', parts: [] }],
        [902, { kind: 'reply-finished', ...attempt, attempt: 2, stopReason: 'end_turn' }],
      ),
    );
    expect(resumed.steps[a]?.attempts.map(({ text }) => text)).toEqual(['Half a ', '']);
    expect(partsOfTask(resumed, asTaskId('a'))).toMatchObject({ retry: 498, model: 400, overhead: 4 });
    expect(resumed.interruptedMs).toBe(60_000);
  });

  it('adds up two interruptions, and counts the time between a failure and its retry as retry', () => {
    const date = '2026-11-20T11:00:00.000Z';
    const twice = reduceAll(
      log(
        ...begun,
        [502, { kind: 'attempt-failed', ...attempt, failure: failure('server-error'), retryAt: null }],
        [10_502, { kind: 'resumed', steps: [a], interruptedMs: 7_000, date }],
        [10_503, { kind: 'step-started', step: a }],
        [10_504, { kind: 'request-sent', ...attempt, attempt: 2, model: 'practice', parts: [] }],
        [10_604, { kind: 'resumed', steps: [a], interruptedMs: 500, date }],
        [10_604, { kind: 'step-started', step: a }],
        [10_604, { kind: 'request-sent', ...attempt, attempt: 3, model: 'practice', parts: [] }],
        [11_604, { kind: 'reply-finished', ...attempt, attempt: 3, stopReason: 'end_turn' }],
      ),
    );
    expect(twice.interruptedMs).toBe(7_500);
    // 500 of the failed attempt, 10,000 until its retry, 100 of the attempt that was cut off.
    const parts = partsOfTask(twice, asTaskId('a'));
    expect(parts).toMatchObject({ retry: 10_600, model: 1_000, overhead: 4 });
    expect(sumParts(parts)).toBe(11_604);
  });

  it('lets a stopped step be stopped once, keeping what it had', () => {
    const stopped = reduceAll(
      log(...begun, [10, { kind: 'stopped', steps: [a], all: true }], [10, { kind: 'run-finished', state: 'stopped' }]),
    );
    expect(stopped.status).toBe('stopped');
    expect(stopped.steps[a]).toMatchObject({ status: 'stopped', endedAt: 10 });
    expect(stopped.steps[a]?.spans.every(({ to }) => to !== null)).toBe(true);
  });
});
