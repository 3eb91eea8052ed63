import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRunStore, refreshEveryMs } from '../../../renderer/bridge/run-store.ts';
import { endingOf, selectRun, timeOf } from '../../../renderer/bridge/live-comparison.ts';
import type { CommandOutput, ComparisonSummary } from '../../../shared/contract.ts';
import { fail, failure, succeed } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/failure.ts';
import type { RunEvent } from '../../../shared/run/event.ts';
import { reduceAll } from '../../../shared/run/reduce.ts';
import { sampleRun } from '../../support/sample-run.ts';

const { header, events } = sampleRun({ structure: 'all-at-once', refused: 'business' });
const whole = reduceAll(events);

const summary: ComparisonSummary = {
  id: header.comparison,
  startedAt: header.startedAt,
  title: header.workflow.title,
  exercise: header.workflow.exercise,
  plan: header.workflow.plan,
  planTitle: null,
  model: 'practice',
  pace: 4,
  seed: 1,
  prediction: null,
  example: false,
  runs: [
    {
      id: header.id,
      structure: 'all-at-once',
      state: 'running',
      wallClockMs: null,
      totalTokens: null,
      found: null,
      of: null,
      falseAlarms: null,
    },
  ],
};

type Opened = Result<CommandOutput<'comparison.open'>>;

/** A store over a host that has `known` events at each opening, with a clock and timers moved by hand. */
function hosted(known: () => readonly RunEvent[], live = true) {
  const timers: (() => void)[] = [];
  const answers: ((answer: Opened) => void)[] = [];
  const clock = { now: 1_000, date: Date.parse(header.startedAt) };
  const store = createRunStore({
    open: () => new Promise<Opened>((resolve) => answers.push(resolve)),
    now: () => clock.now,
    date: () => clock.date,
    later: (work) => timers.push(work),
  });
  const run = () => selectRun(header.comparison, header.id)(store.getState());
  return {
    store,
    clock,
    run,
    openings: () => answers.length,
    /** The host answers its oldest open question. */
    answer: async (answer?: Opened) => {
      const waiting = answers.filter((each) => !answered.has(each))[0];
      if (!waiting) throw new Error('nobody asked');
      answered.add(waiting);
      waiting(answer ?? succeed({ summary, runs: [{ header, events: [...known()], live }] }));
      await new Promise((resolve) => setImmediate(resolve));
    },
    push: (sent: readonly RunEvent[]) =>
      store.receive({ kind: 'run-events', comparison: header.comparison, run: header.id, events: [...sent] }),
    tick: () => {
      for (const work of timers.splice(0)) work();
    },
  };
}
const answered = new Set<unknown>();

describe('the run store', () => {
  it('ends with the same state as the log, however the events were cut into pushes', async () => {
    const cuts = fc.array(fc.nat({ max: events.length }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(cuts, fc.nat({ max: events.length }), async (places, opened) => {
        const host = hosted(() => events.slice(0, opened));
        host.store.follow(header.comparison);
        await host.answer();
        const bounds = [...new Set([opened, ...places.filter((place) => place > opened), events.length])].sort(
          (a, b) => a - b,
        );
        bounds.forEach((from, index) => host.push(events.slice(from, bounds[index + 1] ?? from)));
        host.tick();
        expect(host.run()?.state).toEqual(whole);
        expect(host.openings()).toBe(1);
      }),
      { numRuns: 40 },
    );
  });

  it('applies an event once, though it was pushed twice', async () => {
    const host = hosted(() => events.slice(0, 40));
    host.store.follow(header.comparison);
    await host.answer();
    host.push(events.slice(20, 60));
    host.push(events.slice(50));
    host.push(events.slice(0, 10));
    host.tick();
    expect(host.run()?.state).toEqual(whole);
  });

  it('opens the comparison again when an event is missing, and then has everything', async () => {
    let known = 30;
    const host = hosted(() => events.slice(0, known));
    host.store.follow(header.comparison);
    await host.answer();
    host.push(events.slice(45, 60));
    host.tick();
    expect(host.openings()).toBe(2);
    host.push(events.slice(60));
    known = 50;
    await host.answer();
    host.tick();
    expect(host.run()?.state).toEqual(whole);
  });

  it('keeps pushes that arrive before the answer to the first opening', async () => {
    const host = hosted(() => events.slice(0, 25));
    host.store.follow(header.comparison);
    host.push(events.slice(40));
    host.push(events.slice(20, 40));
    await host.answer();
    host.tick();
    expect(host.run()?.state).toEqual(whole);
  });

  it('does not go back to an older state when it opens again', async () => {
    const host = hosted(() => events.slice(0, 10));
    host.store.follow(header.comparison);
    await host.answer();
    host.push(events.slice(10));
    host.store.reopenAll();
    await host.answer();
    expect(host.run()?.state).toEqual(whole);
  });

  it('gives up asking a host that never has the missing event', async () => {
    const host = hosted(() => events.slice(0, 10));
    host.store.follow(header.comparison);
    await host.answer();
    host.push(events.slice(60));
    host.tick();
    for (let round = 0; round < 5; round += 1) await host.answer();
    expect(host.openings()).toBe(6);
    expect(host.run()?.state.nextSeq).toBe(10);
  });

  it('shows a change of state at once and text only when the screen is due', async () => {
    const from = events.findIndex(({ kind }) => kind === 'delta');
    const host = hosted(() => events.slice(0, from));
    host.store.follow(header.comparison);
    await host.answer();
    host.push(events.slice(from, from + 1));
    expect(host.run()?.state.nextSeq).toBe(from);
    host.tick();
    expect(host.run()?.state.nextSeq).toBe(from + 1);
    const next = events.findIndex(({ kind }, index) => index > from && kind !== 'delta');
    host.push(events.slice(from + 1, next + 1));
    expect(host.run()?.state.nextSeq).toBe(next + 1);
  });

  it('keeps what it shows when opening again fails, and says so when the first opening does', async () => {
    const host = hosted(() => events.slice(0, 10));
    host.store.follow(header.comparison);
    await host.answer(fail(failure('disconnected')));
    expect(host.store.getState().comparisons[header.comparison]).toEqual({
      kind: 'failed',
      failure: failure('disconnected'),
    });
    host.store.follow(header.comparison);
    await host.answer();
    host.store.reopenAll();
    await host.answer(fail(failure('disconnected')));
    expect(host.run()?.state.nextSeq).toBe(10);
  });

  it('tells a run that was cut off from one that is running, and both from one that ended', async () => {
    const cutOff = hosted(() => events.slice(0, 40), false);
    cutOff.store.follow(header.comparison);
    await cutOff.answer();
    const run = cutOff.run();
    expect(run && endingOf(run)).toBe('interrupted');
    cutOff.store.receive({ kind: 'comparison-changed', summary });
    expect(cutOff.run()?.live).toBe(true);
    cutOff.push(events.slice(40));
    const ended = cutOff.run();
    expect(ended && endingOf(ended)).toBe('finished');
  });

  it('lets the clock follow the earliest arrival and stand still at the end', async () => {
    const host = hosted(() => events.slice(0, 1));
    host.store.follow(header.comparison);
    await host.answer();
    host.clock.now = 6_000;
    const started = host.run();
    expect(started && timeOf(started, 6_000)).toBe(5_000);
    host.push(events.slice(1));
    const ended = host.run();
    expect(ended && timeOf(ended, 99_000)).toBe(events.at(-1)?.at);
  });
});

describe('the clock of a running run', () => {
  const [early, late] = events.filter(({ kind, at }) => kind !== 'delta' && at > 0);
  if (!early || !late) throw new Error('the sample has events behind its start');

  /** Opened at the run's very start, then everything up to an event arrives so much later than it happened. */
  async function arriving(delays: readonly (readonly [RunEvent, number])[]) {
    const host = hosted(() => events.slice(0, 1));
    host.store.follow(header.comparison);
    await host.answer();
    let known = 1;
    for (const [event, delayMs] of delays) {
      // Of one push the last event allows the earliest zero, so it alone decides.
      host.clock.now = 1_000 + event.at + delayMs;
      host.push(events.slice(known, event.seq + 1));
      known = event.seq + 1;
    }
    return host.run();
  }

  it('is not set back by an event that arrives late', async () => {
    const run = await arriving([
      [early, 0],
      [late, 700],
    ]);
    expect(run && timeOf(run, 1_000 + 20_000)).toBe(20_000);
  });

  it('is set forward by one that arrives earlier than the clock held possible', async () => {
    const run = await arriving([
      [early, 0],
      [late, -300],
    ]);
    expect(run && timeOf(run, 1_000 + 20_000)).toBe(20_300);
  });
});

describe('the clock of a run that was under way before', () => {
  it('goes by the date of its start, though the log has been silent since', async () => {
    const host = hosted(() => events.slice(0, 20));
    host.clock.date += 3_000;
    host.store.follow(header.comparison);
    await host.answer();
    const run = host.run();
    expect(run && timeOf(run, 1_000)).toBe(3_000);
  });

  it('goes by the last event where the dates of two machines don’t agree', async () => {
    for (const skew of [-60_000, 3_600_000]) {
      const host = hosted(() => events.slice(0, 60));
      host.clock.date += skew;
      host.store.follow(header.comparison);
      await host.answer();
      const run = host.run();
      expect(run && timeOf(run, 1_000)).toBe(events[59]?.at);
    }
  });
});

describe('the pace of text', () => {
  it('is 15 Hz for one conversation and slows with the square root of how many write', () => {
    expect(refreshEveryMs(0)).toBeCloseTo(66.7, 1);
    expect(refreshEveryMs(1)).toBeCloseTo(66.7, 1);
    expect(refreshEveryMs(4)).toBeCloseTo(133.3, 1);
    expect(refreshEveryMs(9)).toBeCloseTo(200, 1);
  });
});
