import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asFindingId } from '../../../shared/ids.ts';
import type { RunResult } from '../../../shared/run/comparison.ts';
import { explain } from '../../../shared/run/explain.ts';
import type { ExplainedPoint } from '../../../shared/run/why.ts';
import type { StructureKey } from '../../../shared/structure/structure.ts';
import { wordAside, wordHeadline, wordWhy } from '../../../shared/words/results.ts';
import { aComparison, aRun, aTask, noWaiting, someFindings, someTokens } from '../../support/comparison-builder.ts';

const points: ExplainedPoint[] = [
  {
    id: 'price-cut',
    title: 'A price cut the forecast ignores',
    evidence: [
      { materialTitle: 'Competitor notes', place: 'Northwind' },
      { materialTitle: 'Pricing model', place: 'Discounts' },
    ],
    answeredIn: null,
  },
  {
    id: 'churn',
    title: 'Churn above the promise',
    evidence: [{ materialTitle: 'Finance pack', place: 'Churn' }],
    answeredIn: null,
  },
  {
    id: 'runway',
    title: 'Runway not stated',
    evidence: [{ materialTitle: 'Finance pack', place: 'Cash' }],
    answeredIn: null,
  },
  {
    id: 'gap',
    title: 'A gap in revenue',
    evidence: [{ materialTitle: 'Finance pack', place: 'Revenue' }],
    answeredIn: { materialTitle: 'Plan against actual', place: 'Fiscal year' },
  },
];

const thread = aRun('thread', {
  tasks: [
    aTask('competitors', { from: 0, to: 15_000, contextTokens: 1_600 }),
    aTask('financials', { from: 15_000, to: 32_000, contextTokens: 5_400 }),
    aTask('synthesis', { from: 32_000, to: 52_000, contextTokens: 8_000 }),
  ],
  tokens: someTokens(600, 2_000, { write: 7_400, read: 17_700 }),
  findings: someFindings({
    ids: ['price-cut', 'churn'],
    lost: [{ id: 'runway', cause: 'not-asked', task: 'financials' }],
  }),
  listPrice: { model: 'claude-sonnet-5-5', date: '2026-11-20', usd: 0.0412 },
});
const allAtOnce = aRun('all-at-once', {
  tasks: [
    aTask('competitors', { from: 0, to: 9_000, contextTokens: 1_600 }),
    aTask('financials', {
      from: 0,
      to: 11_000,
      contextTokens: 1_800,
      waitingMs: { ...noWaiting, rateLimit: 3_200 },
      modelMs: 7_800,
    }),
    aTask('synthesis', { from: 11_000, to: 20_700, contextTokens: 1_700 }),
  ],
  finishPath: [aTask('financials').id, aTask('synthesis').id],
  tokens: someTokens(8_800, 1_700),
  findings: someFindings({
    ids: ['churn'],
    lost: [
      { id: 'price-cut', cause: 'not-seen', seenBy: [['competitors'], ['financials']] },
      { id: 'runway', cause: 'not-asked', task: 'financials' },
    ],
    falseAlarms: ['gap'],
  }),
  listPrice: { model: 'claude-sonnet-5-5', date: '2026-11-20', usd: 0.0346 },
});

const worded = (runs: readonly RunResult[]) => {
  const explanation = explain(aComparison(runs), points);
  return {
    headline: wordHeadline(explanation.headline),
    asides: explanation.asides.map(wordAside),
    why: explanation.why.map(wordWhy),
  };
};

describe('the headline', () => {
  it('says what ended first, by how much, and what it lost', () => {
    expect(worded([thread, allAtOnce])).toMatchObject({
      headline: 'All at once finished 2.5× sooner than One thread, and lost one finding that it kept',
      asides: [
        'It used 62% fewer tokens, 16% less at list price, because each conversation read only what it was given and none of the history.',
        'The price of that: no conversation saw all the evidence of one of them and one false alarm came in.',
      ],
    });
  });

  it('compares All at once when One thread itself ended first', () => {
    const slow = { ...allAtOnce, wallClockMs: 104_000, findings: null };
    expect(worded([{ ...thread, findings: null }, slow]).headline).toBe(
      'One thread finished 2.0× sooner than All at once',
    );
  });

  it('calls a tie a tie and equal findings equal', () => {
    const findings = someFindings({ ids: ['churn'], of: 3 });
    expect(worded([aRun('thread', { findings }), aRun('all-at-once', { findings })]).headline).toBe(
      'One thread and All at once took about the same time and found the same one of 3 findings',
    );
    expect(
      worded([
        aRun('one-at-a-time', { wallClockMs: 2_000, findings }),
        aRun('all-at-once', { wallClockMs: 1_000, findings }),
      ]).headline,
    ).toBe('All at once finished 2.0× sooner than One at a time, and found the same one of 3 findings');
  });

  it('says so when each found something that the other missed', () => {
    const runs = [
      aRun('thread', { wallClockMs: 3_000, findings: someFindings({ ids: ['a', 'b'], of: 3 }) }),
      aRun('phased', { wallClockMs: 1_500, findings: someFindings({ ids: ['b', 'c'], of: 3 }) }),
    ];
    expect(worded(runs).headline).toBe(
      'Phased finished 2.0× sooner than One thread, lost one finding that it kept and found one that it missed',
    );
  });

  it('speaks of a run that did not finish without comparing it', () => {
    const failed = { ...allAtOnce, state: 'failed', wallClockMs: 12_000 } as const;
    expect(worded([thread, failed])).toMatchObject({
      headline: 'One thread finished in 0:52 with 2 of 3 findings; All at once failed at 0:12',
      asides: ['All at once failed at 0:12: its figures cover only what it did until then.'],
    });
  });

  it('speaks plainly when nothing finished', () => {
    const runs = [
      { ...thread, state: 'stopped', wallClockMs: 7_000 } as const,
      { ...allAtOnce, state: 'interrupted', wallClockMs: 9_000 } as const,
    ];
    expect(worded(runs)).toEqual({
      headline: 'One thread was stopped at 7.0 s and All at once was cut off at 9.0 s',
      asides: [],
      why: [],
    });
    const both = runs.map((run) => ({ ...run, state: 'interrupted' as const }));
    expect(worded(both).headline).toBe('One thread and All at once were cut off');
    expect(worded([])).toEqual({ headline: 'Nothing was run', asides: [], why: [] });
  });

  it('leaves the price out where none is known, and says so where tokens are not', () => {
    const bare = { listPrice: null, findings: null };
    expect(
      worded([
        { ...thread, ...bare },
        { ...allAtOnce, ...bare },
      ]).asides,
    ).toEqual([
      'It used 62% fewer tokens, because each conversation read only what it was given and none of the history.',
    ]);
    const unknown = {
      ...bare,
      tokens: { input: null, cacheWrite: null, cacheRead: null, output: null, total: null, overhead: null },
    };
    expect(
      worded([
        { ...thread, ...bare },
        { ...allAtOnce, ...unknown },
      ]).asides,
    ).toEqual(['Tokens can’t be compared: the server did not report all of them.']);
  });
});

describe('the reasons', () => {
  it('do the arithmetic on the measured figures', () => {
    expect(worded([thread, allAtOnce]).why).toEqual([
      {
        title: 'No conversation saw all of one finding.',
        text: '“A price cut the forecast ignores”: the passage in Competitor notes reached Competitors, the one in Pricing model reached Financials, and no conversation in All at once had it all.',
      },
      {
        title: 'Nobody asked for one finding.',
        text: '“Runway not stated”: Financials had the evidence in One thread and All at once, and no brief asked for it.',
      },
      {
        title: 'The thread reread itself.',
        text: 'Its turns read 1,600, 5,400 and 8,000 tokens: 25,700 in. All at once, 8,800.',
      },
      {
        title: 'The conversations overlapped.',
        text: 'In All at once you waited 11.0 s for Financials and 9.7 s for Synthesis: 20.7 s. One after another its tasks add up to 26.5 s, computed from the lanes.',
      },
      {
        title: 'All at once had to wait.',
        text: '3.2 s of its clock went by because the server’s rate limit held a request back.',
      },
      {
        title: 'One suspicion was a false alarm.',
        text: '“A gap in revenue” was reported in All at once. Plan against actual, Fiscal year, answers it; whoever reported it had not read the answer.',
      },
      {
        title: 'The price fell less than the tokens.',
        text: 'Tokens: 62% fewer. Price: 16% less. 17,700 of the thread’s tokens were read from the cache, at a fraction of the price.',
      },
    ]);
  });

  it('say that width moved the clock alone when the tokens are equal', () => {
    const tokens = someTokens(8_800, 1_700);
    const runs = [
      aRun('one-at-a-time', { wallClockMs: 42_000, tokens }),
      aRun('all-at-once', { wallClockMs: 21_000, tokens }),
    ];
    expect(worded(runs).why).toEqual([
      {
        title: 'Width moved the clock alone.',
        text: 'One at a time and All at once used 10,500 tokens each: what a conversation reads doesn’t depend on how many run at once.',
      },
    ]);
  });
});

const structures: readonly StructureKey[] = ['thread', 'one-at-a-time', 'queue:2', 'all-at-once', 'phased'];
const count = fc.integer({ min: 0, max: 200_000 });
const someRun = fc.record({
  structure: fc.constantFrom(...structures),
  state: fc.constantFrom('finished', 'failed', 'stopped', 'interrupted', 'running') satisfies fc.Arbitrary<
    RunResult['state']
  >,
  wallClockMs: fc.integer({ min: 0, max: 600_000 }),
  modelMs: fc.integer({ min: 0, max: 2_000_000 }),
  tokens: fc.oneof(
    fc
      .tuple(count, count, count, count)
      .map(([input, output, read, write]) => someTokens(input, output, { read, write })),
    fc.constant({ input: null, cacheWrite: null, cacheRead: null, output: null, total: null, overhead: null }),
  ),
  usd: fc.option(fc.double({ min: 0, max: 10, noNaN: true })),
  found: fc.option(fc.subarray(['price-cut', 'churn', 'runway'])),
  falseAlarms: fc.subarray(['gap']),
});
const someComparison = fc.uniqueArray(someRun, { selector: ({ structure }) => structure, maxLength: 4 }).map((runs) =>
  aComparison(
    runs.map(({ usd, found, falseAlarms, structure, ...rest }) =>
      aRun(structure, {
        ...rest,
        listPrice: usd === null ? null : { model: 'm', date: '2026-11-20', usd },
        findings:
          found &&
          someFindings({
            ids: found,
            falseAlarms,
            lost: ['price-cut', 'churn', 'runway']
              .filter((id) => !found.includes(id))
              .map((id) => ({ id, cause: 'not-seen' as const })),
          }),
      }),
    ),
  ),
);

describe('whatever was measured', () => {
  it('is worded without NaN, Infinity or undefined', () => {
    fc.assert(
      fc.property(someComparison, (comparison) => {
        const { headline, asides, why } = explain(comparison, points);
        const all = [
          wordHeadline(headline),
          ...asides.map(wordAside),
          ...why.flatMap((each) => Object.values(wordWhy(each))),
        ];
        for (const text of all) expect(text).not.toMatch(/NaN|Infinity|undefined|null|∞/);
      }),
    );
  });

  it('is compared only where it finished, and the change agrees with the figures', () => {
    fc.assert(
      fc.property(someComparison, (comparison) => {
        const { headline, pair } = explain(comparison, points);
        const finished = comparison.runs.filter((run) => run.state === 'finished');
        expect(pair === null).toBe(finished.length < 2);
        if (!pair || headline.id !== 'pair') return;
        expect(finished).toEqual(expect.arrayContaining([pair.of, pair.against]));
        expect(pair.of.wallClockMs).toBe(Math.min(...finished.map((run) => run.wallClockMs)));
        const { time, findings } = headline.params;
        if (time.kind === 'lower' && time.factor !== null) {
          expect(time.factor * pair.of.wallClockMs).toBeCloseTo(pair.against.wallClockMs, 3);
        }
        expect(time.kind).not.toBe('higher');
        if (findings && pair.of.findings && pair.against.findings) {
          expect(findings.gained - findings.lost).toBe(pair.of.findings.found - pair.against.findings.found);
        }
      }),
    );
  });
});

describe('a loss at a handoff', () => {
  it.each([
    [['churn'], 'Financials found it in Queue of 2'],
    [[], 'Financials read a part of the evidence in Queue of 2'],
  ])('says that a task with the findings %j found it, or only read a part of it', (findings, words) => {
    const run = aRun('queue:2', {
      tasks: [aTask('financials', { findings: findings.map(asFindingId) }), aTask('synthesis')],
      findings: someFindings({ lost: [{ id: 'churn', cause: 'not-passed-on', task: 'financials' }] }),
    });
    const { why } = explain(aComparison([run]), points);
    expect(why.map((each) => wordWhy(each).text).join('\n')).toContain(words);
  });
});
