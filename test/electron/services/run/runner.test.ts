import { describe, expect, it } from 'vitest';
import { measureRun, nothingKnown } from '../../../../shared/run/measure.ts';
import { reduceAll } from '../../../../shared/run/reduce.ts';
import { stepsOf } from '../../../../shared/run/state.ts';
import type { ModelPort } from '../../../../electron/services/model/model.ts';
import { failure } from '../../../../shared/failure.ts';
import { asTaskId } from '../../../../shared/ids.ts';
import type { Fault } from '../../../../shared/practice.ts';
import type { RunEvent } from '../../../../shared/run/event.ts';
import { headerFor, practicePorts, resumeRun, runToTheEnd, startRun } from '../../../support/practice-run.ts';
import { aTask, aWorkflow } from '../../../support/workflows.ts';

const board = aWorkflow([aTask('a'), aTask('b'), aTask('c'), aTask('join', { needs: ['a', 'b', 'c'] })]);
const context = { ...nothingKnown, live: false };

const attemptsOf = (log: readonly RunEvent[], step: string) =>
  log.filter((event) => event.kind === 'request-sent' && event.step === step).length;
const indexOf = (log: readonly RunEvent[], kind: RunEvent['kind'], step: string) =>
  log.findIndex((event) => event.kind === kind && 'step' in event && event.step === step);

describe('a request that a budget keeps back', () => {
  it('fails its task and leaves the attempts before it as they were', async () => {
    const { ports, log } = await practicePorts({ faults: [{ kind: 'status', status: 529, request: 1 }] });
    let asked = 0;
    const budget = {
      refuse: () => ((asked += 1) === 1 ? null : failure('over-budget', { cap: 'run', unit: 'tokens' })),
    };
    const live = startRun(headerFor(aWorkflow([aTask('a')]), 'thread'), { ...ports, budget });
    const state = await live.ended();
    expect(state.status).toBe('failed');
    const step = stepsOf(state)[0];
    expect(step?.failure?.code).toBe('over-budget');
    expect(step?.attempts.map((attempt) => attempt.failure?.code)).toEqual(['overloaded']);
    expect(measureRun(headerFor(aWorkflow([aTask('a')]), 'thread'), state, context)).toMatchObject({
      requests: 1,
      retries: 0,
    });
    expect(attemptsOf(log, 'a')).toBe(1);
  });
});

describe('a run through the SDK', () => {
  it('has independent requests in flight together when all start at once', async () => {
    const { log, state } = await runToTheEnd(board, 'all-at-once', { pace: 200 });
    const firstEnd = log.findIndex((event) => event.kind === 'reply-finished');
    for (const step of ['a', 'b', 'c']) expect(indexOf(log, 'request-sent', step)).toBeLessThan(firstEnd);
    expect(indexOf(log, 'request-sent', 'join')).toBeGreaterThan(indexOf(log, 'task-finished', 'c'));
    expect(state.status).toBe('finished');
  });

  it('sends one request after another when one at a time, each in a conversation of its own', async () => {
    const { header, log, state } = await runToTheEnd(board, 'one-at-a-time');
    const order = log.flatMap((event) =>
      event.kind === 'request-sent' || event.kind === 'reply-finished' ? [event.kind] : [],
    );
    expect(order).toEqual(Array.from({ length: 4 }, () => ['request-sent', 'reply-finished']).flat());
    expect(new Set(measureRun(header, state, context).tasks.map(({ conversation }) => conversation)).size).toBe(4);
  });

  it('grows one context turn by turn in a thread', async () => {
    const { header, state } = await runToTheEnd(board, 'thread');
    const contexts = measureRun(header, state, context).tasks.map(({ contextTokens }) => contextTokens ?? 0);
    expect(contexts).toEqual([...contexts].sort((x, y) => x - y));
    expect(new Set(contexts).size).toBe(4);
  });

  it('hands a join exactly the outputs it needs, and records what was sent', async () => {
    const { log, state, texts } = await runToTheEnd(board, 'all-at-once');
    const sent = log.find((event) => event.kind === 'request-sent' && event.step === 'join');
    const parts = sent?.kind === 'request-sent' ? sent.parts : [];
    expect(parts.map(({ kind, reference }) => [kind, reference])).toEqual([
      ['rules', null],
      ['handoff', 'a'],
      ['handoff', 'b'],
      ['handoff', 'c'],
      ['brief', 'join'],
      ['contract', 'join'],
    ]);
    expect(texts.get(parts[1]?.text ?? '')).toContain(state.outputs[asTaskId('a')]);
  });

  it('accounts for every millisecond of every task, and along the finish path for the wall-clock', async () => {
    const { header, state } = await runToTheEnd(board, 'queue:2', {
      faults: [{ kind: 'status', status: 529, request: 2 }],
    });
    const result = measureRun(header, state, context);
    for (const task of result.tasks) {
      const waits = Object.values(task.waitingMs).reduce((sum, part) => sum + part, 0);
      expect(Math.abs((task.endedMs ?? 0) - (task.modelMs + waits + task.overheadMs))).toBeLessThan(1);
    }
    const path = Object.values(result.finishParts).reduce((sum, part) => sum + part, 0);
    expect(Math.abs(result.wallClockMs - path)).toBeLessThan(1);
    expect(result.finishPath.at(-1)).toBe('join');
    expect(result.retries).toBe(1);
    expect(result.wallClockMs).toBeGreaterThanOrEqual(result.criticalPathMs);
  });

  it('replays from its log to the very same state', async () => {
    const { log, state } = await runToTheEnd(board, 'phased');
    expect(reduceAll(JSON.parse(JSON.stringify(log)) as RunEvent[])).toEqual(state); // what was just written as events
  });
});

describe('a run that meets trouble', () => {
  it('waits out a 429 as waiting for a limit, not as a failed attempt, and counts it as rejected', async () => {
    const { header, state } = await runToTheEnd(aWorkflow([aTask('a')]), 'thread', {
      faults: [{ kind: 'status', status: 429, request: 1 }],
    });
    const result = measureRun(header, state, context);
    expect(result).toMatchObject({ state: 'finished', requests: 2, rejected: 1, retries: 0 });
    expect(result.waitingMs.rateLimit).toBeGreaterThan(0);
    expect(result.waitingMs.retry).toBe(0);
  });

  it.each<[string, Fault]>([
    ['500', { kind: 'status', status: 500, request: 1 }],
    ['529', { kind: 'status', status: 529, request: 1 }],
    ['a cut stream', { kind: 'cut', request: 1 }],
    ['an error in mid-stream', { kind: 'error', request: 1 }],
  ])('retries after %s and finishes, every attempt counted', async (_name, fault) => {
    const { header, state } = await runToTheEnd(aWorkflow([aTask('a')]), 'thread', { faults: [fault] });
    expect(measureRun(header, state, context)).toMatchObject({
      state: 'finished',
      requests: 2,
      retries: 1,
      rejected: 0,
    });
  });

  it('gives a silent server up by its watchdog and asks again, keeping the text that had come', async () => {
    const { header, state } = await runToTheEnd(aWorkflow([aTask('a')]), 'thread', {
      faults: [{ kind: 'stall', request: 1 }],
      watchdog: { firstByteMs: 600_000, idleMs: 150 },
    });
    const [first] = stepsOf(state)[0]?.attempts ?? [];
    expect(first?.failure?.code).toBe('stalled');
    expect(first?.text.length).toBeGreaterThan(0);
    expect(measureRun(header, state, context)).toMatchObject({ state: 'finished', requests: 2 });
  });

  it('fails one task visibly after four attempts, finishes what does not need it, and retries it alone', async () => {
    const faults = [1, 2, 3, 4].map((request) => ({ kind: 'status', status: 500, request }) as const);
    const { ports, log } = await practicePorts({ faults });
    const workflow = aWorkflow([aTask('a'), aTask('b', { needs: [] }), aTask('join', { needs: ['a', 'b'] })]);
    const live = startRun(headerFor(workflow, 'one-at-a-time'), ports);
    const failed = await live.ended();
    expect(failed.status).toBe('failed');
    expect(failed.steps[stepsOf(failed)[0]?.step.id ?? ('' as never)]?.attempts).toHaveLength(4);
    expect(failed.outputs[asTaskId('b')]).toBeDefined();
    expect(failed.outputs[asTaskId('join')]).toBeUndefined();

    expect(live.retry(asTaskId('a'))).toBe(true);
    const mended = await live.ended();
    expect(mended.status).toBe('finished');
    expect(attemptsOf(log, 'b')).toBe(1);
    expect(attemptsOf(log, 'a')).toBe(5);
  });

  it('stops one lane and leaves the others running; a retry brings it back', async () => {
    const { ports, log } = await practicePorts({ pace: 60 });
    const live = startRun(headerFor(board, 'all-at-once'), ports);
    live.stop(asTaskId('b'));
    const stopped = await live.ended();
    expect(stopped.status).toBe('stopped');
    expect(Object.keys(stopped.outputs).sort()).toEqual(['a', 'c']);
    expect(live.retry(asTaskId('b'))).toBe(true);
    expect((await live.ended()).status).toBe('finished');
    expect(attemptsOf(log, 'a')).toBe(1);
  });

  it('resumes from a log that was cut in mid-run: finished tasks are not sent again, received text is kept and counted', async () => {
    const whole = await runToTheEnd(board, 'one-at-a-time');
    const cutAt = whole.log.findIndex((event) => event.kind === 'delta' && event.step === 'b') + 1;
    const before = whole.log.slice(0, cutAt);
    const { ports, log } = await practicePorts();
    const live = resumeRun(whole.header, before, ports);
    const state = await live.ended();
    expect(state.status).toBe('finished');
    expect(attemptsOf(log, 'a')).toBe(0);
    expect(attemptsOf(log, 'b')).toBe(1);
    const b = stepsOf(state).find(({ step }) => step.task === 'b');
    expect(b?.attempts).toHaveLength(2);
    expect(b?.attempts[0]?.text.length).toBeGreaterThan(0);
    const total = measureRun(whole.header, state, context).tokens.total ?? 0;
    expect(total).toBeGreaterThan(measureRun(whole.header, whole.state, context).tokens.total ?? 0);
    expect(live.events().slice(0, before.length)).toEqual(before);
  });

  it("ends an attempt at its task's own time limit", async () => {
    const { state } = await runToTheEnd(aWorkflow([aTask('a', { limitSeconds: 0.05 })]), 'thread', { pace: 1 });
    expect(stepsOf(state)[0]?.failure?.code).toBe('time-limit');
    expect(state.status).toBe('failed');
  });
});

describe('a server that asks to wait for ever', () => {
  const limited = (code: 'rate-limited' | 'overloaded'): ModelPort => ({
    send: () => Promise.resolve({ ok: false, failure: { code, details: {}, wayOut: 'none' }, retryAfterMs: 1e12 }),
  });

  it.each(['rate-limited', 'overloaded'] as const)(
    'fails every lane at once on %s instead of hanging',
    async (code) => {
      const { ports } = await practicePorts();
      const policy = { attempts: 4, firstMs: 5, longestMs: 20, limitWaitMs: 50, unstatedLimitMs: 20 };
      const live = startRun(headerFor(board, 'queue:2'), { ...ports, policy, model: limited(code) });
      const state = await live.ended();
      expect(stepsOf(state).map(({ status }) => status)).toEqual(['failed', 'failed', 'failed', 'waiting']);
      expect(reduceAll(live.events())).toEqual(state);
    },
  );
});

describe('an error that nobody foresaw', () => {
  it('fails its own task without a word of what was sent, and leaves the other lanes and the host alone', async () => {
    const { ports, log } = await practicePorts();
    const told: unknown[] = [];
    const model: ModelPort = {
      send: (request, listener) =>
        JSON.stringify(request.prompt).includes('Do b.')
          ? Promise.reject(new TypeError('Bearer secret-key is an invalid header value'))
          : ports.model.send(request, listener),
    };
    const live = startRun(headerFor(board, 'all-at-once'), { ...ports, model, onBug: (error) => told.push(error) });
    const state = await live.ended();
    expect(state.status).toBe('failed');
    expect(Object.keys(state.outputs).sort()).toEqual(['a', 'c']);
    expect(log.find((event) => event.kind === 'attempt-failed')).toMatchObject({
      step: 'b',
      retryAt: null,
      failure: { code: 'unexpected' },
    });
    expect(JSON.stringify(log)).not.toContain('secret-key');
    expect(told).toHaveLength(1);
  });
});
