import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../../electron/services/clock.ts';
import { createHoldBack } from '../../../../electron/services/run/hold-back.ts';
import type { HoldBack } from '../../../../electron/services/run/hold-back.ts';

/** A clock moved by hand: waits end when it has been moved past them. */
function handClock() {
  let now = 0;
  let waits: { until: number; end: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    date: () => new Date(0),
    wait: (ms) => new Promise((resolve) => waits.push({ until: now + ms, end: resolve })),
  };
  const moveTo = async (moment: number): Promise<void> => {
    now = moment;
    const over = waits.filter(({ until }) => until <= now);
    waits = waits.filter(({ until }) => until > now);
    for (const { end } of over) end();
    await settle();
  };
  return { clock, moveTo };
}

/** Long enough for all that a move sets off: it is microtasks. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Requests at the gate, and the names of those that it let through so far. */
function gateOf(holdBack: HoldBack) {
  const gone: string[] = [];
  const ask = (name: string, signal = new AbortController().signal): void => {
    const gate = holdBack.pass(signal);
    if (gate) void gate.then((through) => through && gone.push(name));
    else gone.push(name);
  };
  return { gone, ask };
}

function limited() {
  const { clock, moveTo } = handClock();
  const holdBack = createHoldBack(clock);
  const gate = gateOf(holdBack);
  holdBack.limit(1_000);
  for (const name of ['a', 'b', 'c']) gate.ask(name);
  return { holdBack, moveTo, ...gate };
}

describe('the gate after a 429', () => {
  it('stands open as long as nobody was told to wait', () => {
    const { clock } = handClock();
    const { gone, ask } = gateOf(createHoldBack(clock));
    for (const name of ['a', 'b']) ask(name);
    expect(gone).toEqual(['a', 'b']);
  });

  it('lets nobody through before the wait is over, late comers included', async () => {
    const { gone, ask, moveTo } = limited();
    await moveTo(999);
    ask('late');
    await settle();
    expect(gone).toEqual([]);
  });

  it('then lets one request go, and all the others when that one is accepted', async () => {
    const { gone, ask, moveTo, holdBack } = limited();
    await moveTo(1_001);
    expect(gone).toEqual(['a']);
    ask('d');
    await moveTo(5_000);
    expect(gone).toEqual(['a']);
    holdBack.accepted();
    await settle();
    expect(gone).toEqual(['a', 'b', 'c', 'd']);
    ask('e');
    expect(gone).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('closes again for all when the one that went is told to wait once more', async () => {
    const { gone, moveTo, holdBack } = limited();
    await moveTo(1_001);
    holdBack.limit(2_000);
    await moveTo(3_000);
    expect(gone).toEqual(['a']);
    await moveTo(3_002);
    expect(gone).toEqual(['a', 'b']);
  });

  it('never opens earlier than the longest wait that was asked for', async () => {
    const { gone, moveTo, holdBack } = limited();
    holdBack.limit(100);
    await moveTo(101);
    expect(gone).toEqual([]);
    await moveTo(1_001);
    expect(gone).toEqual(['a']);
  });

  it('lets the next one try when the first ended without an answer about the limit', async () => {
    const { gone, moveTo, holdBack } = limited();
    await moveTo(1_001);
    holdBack.released();
    await settle();
    expect(gone).toEqual(['a', 'b']);
  });

  it('passes over a request that was stopped while it waited', async () => {
    const { clock, moveTo } = handClock();
    const holdBack = createHoldBack(clock);
    const { gone, ask } = gateOf(holdBack);
    holdBack.limit(1_000);
    const stop = new AbortController();
    ask('stopped', stop.signal);
    ask('next');
    stop.abort();
    await moveTo(1_001);
    expect(gone).toEqual(['next']);
  });
});
