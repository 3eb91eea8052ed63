import { describe, expect, it } from 'vitest';
import { failure } from '../../../shared/failure.ts';
import { asMaterialId } from '../../../shared/ids.ts';
import type { Usage } from '../../../shared/run/event.ts';
import { measureRun, nothingKnown } from '../../../shared/run/measure.ts';
import { reduceAll } from '../../../shared/run/reduce.ts';
import { attemptsOf, usageOfAttempt, usageOfRun } from '../../../shared/run/usage.ts';
import { presetStructure } from '../../../shared/structure/presets.ts';
import { sampleHeader } from '../../support/sample-header.ts';
import { aTask, aWorkflow } from '../../support/workflows.ts';
import { anAttempt, begun, started, timedLog } from './timed-log.ts';
import type { TimedBody } from './timed-log.ts';

/** Text that the documented estimate, characters / 3.6, makes this many tokens. */
const textOf = (tokens: number): string => 'x'.repeat(Math.floor(tokens * 3.6));
const usage = (input: number | null, output: number | null, cacheWrite = 0, cacheRead = 0): Usage =>
  input === null ? { input, output, cacheWrite: null, cacheRead: null } : { input, output, cacheWrite, cacheRead };
type Told = ReturnType<typeof anAttempt>;
const reported = (at: number, { of }: Told, figures: Usage): TimedBody => [
  at,
  { kind: 'usage', ...of, usage: figures },
];
const arrived = (at: number, { of }: Told, text: string): TimedBody => [at, { kind: 'delta', ...of, text }];
const cut = (at: number, { of }: Told): TimedBody => [
  at,
  { kind: 'attempt-failed', ...of, failure: failure('stream-cut'), retryAt: at },
];

const [read, unread] = [asMaterialId('read'), asMaterialId('unread')];
const workflow = aWorkflow(
  [
    aTask('a', { materials: [read], brief: textOf(10), followUps: ['x'.repeat(35)] }), // 36 + 1 + 35 characters: 20 tokens
    aTask('b', { materials: [read], brief: textOf(5), needs: ['a'] }),
  ],
  {
    materials: [
      { id: read, title: 'Read by both', text: textOf(100) },
      { id: unread, title: 'Read by nobody', text: textOf(1_000) },
    ],
  },
);
const structure = presetStructure(workflow.tasks, 'all-at-once');
const [a1, a2, b1, b2] = [anAttempt('a', 'c1'), anAttempt('a.2', 'c1'), anAttempt('b', 'c2'), anAttempt('b', 'c2', 2)];
const ofB = (...entries: readonly TimedBody[]): TimedBody[] => [started(20, 'b'), b1.sent(20), ...entries];
const ofA = (...reports: readonly [] | readonly [first: Usage, second: Usage]): TimedBody[] => [
  started(0, 'a'),
  a1.sent(0),
  ...(reports[0] ? [reported(9, a1, reports[0])] : []),
  a1.replied(10),
  started(10, 'a.2'),
  a2.sent(10),
  ...(reports[1] ? [reported(19, a2, reports[1])] : []),
  a2.replied(20),
];
const ran = (...entries: readonly TimedBody[]) => reduceAll(timedLog(...begun(workflow, structure), ...entries));
const overheadOf = (...entries: readonly TimedBody[]) =>
  measureRun(sampleHeader({ workflow, structure }), ran(...entries), { ...nothingKnown, live: false }).tokens;

describe('the tokens of a run', () => {
  it('are overhead beyond the materials, briefs and outputs of its tasks, each counted once', () => {
    // All: 130 + 100 + (160 + 10 + 20 + 50) + (300 + 40) = 810. Own: material 100, briefs 20 + 5, outputs 100 + 50 + 40: 315.
    const told = ofA(usage(130, 100), usage(160, 50, 10, 20));
    expect(overheadOf(...told, ...ofB(reported(25, b1, usage(300, 40)), b1.replied(30)))).toEqual({
      input: 590,
      cacheWrite: 10,
      cacheRead: 20,
      output: 190,
      total: 810,
      overhead: 495,
    });
  });

  it('that an attempt cut off cost are overhead too', () => {
    const lost = [reported(21, b1, usage(300, 1)), arrived(22, b1, textOf(30)), cut(23, b1), b2.sent(23)];
    const own = 100 + 25 + 40;
    expect(overheadOf(...ofB(...lost, reported(29, b2, usage(300, 40)), b2.replied(30)))).toMatchObject({
      output: 30 + 40,
      total: 300 + 30 + 300 + 40,
      overhead: 670 - own,
    });
  });

  it('that nobody reported make the overhead unknown', () => {
    expect(overheadOf(...ofA(), ...ofB(b1.replied(30)))).toMatchObject({ total: null, overhead: null });
    const outputAlone = reported(29, b1, usage(null, 40));
    expect(overheadOf(...ofA(), ...ofB(outputAlone, b1.replied(30)))).toMatchObject({ total: 40, overhead: null });
  });
});

describe('the output of an attempt', () => {
  const outputs = (...entries: readonly TimedBody[]) =>
    attemptsOf(ran(...ofB(...entries))).map((attempt) => usageOfAttempt(attempt)?.output);

  it('that was cut off is at least the estimate of the text that arrived', () => {
    const text = arrived(22, b1, textOf(30));
    expect(outputs(reported(21, b1, usage(300, 1)), text, cut(23, b1))).toEqual([30]);
    expect(outputs(reported(21, b1, usage(300, null)), text, cut(23, b1))).toEqual([30]);
    expect(outputs(reported(21, b1, usage(300, 50)), text, cut(23, b1))).toEqual([50]);
    expect(outputs(reported(21, b1, usage(300, 1)), cut(23, b1))).toEqual([1]);
    expect(outputs(text, cut(23, b1))).toEqual([undefined]);
    const both = ran(...ofB(reported(21, b1, usage(300, 1)), text, cut(23, b1), b2.sent(24)));
    expect(usageOfRun(both).output).toBe(30);
  });

  it('that finished, or is still coming, is what the server reported', () => {
    const text = arrived(22, b1, textOf(30));
    expect(outputs(reported(21, b1, usage(300, 5)), text, b1.replied(30))).toEqual([5]);
    expect(outputs(reported(21, b1, usage(300, 1)), text)).toEqual([1]);
  });
});
