import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRepeats } from '../../../electron/cli/repeats.ts';
import { aligned } from '../../../electron/cli/table.ts';
import { asComparisonId } from '../../../shared/ids.ts';
import type { Comparison, RunResult } from '../../../shared/run/comparison.ts';
import { measureRun, nothingKnown } from '../../../shared/run/measure.ts';
import { emptyRun } from '../../../shared/run/state.ts';
import { sampleHeader } from '../../support/sample-header.ts';

function comparisonOf(wallClockMs: number, total: number | null, state: RunResult['state'] = 'finished'): Comparison {
  const run = measureRun(sampleHeader(), emptyRun, { ...nothingKnown, live: false });
  return {
    braid: 1,
    kind: 'comparison',
    id: asComparisonId('c'),
    workflow: { id: 'w', title: 'W', tasks: 2, plan: null },
    startedAt: null,
    model: 'practice',
    pace: 1,
    seed: 1,
    predicted: false,
    runs: [{ ...run, state, wallClockMs, tokens: { ...run.tokens, total } }],
  };
}

describe('repeated comparisons as one', () => {
  it('show the median of an odd and of an even number, and every run', () => {
    const three = mergeRepeats([comparisonOf(30, 3), comparisonOf(10, 1), comparisonOf(20, 2)]);
    expect(three.runs[0]).toMatchObject({ wallClockMs: 20, tokens: { total: 2 } });
    expect(three.runs[0]?.repeats).toEqual([
      { wallClockMs: 30, total: 3, found: null },
      { wallClockMs: 10, total: 1, found: null },
      { wallClockMs: 20, total: 2, found: null },
    ]);
    expect(mergeRepeats([comparisonOf(10, 1), comparisonOf(20, 2)]).runs[0]?.wallClockMs).toBe(15);
  });

  it('leave a single one as it is, and what is unknown unknown', () => {
    expect(mergeRepeats([comparisonOf(10, null)]).runs[0]).not.toHaveProperty('repeats');
    expect(mergeRepeats([comparisonOf(10, null), comparisonOf(20, 5)]).runs[0]?.tokens.total).toBeNull();
  });

  it('show what did not finish', () => {
    const merged = mergeRepeats([comparisonOf(10, 1), comparisonOf(90, 1, 'failed'), comparisonOf(11, 1)]);
    expect(merged.runs[0]?.state).toBe('failed');
  });

  it('have a median that lies between the least and the most', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 2, maxLength: 9 }), (times) => {
        const shown = mergeRepeats(times.map((time) => comparisonOf(time, 1))).runs[0]?.wallClockMs ?? -1;
        expect(shown).toBeGreaterThanOrEqual(Math.min(...times));
        expect(shown).toBeLessThanOrEqual(Math.max(...times));
      }),
    );
  });
});

describe('a table', () => {
  it('ends figures together and begins texts together', () => {
    expect(
      aligned([
        ['Name', 'Time', 'State'],
        ['Long name', 'about 9.0 s', 'finished'],
        ['x', '120 s', 'failed'],
      ]),
    ).toEqual(['Name              Time  State', 'Long name  about 9.0 s  finished', 'x                120 s  failed']);
  });
});
